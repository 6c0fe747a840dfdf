import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCsvSheet } from '../../playground/page/csv-sheet.ts';
import { type HeadlessWorkbook, openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

let workbook: HeadlessWorkbook;
beforeEach(() => {
  workbook = openHeadlessWorkbook();
});
afterEach(() => workbook.dispose());

const csv = {
  ok: true as const,
  name: 'Leads',
  values: [
    ['Day', 'Code', 'Leads'],
    [46204, '1-2', 5],
    [46205, '007', 0],
  ],
  formats: [
    ['', '', ''],
    ['yyyy-mm-dd', '@', ''],
    ['yyyy-mm-dd', '@', ''],
  ],
  openDateColumns: [],
};

describe('addCsvSheet', () => {
  it('opens the cells as they were read, in a new sheet that becomes active', () => {
    expect(addCsvSheet(workbook.grid, csv).message).toBe('Opened "Leads" with 2 rows below the header.');
    const sheet = workbook.google.SpreadsheetApp.getActiveSheet();
    expect(sheet.getName()).toBe('Leads');
    expect(sheet.getDataRange().getDisplayValues()).toEqual([
      ['Day', 'Code', 'Leads'],
      ['2026-07-01', '1-2', '5'],
      ['2026-07-02', '007', '0'],
    ]);
    expect(sheet.getRange('B2:C3').getValues()).toEqual([
      ['1-2', 5],
      ['007', 0],
    ]);
    expect(sheet.getFrozenRows()).toBe(1);
  });

  it('takes another name where the file’s is taken', () => {
    addCsvSheet(workbook.grid, csv);
    expect(addCsvSheet(workbook.grid, csv).message).toContain('"Leads 2"');
    // Two columns of dates such as 03/04/2026 that no country was chosen for.
    expect(addCsvSheet(workbook.grid, { ...csv, openDateColumns: [0, 27] })).toMatchObject({
      message: expect.stringMatching(
        /^Opened "Leads 3" with 2 rows below the header\. The dates in column A, AB /,
      ),
      warning: expect.stringContaining('could be day/month or month/day, so they stay text. Add ?locale='),
    });
  });

  it('makes room for every row and says from where on it gets slow', () => {
    const values = Array.from({ length: 10_002 }, (_, row) => [row]);
    const large = { ...csv, values, formats: values.map(() => ['']) };
    const { sheetId, message } = addCsvSheet(workbook.grid, large);
    expect(message).toBe(
      'Opened "Leads" with 10,001 rows below the header. The playground is comfortable up to 10,000 rows: calculations will be slow.',
    );
    expect(workbook.value('Leads', 'A10002')).toBe(10_001);
    // Where a person goes on.
    expect(workbook.grid.selection(sheetId)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });
});
