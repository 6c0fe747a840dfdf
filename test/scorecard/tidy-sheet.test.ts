import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { mostDates, planTidySheet, type TidyColumn } from '../../src/core/scorecard/plan-tidy-sheet.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';
import { filledRows, shownDates } from './filled-rows.ts';

let workbook: HeadlessWorkbook | undefined;
afterEach(() => {
  workbook?.dispose();
  workbook = undefined;
  vi.unstubAllGlobals();
});

const MONDAY = 46_293;

const columns: readonly TidyColumn[] = [
  { column: 2, header: 'tv_S', channel: 'TV', measure: 'spend' },
  { column: 3, header: 'Search spend', channel: 'Search', measure: 'spend' },
  { column: 4, header: 'Search clicks', channel: 'Search', measure: 'clicks' },
  { column: 5, header: 'revenue', channel: '', measure: 'revenue' },
];

const plan: readonly (readonly unknown[])[] = [
  ["What we'll spend", '', '', '', ''],
  ['Week', 'tv_S', 'Search spend', 'Search clicks', 'revenue'],
  [dateOfSerial(MONDAY), 100, 40, 80, 900],
  [dateOfSerial(MONDAY + 7), '', 60, 120, 1100],
  [dateOfSerial(MONDAY + 14), 300, 'n/a', 0, 1000],
  ['Total', 400, 100, 200, 3000],
];

const wide = {
  name: "Jo's plan",
  headerRow: 2,
  lastRow: 6,
  date: 1,
  dateHeader: 'Week',
  kept: [],
  headers: 5,
};

/** The wide sheet and the tidy one that reads it. */
async function makeTidy(cells: readonly (readonly unknown[])[] = plan, tidyColumns = columns) {
  const opened = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook = opened;
  opened.setCells(
    wide.name,
    'A1',
    cells.map((row) => [...row]),
  );
  expect(writeSheets(planTidySheet(wide, tidyColumns, [wide.name]))).toMatchObject({ ok: true });
  await opened.calculate();
  const sheet = opened.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Jo's plan (tidy)");
  const source = opened.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(wide.name);
  if (!sheet || !source) throw new Error('A sheet is missing.');
  return { sheet, source, opened };
}

describe('a tidy sheet', () => {
  it('has a row per date and channel; blanks stay blank, texts stay texts, the total at the foot is left out', async () => {
    const { sheet } = await makeTidy();
    expect(sheet.getDataRange().getValues()[0]).toEqual([
      'Date',
      'Channel',
      'Spend',
      'Clicks',
      'Revenue',
      '',
      '',
      '',
    ]);
    expect(filledRows(sheet)).toEqual([
      [MONDAY, 'TV', 100, '', ''],
      [MONDAY, 'Search', 40, 80, ''],
      [MONDAY, 'No channel', '', '', 900],
      [MONDAY + 7, 'TV', '', '', ''],
      [MONDAY + 7, 'Search', 60, 120, ''],
      [MONDAY + 7, 'No channel', '', '', 1100],
      [MONDAY + 14, 'TV', 300, '', ''],
      [MONDAY + 14, 'Search', 'n/a', 0, ''],
      [MONDAY + 14, 'No channel', '', '', 1000],
    ]);
  });

  it('follows the wide sheet: changed numbers, rows inserted above and within, rows added at its end', async () => {
    const { sheet, source, opened } = await makeTidy();
    source.insertRowsBefore(1, 2);
    source.insertRowsAfter(5, 1);
    source.getRange(6, 1, 1, 5).setValues([[MONDAY + 3, 7, 8, 9, 10]]);
    source.getRange(9, 1, 2, 5).setValues([
      [MONDAY + 21, 500, 600, 700, 800],
      [MONDAY + 28, 1, 2, 3, 4],
    ]);
    source.getRange(6, 1, 5, 1).setNumberFormat('yyyy-mm-dd');
    await opened.calculate();
    const rows = filledRows(sheet);
    expect(rows.filter(([, channel]) => channel === 'Search')).toEqual([
      [MONDAY, 'Search', 40, 80, ''],
      [MONDAY + 3, 'Search', 8, 9, ''],
      [MONDAY + 7, 'Search', 60, 120, ''],
      [MONDAY + 14, 'Search', 'n/a', 0, ''],
      [MONDAY + 21, 'Search', 600, 700, ''],
      [MONDAY + 28, 'Search', 2, 3, ''],
    ]);
  });

  it('shows no rows but a sentence while the wide sheet is not what it was', async () => {
    const { sheet, source, opened } = await makeTidy();
    const dates = async () => {
      await opened.calculate();
      return shownDates(sheet);
    };
    const again =
      'choose Edit beside the scorecard in the sidebar, then the sheet "Jo\'s plan", and write the tidy sheet anew.';

    source.insertRowsBefore(1, 2);
    source.getRange(4, 2, 1, 2).setValues([['Search spend', 'tv_S']]);
    expect(await dates()).toEqual([
      `! Columns of the sheet "Jo's plan" that were deleted or have another header: "tv_S", "Search spend". Undo that, or ${again}`,
    ]);
    source.getRange(4, 2, 1, 2).setValues([['tv_S', 'Search spend']]);

    source.getRange(4, 6).setValue('Display spend');
    expect(await dates()).toEqual([
      `! There are more columns in the sheet "Jo's plan" than those read here. Undo that, or ${again}`,
    ]);
    source.getRange(4, 6).setValue('');

    // Four rows below the header, which is now in row 4, and 60 more are read.
    source.getRange(69, 1).setValue(MONDAY + 21);
    expect(await dates()).toEqual([
      `! Rows of the sheet "Jo's plan" that no longer fit in here: 1. To go on, ${again}`,
    ]);
    source.getRange(68, 1, 2, 1).setValues([[MONDAY + 21], ['']]);
    // Three dates above the total and that one, in three channels each; the total itself in none.
    const shown = await dates();
    expect(shown).toHaveLength(13);
    expect(shown[9]).toBe('Total');
  });

  it('adds up columns that hold the same of one channel, unless one of the cells is text', async () => {
    const merged = columns.map((column) => ({ ...column, channel: 'Ads' }));
    const { sheet } = await makeTidy(plan, merged);
    expect(filledRows(sheet)).toEqual([
      [MONDAY, 'Ads', 140, 80, 900],
      [MONDAY + 7, 'Ads', 60, 120, 1100],
      [MONDAY + 14, 'Ads', '300 + n/a', 0, 1000],
    ]);
  });

  it('keeps the currency of its columns, so that a mixture is still noticed', () => {
    const named = columns.map((column) => ({ ...column, header: `${column.header} (SEK)` }));
    const [tidy] = planTidySheet(wide, named, []).sheets;
    expect(tidy?.cells[0]?.map((cell) => cell?.value)).toContain('Spend (SEK)');
  });

  it('takes no more dates than the writer takes cells', () => {
    // 20,000 rows less the header, at three channels.
    expect(mostDates(columns, 0)).toBe(6666);
    const [tidy] = planTidySheet({ ...wide, lastRow: 9000 }, columns, []).sheets;
    expect(tidy?.cells.length).toBe(1 + 3 * 6666);
  });

  it('serves a scorecard, whose checks do not take its empty formulas for texts', {
    timeout: 60_000,
  }, async () => {
    const clean = plan.map((row) => row.map((cell) => (cell === 'n/a' ? 50 : cell)));
    const { sheet, source, opened } = await makeTidy(clean);
    const table = readTable(sheet.getDataRange().getValues());
    const scorecard = planScorecard(
      {
        name: 'Scorecard',
        goal: 'sales',
        context: 'search_campaign',
        objective: '',
        currency: '€',
        grain: 'week',
        kpis: [{ kpi: 'MER', owner: '', source: '', frequency: 'weekly' }],
        data: {
          sheet: "Jo's plan (tidy)",
          headerRow: 1,
          date: 1,
          segment: 2,
          columns: { spend: 3, clicks: 4, revenue: 5 },
          assumptions: {},
        },
      },
      table,
      { sheetNames: ["Jo's plan", "Jo's plan (tidy)"], today: MONDAY + 30 },
    );
    expect(writeSheets(scorecard)).toMatchObject({ ok: true });
    await opened.calculate();
    const shown = opened.google.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Scorecard')
      ?.getDataRange()
      .getValues()
      .flat();
    // 1,000 of revenue for 350 spent in the last week.
    expect(shown).toContain(1000 / 350);
    expect(shown).not.toContain('Check data');
    expect(shown).toContain('Every date is a date');

    opened.google.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(source);
    await opened.calculate();
    const cells: unknown[][] | undefined = opened.google.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Scorecard')
      ?.getDataRange()
      .getValues();
    expect(cells?.[3]?.[0]).toMatch(
      /^The sheet "Jo's plan" or its column of dates was deleted\. Undo that, /,
    );
    expect(cells?.flat()).toContain('Check data');
  });
});
