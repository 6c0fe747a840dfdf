import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeWorkbook } from '../../src/apps-script/describe-workbook.ts';
import { readColumns } from '../../src/apps-script/read-columns.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { openWorkbook } from './open-workbook.ts';
import { plannedWorkbook } from './planned-workbook.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

// Midnight of 1 and 2 October 2026 in Auckland, 13 hours ahead of UTC: days 46296 and 46297.
const october = [new Date('2026-09-30T11:00:00Z'), new Date('2026-10-01T11:00:00Z')];
const data = [
  ['Date', 'Campaign', 'Cost', 'Paused'],
  [october[0], 'Brand', 12.5, true],
  [october[1], '', '#N/A', false],
  [october[1], 'Brand', 7, ''],
];

describe('describing the workbook', () => {
  it('tells of each sheet what it holds at the top, as JSON', () => {
    vi.useFakeTimers({ now: new Date('2026-10-31T11:30:00Z'), toFake: ['Date'] });
    const workbook = openWorkbook({ timeZone: 'Pacific/Auckland', locale: 'fi_FI' });
    workbook.setCells('Ads', 'A1', data);
    const answer = describeWorkbook();
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    const [first, second] = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheets();
    expect(answer).toEqual({
      ok: true,
      value: {
        name: 'Untitled spreadsheet',
        locale: 'fi_FI',
        timeZone: 'Pacific/Auckland',
        // 1 November 2026 has begun in Auckland.
        today: 46_327,
        activeSheetId: second?.getSheetId(),
        sheets: [
          {
            id: first?.getSheetId(),
            name: 'Sheet1',
            role: null,
            hidden: false,
            rows: 0,
            columns: 0,
            top: [],
          },
          {
            id: second?.getSheetId(),
            name: 'Ads',
            role: null,
            hidden: false,
            rows: 4,
            columns: 4,
            top: [
              ['Date', 'Campaign', 'Cost', 'Paused'],
              [{ date: 46_296 }, 'Brand', 12.5, true],
              [{ date: 46_297 }, null, '#N/A', false],
              [{ date: 46_297 }, 'Brand', 7, null],
            ],
          },
        ],
      },
    });
  });

  it('reads 20 rows at most, in one call per sheet', () => {
    const workbook = openWorkbook();
    workbook.setCells(
      'Long',
      'A1',
      Array.from({ length: 40 }, (_, row) => [row, row]),
    );
    const answer = describeWorkbook();
    const long = answer.ok ? answer.value.sheets[1] : undefined;
    expect([long?.rows, long?.columns]).toEqual([40, 2]);
    expect([long?.top.length, long?.top[0]?.length]).toEqual([20, 2]);
    expect(workbook.callLog.filter(({ method }) => method === 'getValues')).toHaveLength(1);
  });

  it('reads 100 columns at most', () => {
    const workbook = openWorkbook();
    const sheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Wide');
    sheet.insertColumnsAfter(1, 100);
    workbook.setCells('Wide', 'A1', [Array.from({ length: 120 }, (_, column) => column)]);
    const answer = describeWorkbook();
    const wide = answer.ok ? answer.value.sheets[1] : undefined;
    expect([wide?.columns, wide?.top[0]?.length]).toEqual([120, 100]);
  });

  it('knows the scorecards that the add-on made and passes over their calculations', () => {
    openWorkbook();
    writeSheets(plannedWorkbook(2));
    const answer = describeWorkbook();
    expect(answer.ok && answer.value.sheets.map(({ name, role }) => [name, role])).toEqual([
      ['Sheet1', null],
      ['Lead generation', 'scorecard'],
    ]);
  });

  it('shows a calculation that a person has unhidden', () => {
    const { google } = openWorkbook();
    writeSheets(plannedWorkbook(2));
    google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Lead generation (calculation)')?.showSheet();
    const answer = describeWorkbook();
    expect(answer.ok && answer.value.sheets).toHaveLength(3);
  });

  it('stops at 60 sheets', () => {
    const { google } = openWorkbook();
    for (let number = 2; number <= 63; number += 1)
      google.SpreadsheetApp.getActiveSpreadsheet().insertSheet(`${number}`);
    const answer = describeWorkbook();
    expect(answer.ok && answer.value.sheets).toHaveLength(60);
  });

  it('answers in a sentence when Google refuses', () => {
    openWorkbook({ authMode: 'NONE' });
    expect(describeWorkbook()).toEqual({
      ok: false,
      code: 'not_allowed',
      message: expect.stringMatching(
        /^Google Sheets answered: You do not have permission to call .*\. Ask for the right to edit, .* try again\.$/,
      ),
    });
  });
});

describe('reading columns', () => {
  it('reads the sheet once and gives the columns that were asked for, in their places', () => {
    const workbook = openWorkbook({ timeZone: 'Pacific/Auckland' });
    workbook.setCells('Ads', 'A1', data);
    const sheetId =
      workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Ads')?.getSheetId() ?? -1;
    workbook.callLog.length = 0;
    const answer = readColumns({ sheetId, columns: [1, 3] });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer).toEqual({
      ok: true,
      value: {
        rows: [
          ['Date', null, 'Cost', null],
          [{ date: 46_296 }, null, 12.5, null],
          [{ date: 46_297 }, null, '#N/A', null],
          [{ date: 46_297 }, null, 7, null],
        ],
      },
    });
    expect(
      workbook.callLog.filter(({ method }) => /Values|TimeZone/.test(method)).map(({ method }) => method),
    ).toEqual(['getValues', 'getSpreadsheetTimeZone']);
    expect(dateOfSerial(46_296).toISOString()).toBe('2026-10-01T00:00:00.000Z');
  });

  it('says so when the sheet is gone', () => {
    openWorkbook();
    expect(readColumns({ sheetId: 4711, columns: [1] })).toEqual({
      ok: false,
      code: 'sheet_missing',
      message:
        'The sheet with the data is no longer in this spreadsheet. Choose another sheet, or undo its deletion.',
    });
  });

  it('says so when the sheet is empty', () => {
    const { google } = openWorkbook();
    const sheetId = google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId();
    expect(readColumns({ sheetId, columns: [1] })).toEqual({
      ok: false,
      code: 'sheet_empty',
      message: 'The sheet "Sheet1" is empty. Paste your data there or choose another sheet.',
    });
  });
});
