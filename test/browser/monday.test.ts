import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Days, monthName, monthsBefore } from './calendar.ts';
import { sumsOf } from './data-sums.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { chartPicker, pick, type ShownKpi, shownKpis, typeInto } from './shown-scorecard.ts';
import { sidebarFlaws } from './sidebar-flaws.ts';
import {
  createScorecard,
  goOn,
  goToData,
  openSidebar,
  skipTargets,
  stepShown,
  typeTarget,
} from './sidebar-steps.ts';

const SCORECARD = 'Lead generation scorecard';
const DATA = 'Sample data';
const BROKEN = ['Organic search', 'Paid search'];
const LESSON = 'The tracking of searches broke.';

let playground: OpenPlayground;
let page: Page;
let sidebar: FrameLocator;
/** The last month that the data covers to its end, the one before, and the one that has begun. */
let month: Days;
let monthBefore: Days;
let begun: Days;
/** The broken channel that brought most leads in the month before. */
let channel: string;
/** What axe-core and a ruler found on each page. */
const flaws: Record<string, readonly string[]> = {};

/** A scorecard as it was made weeks ago, and the export of a month in which two channels brought no leads. */
beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(30_000);
  const sums = await sumsOf(page, DATA);
  const { lastDate } = sums;
  // A row stands for the week that begins on its date.
  const unfinished = addDays(lastDate, 7);
  month = monthsBefore(unfinished, 1, 1);
  monthBefore = monthsBefore(unfinished, 1, 2);
  begun = monthsBefore(unfinished, 1, 0);
  const leadsBefore = (name: string) => sums.sum('Leads', { ...monthBefore, channel: name });
  channel = BROKEN.reduce((most, name) => (leadsBefore(name) > leadsBefore(most) ? name : most));
  await dropLeads();

  sidebar = await openSidebar(page);
  await goToData(sidebar, { goal: 'Lead generation', context: 'B2B leads' });
  await goOn(sidebar);
  await sidebar.getByLabel('What it asks for').selectOption({ label: 'Stay above it' });
  await typeTarget(sidebar, { target: '1', owner: 'Giulia' });
  await goOn(sidebar);
  await goOn(sidebar);
  await stepShown(sidebar, 'Cost per lead');
  await sidebar.getByLabel('What it asks for').selectOption({ label: 'Stay below it' });
  await typeTarget(sidebar, { target: '1', owner: 'Matti' });
  await skipTargets(sidebar);
  await createScorecard(page, sidebar);
  await page.locator('#sidebar').getByRole('button').click();
});

afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

/** Types 0 for all leads of the broken channels in the last whole month. */
async function dropLeads(): Promise<void> {
  await page.evaluate(
    async ([sheet, channels, { from, to }]) => {
      const [header = [], ...rows] = window.playground.displayed(sheet, 'A1:O700');
      const columns = ['Leads', 'Qualified leads', 'Marketing-qualified leads'].map((name) =>
        String.fromCharCode(65 + header.indexOf(name)),
      );
      const cells = rows.flatMap(([date = '', name = ''], index) =>
        channels.includes(name) && from <= date && date <= to
          ? columns.map((column) => `${column}${index + 2}`)
          : [],
      );
      await Promise.all(cells.map((cell) => window.playground.type(sheet, cell, '0')));
    },
    [DATA, BROKEN, month] as const,
  );
}

async function shown(name: string): Promise<ShownKpi> {
  const kpi = (await shownKpis(page, SCORECARD)).find((row) => row.name === name);
  if (!kpi) throw new Error(`The scorecard has no row "${name}".`);
  return kpi;
}

/** What a row below the table by channel says of a KPI. */
async function saidOf(kpi: string, row: string): Promise<string | undefined> {
  const rows = await page.evaluate((name) => window.playground.displayed(name, 'A14:I40'), SCORECARD);
  const column = rows.find(([first]) => first === 'Channel')?.indexOf(kpi) ?? -1;
  return rows.find(([first]) => first === row)?.[column];
}

async function press(name: string | RegExp): Promise<void> {
  await sidebar.getByRole('button', { name }).click();
  await sidebar.locator('form[aria-busy="false"]').waitFor();
}

/** The cells of a sheet that the sidebar made, without empty rows. */
async function rowsOf(sheet: string): Promise<string[][]> {
  const rows = await page.evaluate((name) => window.playground.displayed(name, 'A1:L20'), sheet);
  return rows.filter((row) => row.some((text) => text !== ''));
}

describe('a Monday with a scorecard', () => {
  it('begins with one sentence on what changed most and where, and the sudden drop is flagged', async () => {
    const texts = await page.evaluate((name) => window.playground.displayed(name, 'A1:L7').flat(), SCORECARD);
    const sentence = texts.find((text) => text.startsWith('Largest change: '));
    const [, kpi = ''] = /^Largest change: (.+?) [+−][\d,.]+ (?:%|pts)/.exec(sentence ?? '') ?? [];
    expect(sentence).toContain(`mostly ${await saidOf(kpi, 'Moved mostly by')}`);
    expect(texts).toContainEqual(expect.stringMatching(/^1 on track · 1 off track/));

    const leads = await shown('Leads');
    expect(leads.cells.Alert?.display).toBe('Sudden drop');
    expect(leads.cells.Status?.display).toBe('On track');
    expect(await saidOf('Leads', 'Moved mostly by')).toBe(channel);
  });

  it('tells what its inputs did to a KPI once it is picked for the chart', async () => {
    const sums = await sumsOf(page, DATA);
    await typeInto(page, SCORECARD, await chartPicker(page, SCORECARD), 'Cost per lead');
    const cells = await page.evaluate(
      (name) => window.playground.displayed(name, 'A14:P40').flat(),
      SCORECARD,
    );
    const sentence = cells.find((text) => text.startsWith('What moved it: '));
    const change = (header: string) => sums.sum(header, month) / sums.sum(header, monthBefore) - 1;
    for (const [input, header] of [
      ['spend', 'Spend (EUR)'],
      ['leads', 'Leads'],
    ] as const) {
      const percent = Math.round(Math.abs(change(header)) * 1000) / 10;
      expect(sentence).toContain(`${input} ${change(header) > 0 ? 'up' : 'down'} ${percent} %`);
    }
    // What the inputs add is the change that the table shows.
    const added = [...(sentence ?? '').matchAll(/effect ([+−])([\d.]+) %/g)].map(
      ([, sign, size]) => (sign === '+' ? 1 : -1) * Number(size),
    );
    const shownChange = Number((await shown('Cost per lead')).cells.Change?.display.replace(/[+ %]/g, ''));
    expect(added.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(shownChange, 0);
  });

  it('leads from the drop into its channel, and there to the month before', async () => {
    const sums = await sumsOf(page, DATA);
    await pick(page, SCORECARD, { segment: channel });
    const leads = await shown('Leads');
    expect([leads.actual, leads.previous]).toEqual([0, sums.sum('Leads', { ...monthBefore, channel })]);
    await pick(page, SCORECARD, { period: monthName(monthBefore.from) });
    expect((await shown('Leads')).actual).toBe(leads.previous);
  });

  it('closes neither one channel alone nor, without asking, a month that has not ended', async () => {
    sidebar = await openSidebar(page);
    await press('Open an existing scorecard');
    flaws.scorecards = await sidebarFlaws(page);
    await press(`Close the period: ${SCORECARD}`);
    await sidebar.getByText(`The scorecard shows “${channel}” only.`).waitFor();
    expect(await sidebar.getByRole('button', { name: 'Close the period' }).count()).toBe(0);
    await press('Back');

    // The pickers beside the channel are emptied: the figures are still those of one channel.
    await pick(page, SCORECARD, { grain: '', comparison: '' });
    await press(`Close the period: ${SCORECARD}`);
    await sidebar.getByText(`The scorecard shows “${channel}” only.`).waitFor();
    await press('Back');

    const all = { grain: 'Month', comparison: 'Previous period', segment: 'All' };
    await pick(page, SCORECARD, { ...all, period: monthName(begun.from) });
    await press(`Close the period: ${SCORECARD}`);
    await sidebar.getByText('This period has not ended').waitFor();
    await sidebar.getByRole('checkbox', { name: 'Close it as it stands' }).waitFor();
    expect(await sidebar.getByRole('button', { name: 'Close the period' }).count()).toBe(0);
    flaws.unfinished = await sidebarFlaws(page);
    await press('Back');
    await pick(page, SCORECARD, { period: 'Latest complete' });
  });

  it('closes the month: a row for each KPI with its status and what was learned, as values', async () => {
    await press(`Close the period: ${SCORECARD}`);
    await sidebar
      .getByLabel(/What did we learn/)
      .first()
      .fill(LESSON);
    flaws.closing = await sidebarFlaws(page);
    const leads = await shown('Leads');
    await press('Close the period');
    await sidebar
      .getByText(`5 results of ${monthName(month.from)} went into the sheet “KPI history”`)
      .waitFor();

    const [head = [], ...rows] = await rowsOf('KPI history');
    const record = (index: number) =>
      ['Period', 'KPI', 'Actual', 'Status', 'Owner', 'Lesson learned'].map(
        (name) => rows[index]?.[head.indexOf(name)],
      );
    expect(rows).toHaveLength(5);
    expect(record(0)).toEqual([
      monthName(month.from),
      'Leads',
      Number(leads.actual).toLocaleString('en-US'),
      'On track',
      'Giulia',
      LESSON,
    ]);
    expect(record(2).slice(3, 5)).toEqual(['Off track', 'Matti']);
    const cell = `${String.fromCharCode(65 + head.indexOf('Actual'))}2`;
    expect(await page.evaluate((a1) => window.playground.cell('KPI history', a1).formula, cell)).toBe('');
  });

  it('changes nothing when the month is closed again, says so, and shows what was typed in vain', async () => {
    const before = await rowsOf('KPI history');
    await press('Back');
    await press(`Close the period: ${SCORECARD}`);
    await sidebar
      .getByLabel(/What did we learn/)
      .first()
      .fill('It was repaired.');
    await press('Close the period');
    await sidebar.getByText('was closed before').filter({ hasText: 'nothing was changed' }).waitFor();
    await sidebar.getByText('It was repaired.').waitFor();
    flaws.again = await sidebarFlaws(page);
    expect(await rowsOf('KPI history')).toEqual(before);
  });

  it('lists misses and hits, with lessons and actions, and plans the next scorecard from them', async () => {
    await press('Back');
    await press(`Start a log of actions: ${SCORECARD}`);
    await sidebar.getByText('The sheet “KPI actions” is ready').waitFor();
    const action = [addDays(month.from, 9), 'Set up the tracking anew', 'Leads', '+150 leads'];
    await Promise.all(
      action.map((text, column) =>
        typeInto(page, 'KPI actions', `${String.fromCharCode(65 + column)}2`, text),
      ),
    );
    await press('Review the last period');
    await sidebar.getByRole('heading', { name: 'Looking back' }).waitFor();
    const text = await sidebar.locator('main').innerText();
    const hits = text.slice(text.indexOf('1 hit'), text.indexOf('1 miss'));
    expect(hits).toMatch(/Leads\n/);
    expect(hits).toContain(LESSON);
    expect(hits).toContain('Set up the tracking anew · expected: +150 leads');
    expect(text.slice(text.indexOf('1 miss'))).toMatch(
      /Cost per lead\n+€\s[\d,.]+ · target €\s1\.00 · Off track/,
    );
    flaws.review = await sidebarFlaws(page);

    await press('Plan the next scorecard');
    await stepShown(sidebar, 'What do you want to achieve?');
    expect(await sidebar.getByRole('radio', { name: /^Lead generation/ }).isChecked()).toBe(true);
    await sidebar.getByText('see what the last period taught').waitFor();
  });

  it('has nothing for axe-core to complain about on its pages, and nothing is cut off', () => {
    expect(flaws).toEqual({
      scorecards: [],
      unfinished: [],
      closing: [],
      again: [],
      review: [],
    });
  });
});
