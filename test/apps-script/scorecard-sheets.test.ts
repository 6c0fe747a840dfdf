import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { appendRows } from '../../src/apps-script/append-rows.ts';
import { listScorecards } from '../../src/apps-script/list-scorecards.ts';
import { readCells } from '../../src/apps-script/read-cells.ts';
import { rewriteSheets } from '../../src/apps-script/rewrite-sheets.ts';
import { markSheet } from '../../src/apps-script/sheet-marks.ts';
import { sheetsNamedIn } from '../../src/apps-script/sheets-named-in.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import type { WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type { AppendRequest } from '../../src/core/server.ts';
import { openWorkbook } from './open-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

/** A scorecard whose calculation refers to the picker and to the dates, as a planned one does. */
const plan: WorkbookPlan = {
  sheets: [
    {
      name: 'Leads (calculation)',
      role: 'calculation',
      hidden: true,
      cells: [
        [{ value: 'Months in a period' }, { formula: `=IF('Leads'!$A$1="Month";1;3)` }],
        [{ value: 'First date' }, { formula: `=MIN('Jon''s data'!$A:$A)` }],
      ],
      styles: {},
      widths: [100, 100],
    },
    {
      name: 'Leads',
      role: 'scorecard',
      choices: '{"name":"Leads"}',
      cells: [
        [{ value: 'Month', note: 'Choose.' }, { formula: '=ABS(0-2)' }],
        [{ formula: `='Leads (calculation)'!$B$1` }, null],
      ],
      styles: {},
      widths: [100, 100],
    },
  ],
  show: 'Leads',
};

function openScorecard() {
  const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook.setCells("Jon's data", 'A1', [['Date'], [new Date('2026-10-01T00:00:00Z')]]);
  expect(writeSheets(plan)).toMatchObject({ ok: true });
  const spreadsheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet();
  const idOf = (name: string): number => spreadsheet.getSheetByName(name)?.getSheetId() ?? -1;
  return { workbook, spreadsheet, idOf };
}

describe('listing scorecards', () => {
  it('tells which sheets belong together, whatever they are called by now', () => {
    const { spreadsheet } = openScorecard();
    spreadsheet.getSheetByName('Leads')?.setName('B2B leads');
    spreadsheet.getSheetByName("Jon's data")?.setName('Export');
    const calculation = spreadsheet.getSheetByName('Leads (calculation)')?.setName('Hidden figures');
    expect(listScorecards()).toEqual({
      ok: true,
      value: [
        {
          id: spreadsheet.getSheetByName('B2B leads')?.getSheetId(),
          name: 'B2B leads',
          choices: '{"name":"Leads"}',
          calculation: { id: calculation?.getSheetId(), name: 'Hidden figures' },
          dataSheet: 'Export',
        },
      ],
    });
  });

  it('tells a scorecard and its copies apart, and keeps it with the sheet that it reads', () => {
    const { spreadsheet, idOf } = openScorecard();
    for (const { name, role, choices } of plan.sheets) {
      const copy = spreadsheet.getSheetByName(name)?.copyTo(spreadsheet).activate();
      spreadsheet.moveActiveSheet(1);
      // Whether the marks of a sheet travel with a copy is not documented; without them there is nothing to mistake.
      if (copy) markSheet(copy, { role, ...(choices ? { choices } : {}) });
    }
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual([
      'Copy of Leads',
      'Copy of Leads (calculation)',
      'Sheet1',
      "Jon's data",
      'Leads (calculation)',
      'Leads',
    ]);
    expect(listScorecards()).toMatchObject({
      value: [
        { name: 'Copy of Leads', calculation: null },
        { name: 'Leads', calculation: { id: idOf('Leads (calculation)') }, dataSheet: "Jon's data" },
      ],
    });
  });

  it('gives a scorecard without its calculation sheet none', () => {
    const { spreadsheet } = openScorecard();
    const calculation = spreadsheet.getSheetByName('Leads (calculation)');
    if (calculation) spreadsheet.deleteSheet(calculation);
    expect(listScorecards()).toMatchObject({ value: [{ calculation: null, dataSheet: null }] });
  });

  it('reads sheet names as Sheets writes them, and no deleted one', () => {
    expect(sheetsNamedIn(`=MIN(Ads!A:A)+'Jon''s data'!B2+#REF!C3+Ads!B1`)).toEqual(['Ads', "Jon's data"]);
  });
});

describe('reading cells', () => {
  it('reads several sheets at once, with formulas and notes where asked for', () => {
    const { idOf } = openScorecard();
    const answer = readCells({
      areas: [
        { sheetId: idOf('Leads'), typed: true },
        { sheetId: idOf("Jon's data"), a1: 'A2:Z9000' },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: [
        {
          formulas: [
            ['', '=ABS(0-2)'],
            [`='Leads (calculation)'!$B$1`, ''],
          ],
          notes: [
            ['Choose.', ''],
            ['', ''],
          ],
        },
        { formulas: [], notes: [] },
      ],
    });
    // 1 October 2026.
    expect(answer.ok && answer.value[1]?.rows[0]?.[0]).toEqual({ date: 46_296 });
  });
});

const history: AppendRequest = {
  sheet: {
    name: 'KPI history',
    role: 'history',
    cells: [[{ value: 'From' }, { value: 'KPI' }, { value: 'Actual' }]],
    styles: { plain: {}, date: { numberFormat: 'yyyy-mm-dd' } },
    widths: [90, 120, 90],
  },
  rows: [
    [{ value: 46_296, style: 'date' }, { value: 'Leads' }, { value: 412 }],
    [{ value: 46_296, style: 'date' }, { value: '=Cost' }, { value: 41.8 }],
  ],
  keyColumns: [1, 2],
  rowHeight: 28,
  lineColor: '#e3e6ea',
};

describe('appending rows', () => {
  it('makes the sheet, and writes nothing a second time', () => {
    const { workbook } = openScorecard();
    expect(appendRows(history)).toEqual({ ok: true, value: { sheet: 'KPI history', added: 2 } });
    expect(appendRows(history)).toEqual({ ok: true, value: { sheet: 'KPI history', added: 0 } });
    expect(workbook.value('KPI history', 'B3')).toBe('=Cost');
    expect(workbook.value('KPI history', 'A4')).toBe('');
    expect(workbook.display('KPI history', 'A2')).toBe('2026-10-01');
  });

  it('finds the sheet under another name and leaves what people wrote there', () => {
    const { workbook, spreadsheet } = openScorecard();
    appendRows(history);
    spreadsheet.getSheetByName('KPI history')?.setName('Looking back');
    workbook.setCells('Looking back', 'C2', [[999]]);
    const november = history.rows.map((row) => [{ value: 46_327, style: 'date' }, ...row.slice(1)]);
    expect(appendRows({ ...history, rows: november })).toEqual({
      ok: true,
      value: { sheet: 'Looking back', added: 2 },
    });
    expect([workbook.value('Looking back', 'C2'), workbook.value('Looking back', 'C4')]).toEqual([999, 412]);
  });

  it('leaves nothing half-written when a call fails', () => {
    let failing = 0;
    let number = 0;
    const workbook = openWorkbook({
      onCall: ({ method }) => {
        number += 1;
        if (number === failing) throw new Error(`No ${method}.`);
      },
    });
    appendRows(history);
    const calls = workbook.callLog.map(({ method }) => method);
    workbook.dispose();
    for (failing = 1; failing <= calls.lastIndexOf('flush') + 1; failing += 1) {
      number = 0;
      const attempt = openWorkbook({
        onCall: ({ method }) => {
          number += 1;
          if (number === failing) throw new Error(`No ${method}.`);
        },
      });
      expect([failing, appendRows(history).ok]).toEqual([failing, false]);
      const names = attempt.grid.sheetIds().map((id) => attempt.grid.sheetName(id));
      expect([failing, calls[failing - 1], names]).toEqual([failing, calls[failing - 1], ['Sheet1']]);
      attempt.dispose();
    }
  });
});

/**
 * A copy of a whole spreadsheet, as File > Make a copy gives one. Whether the marks travel with it, and whether its
 * sheets keep their ids, is not documented.
 */
function copyOf(workbook: HeadlessWorkbook, { withMarks }: { readonly withMarks: boolean }) {
  const sheets = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const copy = openWorkbook({ timeZone: 'Etc/UTC' });
  const spreadsheet = copy.google.SpreadsheetApp.getActiveSpreadsheet();
  // The other way round, so that each sheet has another id.
  for (const sheet of [...sheets].reverse().filter((each) => each.getName() !== 'Sheet1')) {
    const range = sheet.getDataRange();
    const formulas = range.getFormulas();
    const cells = range.getValues().map((row, index) => {
      // A text such as "=Cost" stays one.
      const asIs = (value: unknown) => (typeof value === 'string' ? `'${value}` : value);
      return row.map((value, column) => formulas[index]?.[column] || asIs(value));
    });
    const copied = spreadsheet.insertSheet(sheet.getName());
    copied.getRange(1, 1, cells.length, cells[0]?.length ?? 1).setValues(cells);
    const marks = withMarks ? sheet.getDeveloperMetadata() : [];
    for (const mark of marks) copied.addDeveloperMetadata(mark.getKey(), mark.getValue() ?? '');
  }
  const idOf = (name: string): number => spreadsheet.getSheetByName(name)?.getSheetId() ?? -1;
  return { copy, spreadsheet, idOf };
}

describe('a copy of the whole spreadsheet', () => {
  it('is as good as the first one where the marks came along, whatever the ids of its sheets', () => {
    const { workbook, idOf: idBefore } = openScorecard();
    appendRows(history);
    const { idOf } = copyOf(workbook, { withMarks: true });
    expect(idOf('Leads')).not.toBe(idBefore('Leads'));
    const calculation = { id: idOf('Leads (calculation)'), name: 'Leads (calculation)' };
    expect(listScorecards()).toEqual({
      ok: true,
      value: [
        {
          id: idOf('Leads'),
          name: 'Leads',
          choices: '{"name":"Leads"}',
          calculation,
          dataSheet: "Jon's data",
        },
      ],
    });
    const changed = plan.sheets.map((sheet) =>
      sheet.choices ? { ...sheet, choices: '{"name":"Leads","goal":"sales"}' } : sheet,
    );
    const sheetIds = [calculation.id, idOf('Leads')];
    expect(rewriteSheets({ plan: { ...plan, sheets: changed }, sheetIds })).toMatchObject({ ok: true });
    expect(listScorecards()).toMatchObject({
      value: [{ id: idOf('Leads'), choices: '{"name":"Leads","goal":"sales"}', calculation }],
    });
    expect(appendRows(history)).toEqual({ ok: true, value: { sheet: 'KPI history', added: 0 } });
  });

  it('keeps its figures, and nothing of it is written over, where the marks stayed behind', () => {
    const { workbook } = openScorecard();
    const { copy, spreadsheet, idOf } = copyOf(workbook, { withMarks: false });
    expect(listScorecards()).toEqual({ ok: true, value: [] });
    const sheetIds = [idOf('Leads (calculation)'), idOf('Leads')];
    expect(rewriteSheets({ plan, sheetIds })).toMatchObject({ ok: false, code: 'plan_refused' });
    expect(writeSheets(plan)).toMatchObject({ ok: false, code: 'sheet_exists' });
    expect(spreadsheet.getSheets()).toHaveLength(4);
    expect(copy.formula('Leads', 'A2')).toBe(`='Leads (calculation)'!$B$1`);
  });
});
