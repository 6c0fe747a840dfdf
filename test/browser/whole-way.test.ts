import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Days, monthName, monthsBefore } from './calendar.ts';
import { type Rows, sumsOf } from './data-sums.ts';
import { FORMULAS, summedFigures, typedFigures } from './lead-figures.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { pick, type ShownKpi, shownChecks, shownKpis, typeInto } from './shown-scorecard.ts';
import { sidebarFlaws } from './sidebar-flaws.ts';
import {
  chooseCard,
  createScorecard,
  dataRead,
  goOn,
  openSidebar,
  skipTargets,
  stepShown,
  typeTarget,
} from './sidebar-steps.ts';

const SCORECARD = 'Lead generation scorecard';
const NAMES = [
  'Leads',
  'Marketing-qualified leads',
  'Cost per lead',
  'Visitor-to-lead rate',
  'Conversion rate',
];

let playground: OpenPlayground;
let page: Page;
let sidebar: FrameLocator;
let dataSheet = 'Sample data';
/** What axe-core and a ruler found on each step of the sidebar. */
const flaws: Record<string, readonly string[]> = {};
let findings = '';
/** The month after the last one that the data covers to its end. */
let unfinished: string;
let due: string;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(20_000);
  const { lastDate } = await sumsOf(page, dataSheet);
  // A row stands for the week that begins on its date.
  unfinished = addDays(lastDate, 7);
  due = addDays(lastDate, 200);

  sidebar = await openSidebar(page);
  flaws.goal = await sidebarFlaws(page);
  await sidebar.getByRole('textbox', { name: /^Business objective/ }).fill('=1+1 more revenue');
  await chooseCard(sidebar, 'Lead generation');
  await goOn(sidebar);
  flaws.context = await sidebarFlaws(page);
  await chooseCard(sidebar, 'B2B leads');
  await goOn(sidebar);
  await stepShown(sidebar, 'KPIs that fit');
  flaws.kpis = await sidebarFlaws(page);
  await goOn(sidebar);
  await stepShown(sidebar, 'Where is the data?');
  await dataRead(sidebar);
  findings = await sidebar.locator('main').innerText();
  flaws.data = await sidebarFlaws(page);
  await goOn(sidebar);
  await stepShown(sidebar, 'Leads');
  await typeTarget(sidebar, { target: '1200', due, owner: '=1+1', source: '2026-10' });
  flaws.targets = await sidebarFlaws(page);
  await skipTargets(sidebar);
  flaws.create = await sidebarFlaws(page);
});

afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

function expectClose(found: readonly unknown[], expected: readonly number[], what: string): void {
  expect(found, what).toEqual(expected.map((value) => expect.closeTo(value, 9)));
}

/** Compares the two columns of figures with sums over the data, and the first also with `KPI_VALUE`. */
async function expectScorecard(chosen: Rows, compared: Rows): Promise<readonly ShownKpi[]> {
  const shown = await shownKpis(page, SCORECARD);
  const sums = await sumsOf(page, dataSheet);
  const expected = summedFigures(sums, chosen);
  expectClose(
    shown.map(({ actual }) => actual),
    expected,
    `${chosen.from} to ${chosen.to}`,
  );
  expectClose(
    shown.map(({ previous }) => previous),
    summedFigures(sums, compared),
    `compared with ${compared.from} to ${compared.to}`,
  );
  expectClose(await typedFigures(page, dataSheet, chosen), expected, 'KPI_VALUE');
  return shown;
}

/** The first row of the data whose date is not before a day. */
async function rowOf(day: string): Promise<number> {
  const dates = await page.evaluate((sheet) => window.playground.displayed(sheet, 'A1:A600'), dataSheet);
  return dates.findIndex(([date = ''], index) => index > 0 && date >= day) + 1;
}

/** Types into the first cells of a row, before the spreadsheet calculates. */
async function typeRow(sheet: string, row: number, texts: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([name, at, typed]) => {
      await Promise.all(
        typed.map((text, column) =>
          window.playground.type(name, `${String.fromCharCode(65 + column)}${at}`, text),
        ),
      );
    },
    [sheet, row, texts] as const,
  );
}

/** Inserts a row above the one whose number stands at this height of the page, by its context menu. */
async function insertRowAt(y: number): Promise<void> {
  await page.mouse.click(20, y, { button: 'right' });
  const insert = page.getByText('rows above');
  await insert.waitFor();
  const box = await insert.boundingBox();
  // In the middle of the item stands a field for the number of rows.
  await insert.click({ position: { x: (box?.width ?? 0) - 8, y: (box?.height ?? 0) / 2 } });
}

/** Renames a sheet by its tab. */
async function renameSheet(from: string, to: string): Promise<void> {
  await page.evaluate((sheet) => window.playground.activate(sheet), from);
  const tab = page.getByRole('tab', { name: from });
  await tab.dblclick();
  await tab.locator('[contenteditable="true"]').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.waitForFunction((name) => window.playground.sheetNames().includes(name), to);
  await page.evaluate(() => window.playground.calculated());
}

function lastMonths(count: number, before = count): Days {
  return monthsBefore(unfinished, count, before);
}

describe('a name that is taken', () => {
  it('is refused in a sentence: nothing is half-written, nothing typed is lost', async () => {
    const name = sidebar.getByRole('textbox', { name: 'Name of the new sheet' });
    const create = sidebar.getByRole('button', { name: 'Create scorecard' });
    await name.fill(dataSheet.toUpperCase());
    await create.click();
    await sidebar
      .getByText(`A sheet named “${dataSheet.toUpperCase()}” exists. Choose another name.`)
      .waitFor();

    // Somebody else makes a sheet of this name after the sidebar has looked.
    await name.fill('Autumn');
    await page.evaluate(() => window.playground.openCsv('Autumn.csv', 'Week,Leads\n2026-01-05,3\n'));
    const sheets = await page.evaluate(() => window.playground.sheetNames());
    await create.click();
    await sidebar.getByText('A sheet of this name exists by now. Choose another name.').waitFor();
    expect(await page.evaluate(() => window.playground.sheetNames())).toEqual(sheets);
    expect(await page.evaluate(() => window.playground.displayed('Autumn', 'A1:B3'))).toEqual([
      ['Week', 'Leads'],
      ['2026-01-05', '3'],
      ['', ''],
    ]);
    expect(await name.inputValue()).toBe('Autumn');
    await sidebar.locator('form[aria-busy="false"]').waitFor();
    await name.fill(SCORECARD);
  });
});

describe('a scorecard made in the sidebar', () => {
  beforeAll(async () => {
    await createScorecard(page, sidebar);
    flaws.done = await sidebarFlaws(page);
  });

  it('is a sheet of its own, in front, with its calculation hidden', async () => {
    const sheets = await page.evaluate(() => ({
      all: window.playground.sheetNames(),
      visible: window.playground.visibleSheetNames(),
      active: window.playground.activeSheet(),
    }));
    expect(sheets.all).toContain(`${SCORECARD} (calculation)`);
    expect(sheets.visible).toEqual(['Sample data', FORMULAS, 'Autumn', SCORECARD]);
    expect(sheets.active).toBe(SCORECARD);
  });

  it('shows the last whole month beside the month before, equal to sums over the data and to KPI_VALUE', async () => {
    const shown = await expectScorecard(lastMonths(1), lastMonths(1, 2));
    expect(shown.map(({ name }) => name)).toEqual(NAMES);
  });

  it('shows target, distance, owner and due date as they were typed', async () => {
    const [leads] = await shownKpis(page, SCORECARD);
    const actual = Number(leads?.actual);
    expect(leads?.cells).toMatchObject({
      Target: { value: 1200 },
      'To target': { display: actual >= 1200 ? 'reached' : String(1200 - actual) },
      // The way to the target begins on the day of building, after the month that is shown.
      Status: { display: 'Not started' },
      Measured: { display: 'Monthly' },
      Due: { value: Date.parse(due) / 86_400_000 + 25_569 },
    });
  });

  it('keeps typed texts as texts, whatever they look like', async () => {
    const [leads] = await shownKpis(page, SCORECARD);
    expect(leads?.cells).toMatchObject({
      Owner: { value: '=1+1', formula: '' },
      Source: { value: '2026-10', formula: '' },
    });
    const objective = await page.evaluate((name) => window.playground.cell(name, 'A2'), SCORECARD);
    expect(objective).toMatchObject({ value: 'Objective: =1+1 more revenue', formula: '' });
  });

  it('follows every picker and every change of the data, without a call of the add-on', async () => {
    const calls = () => page.evaluate(() => window.playground.callLog().length);
    const before = await calls();

    const earlier = lastMonths(1, 3);
    await pick(page, SCORECARD, { period: monthName(earlier.from) });
    await expectScorecard(earlier, lastMonths(1, 4));

    const monthsSinceQuarter = (Number(unfinished.slice(5, 7)) - 1) % 3;
    const quarter = lastMonths(3, 3 + monthsSinceQuarter);
    const yearBefore = lastMonths(3, 15 + monthsSinceQuarter);
    await pick(page, SCORECARD, {
      grain: 'Quarter',
      period: 'Latest complete',
      comparison: 'Same period last year',
      segment: 'Email',
    });
    await expectScorecard({ ...quarter, channel: 'Email' }, { ...yearBefore, channel: 'Email' });

    await pick(page, SCORECARD, { grain: 'Week', comparison: 'Previous period' });
    const week = { from: addDays(unfinished, -7), to: addDays(unfinished, -1), channel: 'Email' };
    const weekBefore = { from: addDays(week.from, -7), to: addDays(week.to, -7), channel: 'Email' };
    const shown = await expectScorecard(week, weekBefore);
    expect(shown[0]?.cells.Status?.display, 'a target for months says nothing about a week').toBe('–');

    // The last row but one of the sample is last week's Email.
    const typed = await page.evaluate((sheet) => window.playground.cell(sheet, 'I550').display, dataSheet);
    await typeInto(page, dataSheet, 'I550', '7');
    const [leads] = await expectScorecard(week, weekBefore);
    expect(leads?.actual).toBe(7);

    expect(await calls()).toBe(before);
    await Promise.all([
      typeInto(page, dataSheet, 'I550', typed),
      pick(page, SCORECARD, { segment: 'All', grain: 'Month' }),
    ]);
  });

  it('says "Check data" while a number column holds text, and names the column and the row', async () => {
    const cell = `I${await rowOf(lastMonths(1).from)}`;
    const leads = await page.evaluate(([sheet, at]) => window.playground.cell(sheet, at).display, [
      dataSheet,
      cell,
    ] as const);
    expect((await shownChecks(page, SCORECARD)).filter((check) => !check.startsWith('✓'))).toEqual([]);

    await typeInto(page, dataSheet, cell, 'n/a');
    const broken = await shownKpis(page, SCORECARD);
    expect(broken.map(({ name, actual, cells }) => [name, actual, cells.Status?.display])).toEqual([
      ['Leads', '–', 'Check data'],
      ['Marketing-qualified leads', expect.any(Number), '–'],
      ['Cost per lead', '–', 'Check data'],
      ['Visitor-to-lead rate', '–', 'Check data'],
      ['Conversion rate', expect.any(Number), '–'],
    ]);
    const warnings = (await shownChecks(page, SCORECARD)).filter((check) => !check.startsWith('✓'));
    expect(warnings).toEqual([
      expect.stringContaining(`Cells that are not numbers: 1, in "Leads" (first in row ${cell.slice(1)})`),
    ]);

    await typeInto(page, dataSheet, cell, leads);
    await expectScorecard(lastMonths(1), lastMonths(1, 2));
    expect((await shownChecks(page, SCORECARD)).filter((row) => !row.startsWith('✓'))).toEqual([]);
  });

  it('takes in rows that are inserted and rows that are added below', async () => {
    const day = lastMonths(1).from;
    const fill = async (row: number) => {
      const cells = [day, 'Events', '100', '50', '900.5', '40', '45', '30', '20', '10', '8', '4', '1'];
      await typeRow(dataSheet, row, cells);
    };
    const leadsBefore = (await shownKpis(page, SCORECARD))[0]?.actual;
    await fill(552);
    await page.evaluate((sheet) => window.playground.activate(sheet), dataSheet);
    await insertRowAt(170);
    await page.waitForFunction((sheet) => window.playground.cell(sheet, 'A4').value === '', dataSheet);
    await page.evaluate(() => window.playground.calculated());
    await fill(4);
    const [leads] = await expectScorecard(lastMonths(1), lastMonths(1, 2));
    expect(leads?.actual).toBe(Number(leadsBefore) + 40);
  });

  it('keeps its figures when the sheet of the data gets another name', async () => {
    const before = await shownKpis(page, SCORECARD);
    await renameSheet(dataSheet, "Anna's export");
    expect(await shownKpis(page, SCORECARD)).toEqual(before);

    dataSheet = "Anna's export";
    await typeInto(page, dataSheet, 'I4', '320');
    const after = await shownKpis(page, SCORECARD);
    expect(after[0]?.actual).toBe(Number(before[0]?.actual) + 300);
  });
});

describe('the sidebar inside the spreadsheet', () => {
  it('has nothing for axe-core to complain about and never scrolls sideways, on any step', () => {
    expect(flaws).toEqual({ goal: [], context: [], kpis: [], data: [], targets: [], create: [], done: [] });
  });

  it('names what is wrong with the data before anything is written', () => {
    expect(findings).toContain('Some weeks lie in two months.');
  });

  it('begins another scorecard from the last step, with nothing that was typed', async () => {
    await sidebar.getByRole('button', { name: 'Make another' }).click();
    await stepShown(sidebar, 'What do you want to achieve?');
    const objective = sidebar.getByRole('textbox', { name: /^Business objective/ });
    expect(await objective.inputValue()).toBe('');
  });
});
