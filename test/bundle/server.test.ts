import { describe, expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { plannedWorkbook } from '../apps-script/planned-workbook.ts';
import { code } from './script-realm.ts';

// Midnight in Rome.
const data = [
  ['Date', 'Cost'],
  [new Date('2026-10-30T23:00:00Z'), 12.5],
];

describe('the server functions, called as the page calls them', () => {
  it('answer with nothing that is lost on the way to the page', () => {
    const workbook = openHeadlessWorkbook({ code });
    workbook.setCells('Ads', 'A1', data);
    expect(workbook.run('describeWorkbook')).toMatchObject({
      ok: true,
      value: {
        timeZone: 'Europe/Rome',
        sheets: [
          { name: 'Sheet1' },
          {
            name: 'Ads',
            top: [
              ['Date', 'Cost'],
              [{ date: 46_326 }, 12.5],
            ],
          },
        ],
      },
    });
    const sheetId = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId();
    expect(workbook.run('readColumns', { sheetId, columns: [1] })).toEqual({
      ok: true,
      value: {
        rows: [
          ['Date', null],
          [{ date: 46_326 }, null],
        ],
      },
    });
  });

  it('write a plan that has crossed google.script.run', async () => {
    const workbook = openHeadlessWorkbook({ code });
    const plan = plannedWorkbook(3);
    expect(workbook.run('writeSheets', plan)).toEqual({ ok: true, value: { shown: 'Lead generation' } });
    await workbook.calculate();
    expect(workbook.display('Lead generation', 'B6')).toBe('3.00');
  });

  it('list, read, rewrite and append to the sheets of a scorecard', () => {
    const workbook = openHeadlessWorkbook({ code });
    const plan = plannedWorkbook(3);
    workbook.run('writeSheets', plan);
    const sheets = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const sheetIds = plan.sheets.map(
      ({ name }) => sheets.find((sheet) => sheet.getName() === name)?.getSheetId() ?? -1,
    );
    expect(workbook.run('listScorecards')).toEqual({
      ok: true,
      value: [
        {
          id: sheetIds[1],
          name: 'Lead generation',
          choices: '{"goal":"lead_generation"}',
          calculation: null,
          dataSheet: null,
        },
      ],
    });
    expect(workbook.run('rewriteSheets', { plan, sheetIds })).toEqual({
      ok: true,
      value: { shown: 'Lead generation' },
    });
    expect(
      workbook.run('readCells', { areas: [{ sheetId: sheetIds[1], a1: 'A1:A1', typed: true }] }),
    ).toEqual({
      ok: true,
      value: [{ rows: [['Lead generation scorecard']], formulas: [['']], notes: [['']] }],
    });
    const history = {
      sheet: {
        name: 'KPI history',
        role: 'history',
        cells: [[{ value: 'KPI' }]],
        styles: { plain: {} },
        widths: [90],
      },
      rows: [[{ value: 'Leads' }]],
      keyColumns: [1],
      rowHeight: 28,
      lineColor: '#e3e6ea',
    };
    const appended = [1, 2].map(() => workbook.run('appendRows', history));
    expect(appended).toEqual([
      { ok: true, value: { sheet: 'KPI history', added: 1 } },
      { ok: true, value: { sheet: 'KPI history', added: 0 } },
    ]);
  });

  it('compute a custom function in its cell', async () => {
    const workbook = openHeadlessWorkbook({ code });
    workbook.setCells('Sheet1', 'A1', [
      [5000, 120],
      [5000, 80],
      ['=KPI_CAC(A1:A2; B1:B2)', ''],
    ]);
    await workbook.calculate();
    // 10,000 spent, 200 customers won.
    expect(workbook.value('Sheet1', 'A3')).toBe(50);
  });
});
