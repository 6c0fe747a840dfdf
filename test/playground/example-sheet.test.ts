import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { addCsvSheet } from '../../playground/page/csv-sheet.ts';
import { fillExampleSheet } from '../../playground/page/example-sheet.ts';
import { readCsv } from '../../playground/read-csv.ts';
import { findCustomFunctions } from '../../playground/script/custom-function-declaration.ts';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
const workbook = openHeadlessWorkbook({ code });
afterAll(() => workbook.dispose());

/** The cells of an example sheet made for a file, from A4 to `end`. */
async function examplesFor(name: string, rows: readonly string[], end: string): Promise<string[][]> {
  const { grid } = workbook;
  const csv = readCsv(new TextEncoder().encode(rows.join('\n')), `${name}.csv`);
  if (!csv.ok) throw new Error(csv.message);
  const { sheetId } = addCsvSheet(grid, csv);
  const examples = grid.insertSheet(`${name} examples`, 0);
  await fillExampleSheet(grid, examples, sheetId, findCustomFunctions(code));
  await grid.calculated();
  const sheet = workbook.google.SpreadsheetApp.getActive().getSheetByName(`${name} examples`);
  return sheet?.getRange(`A4:${end}`).getDisplayValues() ?? [];
}

it('shows how customers come back where rows are purchases', async () => {
  const purchases = [
    'customer_id,date,amount',
    ...['ann,2026-01-05,10', 'ann,2026-02-05,20', 'bea,2026-01-07,30', 'cai,2026-01-09,40'],
  ];
  const shown = await examplesFor('shop', purchases, 'H7');
  // One of three bought twice; the best one brought 40 of 100; 100 in four orders.
  expect(shown.slice(1).map(([label, result]) => [label, result])).toEqual([
    ['Repeat purchase rate', '33.3%'],
    ['Revenue from the top 20 %', '40.0%'],
    ['Average order value', '25.00'],
  ]);
  expect(shown[0]?.slice(4)).toEqual(['Customer', 'Recency', 'Frequency', 'Monetary']);
  expect(shown.slice(1).map((row) => [row[4], row[6], row[7]])).toContainEqual(['ann', '2', '30.00']);
});

it('shows of an export only what it can tell, and that by month', async () => {
  const weeks = ['date,revenue,tv_S', '2026-01-05,100,7', '2026-01-12,200,7', '2026-02-02,50,7'];
  const shown = await examplesFor('weeks', weeks, 'F6');
  expect(shown.map(([label, result, formula]) => [label, result, formula])).toEqual([
    ['KPI', 'Result', 'Formula'],
    ['Revenue', '350', '=KPI_VALUE("REVENUE"; \'weeks\'!A1:C4)'],
    ['', '', ''],
  ]);
  expect(shown.map((row) => row.slice(4))).toEqual([
    ['Month', 'Revenue'],
    ['2026-01-01', '300'],
    ['2026-02-01', '50'],
  ]);
});
