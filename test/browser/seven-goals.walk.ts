import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goalWalks, goToTargetsOfSample } from './goal-walks.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { shownKpis } from './shown-scorecard.ts';
import { createScorecard, openSidebar, skipTargets } from './sidebar-steps.ts';

let playground: OpenPlayground;
let page: Page;
let sidebar: FrameLocator | undefined;

/** Drawing takes most of the time, and nothing is read from the picture. */
const SMALL_WINDOW = { width: 800, height: 600, scale: 1 };

beforeAll(async () => {
  playground = await openPlayground(undefined, SMALL_WINDOW);
  page = playground.page;
  page.setDefaultTimeout(50_000);
});

/** A spreadsheet as new for each goal: every further scorecard slows down what is calculated after it. */
beforeEach(async () => {
  if (sidebar) {
    await page.reload();
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(() => window.playground.ready);
  }
  sidebar = await openSidebar(page);
});

afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

/** The texts of a sheet, row by row, as they are shown. */
async function shownTexts(sheet: string): Promise<readonly string[]> {
  const rows = await page.evaluate((name) => window.playground.displayed(name, 'A1:Z80'), sheet);
  return rows.flat().filter((text) => text !== '');
}

describe('from a goal to a scorecard without any data of one’s own', () => {
  it.each(goalWalks)('leads in the goal $goal, with five figures and no error', async ({ goal, context }) => {
    if (!sidebar) throw new Error('The sidebar is not open.');
    await goToTargetsOfSample(sidebar, { goal, context });
    await skipTargets(sidebar);
    await createScorecard(page, sidebar);

    const scorecard = `${goal} scorecard`;
    const shown = await shownKpis(page, scorecard);
    expect(shown.map(({ actual }) => actual)).toEqual(Array(5).fill(expect.any(Number)));
    const texts = await shownTexts(scorecard);
    expect(texts.filter((text) => /^#|NaN|Infinity|undefined|null/.test(text))).toEqual([]);
    expect(texts).toContainEqual(expect.stringMatching(/^Largest change: .+ · data through /));
    expect(texts.filter((text) => text.startsWith('! '))).toEqual([]);
  });
});
