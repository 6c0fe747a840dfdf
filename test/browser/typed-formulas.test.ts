import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundCell } from '../../playground/page/playground-api.ts';
import { FORMULAS } from './lead-figures.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

const DATA = 'Sample data';

let playground: OpenPlayground;
let page: Page;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(20_000);
});
afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

/** Goes to a cell by the name box and types, key by key. */
async function typeByKeyboard(cell: string, ...lines: readonly string[]): Promise<void> {
  const nameBox = page.locator('input[type="text"], input:not([type])').first();
  await nameBox.click();
  await nameBox.fill(cell);
  await page.keyboard.press('Enter');
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.evaluate(() => window.playground.calculated());
}

/** Puts a text into a cell as if typed, without a key for each letter. */
async function typeAtOnce(sheet: string, cell: string, text: string): Promise<void> {
  await page.evaluate(([name, at, typed]) => window.playground.type(name, at, typed), [
    sheet,
    cell,
    text,
  ] as const);
}

async function cellAt(cell: string, sheet = FORMULAS): Promise<PlaygroundCell> {
  return page.evaluate(([name, at]) => window.playground.cell(name, at), [sheet, cell] as const);
}

describe('a formula typed by keyboard', () => {
  it('shows its number in the cell, with semicolons between the ranges', async () => {
    await page.evaluate((sheet) => window.playground.activate(sheet), FORMULAS);
    await typeByKeyboard('E4', 'cost', '5000', '5000', '', 'new_customers', '120', '80');
    await typeByKeyboard('F4', '=KPI_CAC(E5:E6; E9:E10)');
    // 10,000 spent on 200 customers.
    expect(await cellAt('F4')).toMatchObject({
      value: 50,
      formula: '=KPI_CAC(E5:E6; E9:E10)',
      message: undefined,
    });
  });

  it('names the cell that is wrong and what to do, where one points at the result', async () => {
    await typeByKeyboard('E6', 'n/a');
    const { display, message } = await cellAt('F4');
    expect(display).toBe('#ERROR!');
    expect(message).toBe('KPI_CAC: cost, row 2, is "n/a", not a number. Clear the cell or enter a number.');

    const pointed = page.getByText(message ?? 'no message');
    // Column F begins behind A to E, row 4 below the title: a walk over its cells finds the mark.
    for (let x = 900; x < 1200 && (await pointed.count()) === 0; x += 40) {
      await page.mouse.move(x, 186);
      await page.waitForTimeout(200);
    }
    await pointed.waitFor();

    await typeByKeyboard('E6', '5000');
    expect((await cellAt('F4')).value).toBe(50);
  });

  it('proposes the function and shows its parameters while one types', async () => {
    await typeByKeyboard('F8');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('=KPI_CA');
    await page.getByText('KPI_CAC', { exact: true }).first().waitFor();
    await page.keyboard.type('C(E5:E6; ');
    const parameters = page.getByText('KPI_CAC(', { exact: true }).locator('..');
    await expect.poll(() => parameters.innerText()).toBe('KPI_CAC(cost; new_customers)');
    // The parameter that is typed stands out.
    const color = (parameter: string) =>
      parameters.getByText(parameter, { exact: true }).evaluate((text) => getComputedStyle(text).color);
    expect(await color('new_customers')).not.toBe(await color('cost'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('a custom function that returns rows', () => {
  const ORDERS = 'orders';

  it('fills the cells below with a KPI by channel, with customers rated, and with the answer of an experiment', async () => {
    const csv = [
      'Customer,Date,Amount,Channel,Spend,Leads',
      'ann,2026-10-01,10,Search,50,8',
      'bob,2026-10-05,80,Social,90,3',
      'ann,2026-10-11,20,Search,60,3',
      'cid,2026-10-08,5,Social,30,1',
      'ann,2026-10-11,7,Search,10,1',
    ].join('\n');
    await page.evaluate(([name, text]) => window.playground.openCsv(`${name}.csv`, text), [
      ORDERS,
      csv,
    ] as const);
    await typeAtOnce(ORDERS, 'H1', '=KPI_BY("CPL"; A1:F6; "Channel")');
    await typeAtOnce(ORDERS, 'H6', '=KPI_RFM(A2:A6; B2:B6; C2:C6)');
    await typeAtOnce(ORDERS, 'H11', '=KPI_AB_TEST(1000; 50; 1000; 80)');
    const shown = (range: string) =>
      page.evaluate(([sheet, area]) => window.playground.displayed(sheet, area), [ORDERS, range] as const);

    // 120 for 12 leads, 120 for 4 and 240 for 16.
    expect(await shown('H1:J4')).toEqual([
      ['Channel', 'Cost per lead', 'Share of leads'],
      ['Search', '10', '0.75'],
      ['Social', '30', '0.25'],
      ['All', '15', '1'],
    ]);
    // Two purchases on 11 October are one; the scores count the quintiles of three values that lie below.
    expect(await shown('H6:O9')).toEqual([
      ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Segment'],
      ['bob', '6', '1', '80', '1', '1', '5', 'Hibernating'],
      ['ann', '0', '2', '37', '5', '5', '3', 'Champions'],
      ['cid', '3', '1', '5', '3', '1', '1', 'About to sleep'],
    ]);
    // 5 % and 8 %: statsmodels 0.15, proportions_ztest([80, 50], [1000, 1000]).
    expect(await shown('H11:I12')).toEqual([
      ['Rate A', '0.05'],
      ['Rate B', '0.08'],
    ]);
    expect((await cellAt('I15', ORDERS)).value).toBeCloseTo(0.00650659748363783, 12);
    expect((await cellAt('I19', ORDERS)).value).toBe(
      'B converts better than A: chance alone hardly explains it (the p-value is below 0.05).',
    );
  });
});

describe('a custom function that returns dates', () => {
  it('shows them as the cells do into which somebody typed them', async () => {
    await page.evaluate(() =>
      window.playground.openCsv('months.csv', 'Date,Leads,Spend\n2026-01-01,2,10\n2026-02-01,4,10\n'),
    );
    const type = (cell: string, text: string) => typeAtOnce('months', cell, text);
    /** Rows 2 and 3 of column E, which begins 380 pixels from the left. */
    const clip = { x: 384, y: 120, width: 92, height: 38 };
    const picture = async () => (await page.screenshot({ clip })).toString('base64');

    const empty = await picture();
    await type('E1', '=KPI_TREND("CPL"; $A$1:$C$3; "month")');
    // 10 spent on 2 leads, then on 4.
    expect(await page.evaluate(() => window.playground.displayed('months', 'E2:F3'))).toEqual([
      ['2026-01-01', '5'],
      ['2026-02-01', '2.5'],
    ]);
    await expect.poll(picture).not.toBe(empty);
    const returned = await picture();
    await type('E1', '');
    await expect.poll(picture).toBe(empty);
    await type('E2', '2026-01-01');
    await type('E3', '2026-02-01');
    await expect.poll(picture).toBe(returned);
  });
});

describe('a sheet that is deleted by its tab', () => {
  const NOTES = 'notes';
  const SUM = `=SUM('${DATA}'!$C:$C)`;
  /** Cells of the second sheet from column B and row 4 on, without the marks of what is selected. */
  const CLIP = { x: 300, y: 200, width: 500, height: 300 };
  const picture = async () => (await page.screenshot({ clip: CLIP })).toString('base64');
  const sums = async () => [await cellAt('H2'), await cellAt('Z2', NOTES)];

  it('leaves #REF! in the formulas of every sheet and no former sparkline, until that is undone', async () => {
    await page.evaluate((sheet) => window.playground.openCsv(`${sheet}.csv`, 'Note\nnone\n'), NOTES);
    const empty = await picture();
    const typed = [
      [FORMULAS, 'H2', SUM],
      [NOTES, 'Z2', SUM],
      [NOTES, 'Z3', '=Z2/2'],
      [NOTES, 'E12', '=IFERROR(SPARKLINE(Z2:Z3);"")'],
    ] as const;
    for (const [sheet, cell, text] of typed) await typeAtOnce(sheet, cell, text);
    await expect.poll(picture).not.toBe(empty);
    const before = await sums();

    await page.getByText(DATA, { exact: true }).click({ button: 'right' });
    await page.getByText('Delete', { exact: true }).click();
    await page.getByRole('button', { name: /^(OK|Confirm)$/ }).click();
    await page.waitForFunction((sheet) => !window.playground.sheetNames().includes(sheet), DATA);
    await page.evaluate(() => window.playground.calculated());
    const gone = { formula: '=SUM(#REF!)', display: '#REF!' };
    expect(await sums()).toMatchObject([gone, gone]);
    await page.evaluate((sheet) => window.playground.activate(sheet), NOTES);
    await expect.poll(picture).toBe(empty);

    await page.mouse.click(CLIP.x, CLIP.y);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((sheet) => window.playground.sheetNames().includes(sheet), DATA);
    await page.evaluate(() => window.playground.calculated());
    expect(await sums()).toEqual(before);
  });
});

describe('a cell of a Finnish spreadsheet', () => {
  it('takes what Finland types or pastes for its numbers, shows them so, and proposes them so for editing', async () => {
    await page.goto(new URL('?locale=fi_FI', page.url()).href);
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(() => window.playground.ready);
    await page.evaluate((sheet) => window.playground.activate(sheet), FORMULAS);
    const typed = ['2,5 %', '22,50', '12,50 €', '31.12.2026', '2.5 %', '=K2*2'];
    const read = [
      { value: 0.025, display: '2,50%' },
      { value: 22.5, display: '22,5' },
      { value: 12.5, display: '12,50 €' },
      // 46,387 days since 1899-12-30.
      { value: 46387, display: '2026-12-31' },
      { value: '2.5 %', display: '2.5 %' },
      { value: 0.05, display: '0,05' },
    ];
    const cells = () => Promise.all(typed.map((_, row) => cellAt(`K${row + 2}`)));
    await typeByKeyboard('K2', ...typed);
    expect(await cells()).toMatchObject(read);

    // A key and its undoing make Univer read again the text that it proposes.
    await typeByKeyboard('K2');
    for (const _ of typed) {
      for (const key of ['F2', 'Space', 'Backspace', 'Enter']) await page.keyboard.press(key, { delay: 50 });
    }
    await page.evaluate(() => window.playground.calculated());
    expect(await cells()).toMatchObject(read);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), typed.join('\n'));
    await typeByKeyboard('L2');
    await page.keyboard.press('Control+v');
    const pasted = () => Promise.all(typed.map((_, row) => cellAt(`L${row + 2}`)));
    await expect.poll(pasted).toMatchObject(read);
  });
});
