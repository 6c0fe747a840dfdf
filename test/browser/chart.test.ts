import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { chartPicker, PICKERS, shownKpis, typeInto } from './shown-scorecard.ts';
import { createScorecard, goOn, goToData, openSidebar, skipTargets, typeTarget } from './sidebar-steps.ts';

const SCORECARD = 'Lead generation scorecard';

let playground: OpenPlayground;
let page: Page;
let sidebar: FrameLocator;
let picker: string;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  await page.setViewportSize({ width: 1800, height: 1000 });
  page.setDefaultTimeout(30_000);
  sidebar = await openSidebar(page);
  await goToData(sidebar, { goal: 'Lead generation', context: 'B2B leads' });
  await goOn(sidebar);
  await typeTarget(sidebar, { target: '1200' });
  await skipTargets(sidebar);
  await createScorecard(page, sidebar);
  picker = await chartPicker(page, SCORECARD);
});

afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

/** Picks and waits until the chart is drawn anew. */
async function pick(cell: string, choice: string): Promise<void> {
  await typeInto(page, SCORECARD, cell, choice);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

function texts(): Promise<string[]> {
  return page.locator('.chart text').allTextContents();
}

/** How high the last point of the first line lies between two labels of the axis, as a figure. */
async function lastPoint(): Promise<number> {
  return page.evaluate(() => {
    const svg = document.querySelector('.chart svg');
    const point = [...(svg?.querySelectorAll('circle') ?? [])].at(-1);
    const ticks = [...(svg?.querySelectorAll('text[text-anchor="end"]') ?? [])].map((label) => ({
      value: Number(label.textContent?.replaceAll(',', '')),
      y: Number(label.getAttribute('y')) - 4,
    }));
    const [low, high] = [ticks[0], ticks.at(-1)];
    if (!point || !low || !high) throw new Error('The chart has no points or no axis.');
    const share = (low.y - Number(point.getAttribute('cy'))) / (low.y - high.y);
    return low.value + share * (high.value - low.value);
  });
}

async function place(): Promise<{ x: number; y: number }> {
  const box = await page.locator('.chart').boundingBox();
  if (!box) throw new Error('The chart is not shown.');
  return { x: box.x, y: box.y };
}

describe('the chart on a scorecard', () => {
  it('shows the KPI with a target: its values, the target and the forecast', async () => {
    await expect.poll(texts).toEqual(expect.arrayContaining(['Leads', 'Target']));
    expect((await texts()).some((text) => /^Forecast of \d+ \w+ \d{4}$/.test(text))).toBe(true);
    const [leads] = await shownKpis(page, SCORECARD);
    expect(await lastPoint()).toBeCloseTo(Number(leads?.actual), -1);
  });

  it('follows its own picker', async () => {
    await pick(picker, 'Cost per lead');
    await expect.poll(texts).toEqual(expect.arrayContaining(['Cost per lead, €']));
    const costPerLead = (await shownKpis(page, SCORECARD)).find(({ name }) => name === 'Cost per lead');
    expect(await lastPoint()).toBeCloseTo(Number(costPerLead?.actual), 1);
    expect(await texts()).not.toContain('Target');
  });

  it('follows the pickers of the sheet', async () => {
    await pick(PICKERS.grain, 'Quarter');
    await expect.poll(texts).toEqual(expect.arrayContaining([expect.stringMatching(/^Q\d \d{4}$/)]));
    await pick(PICKERS.segment, 'Display');
    const costPerLead = (await shownKpis(page, SCORECARD)).find(({ name }) => name === 'Cost per lead');
    await expect.poll(lastPoint).toBeCloseTo(Number(costPerLead?.actual), 0);
  });

  it('lies below the row of its picker, on top of the cells', async () => {
    const chart = await page.locator('.chart').boundingBox();
    const grid = await page.locator('#grid').boundingBox();
    if (!chart || !grid) throw new Error('The chart is not shown.');
    // Letters of columns, and the rows above the chart.
    expect(chart.y).toBeGreaterThan(grid.y + 20 + 300);
    expect(chart.x).toBeGreaterThan(grid.x + 46 + 172);
    expect(chart.height).toBeGreaterThan(200);
    // The layer lets the pointer through: it is made to catch it here, to see whether anything covers it.
    const top = await page.evaluate(
      ([x, y]) => {
        const layer = document.querySelector<HTMLElement>('.charts');
        if (!layer) return undefined;
        layer.style.pointerEvents = 'auto';
        const found = document.elementFromPoint(x, y);
        layer.style.pointerEvents = '';
        return found?.closest('.chart')?.getAttribute('role');
      },
      [chart.x + 100, chart.y + 100] as const,
    );
    expect(top).toBe('img');
  });

  it('scrolls with the cells and is on its own sheet only', async () => {
    const before = await place();
    await page.mouse.move(600, 600);
    await page.mouse.wheel(0, 120);
    await expect.poll(async () => (await place()).y).toBeLessThan(before.y);
    await page.evaluate(() => window.playground.activate('Sample data'));
    await expect.poll(() => page.locator('.chart').count()).toBe(0);
    await page.evaluate((name) => window.playground.activate(name), SCORECARD);
    await expect.poll(() => page.locator('.chart').count()).toBe(1);
  });
});
