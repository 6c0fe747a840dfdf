import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const code = readFileSync(new URL('fixture/Code.js', import.meta.url), 'utf8');
const workbook = openHeadlessWorkbook({ code, timeZone: 'Europe/Rome' });
afterAll(() => workbook.dispose());

workbook.setCells('Data', 'A1', [
  ['Day', 'Cost', 'Customers', 'Paid'],
  ['2026-07-01', 100, 4, true],
  ['2026-07-02', 200, '', false],
]);

/** What FIX_SHOW says that it was called with. */
async function argumentsOf(formula: string): Promise<unknown> {
  workbook.setCells('Sheet1', 'A1', [[formula]]);
  await workbook.calculate();
  return JSON.parse(String(workbook.value('Sheet1', 'A1')));
}

async function cellOf(formula: string): Promise<{ value: unknown; message: string | undefined }> {
  workbook.setCells('Sheet1', 'B1', [[formula]]);
  await workbook.calculate();
  return { value: workbook.value('Sheet1', 'B1'), message: workbook.message('Sheet1', 'B1') };
}

describe('arguments of custom functions', () => {
  it('are a scalar for one cell', async () => {
    expect(await argumentsOf('=FIX_SHOW(Data!B2;Data!A1;Data!D2;Data!B2:B2)')).toEqual([
      100,
      'Day',
      true,
      100,
    ]);
  });

  it('are the text between quotes, also where it looks like a date, a percentage or an amount', async () => {
    const texts = ['01/10/2026', '2026-10-01', '1-2', '5%', '$5'];
    expect(await argumentsOf(`=FIX_SHOW(${texts.map((text) => `"${text}"`).join(';')})`)).toEqual(texts);
  });

  it('are an empty text for a blank cell, alone or in a range', async () => {
    expect(await argumentsOf('=FIX_SHOW(Data!C3;Data!Z99;Data!C2:C3)')).toEqual(['', '', [[4], ['']]]);
  });

  it('are rows of columns for a range of any shape', async () => {
    expect(await argumentsOf('=FIX_SHOW(Data!B2:C2;Data!B2:B3)')).toEqual([[[100, 4]], [[100], [200]]]);
  });

  it('are the text of an error, also in a range', async () => {
    workbook.setCells('Data', 'F1', [['=1/0'], ['=NA()']]);
    expect(await argumentsOf('=FIX_SHOW(1/0;Data!F1;Data!F1:F2)')).toEqual([
      '#DIV/0!',
      '#DIV/0!',
      [['#DIV/0!'], ['#N/A']],
    ]);
  });

  it('are a Date at midnight of the spreadsheet’s zone for a cell with a date format', async () => {
    expect(await argumentsOf('=FIX_SHOW(Data!A2)')).toEqual([{ date: '2026-06-30T22:00:00.000Z' }]);
    expect(await argumentsOf('=FIX_SHOW(Data!A2:A3)')).toEqual([
      [['2026-06-30T22:00:00.000Z'], ['2026-07-01T22:00:00.000Z']],
    ]);
  });

  it('reach to the last row of the sheet for a whole column', async () => {
    const [column] = (await argumentsOf('=FIX_SHOW(Data!B:B)')) as unknown[][][];
    expect(column).toHaveLength(1000);
    expect(column?.slice(0, 4)).toEqual([['Cost'], [100], [200], ['']]);
  });

  it('reach to the last row of the sheet for a range without an end', async () => {
    const [column] = (await argumentsOf('=FIX_SHOW(Data!B2:B)')) as unknown[][][];
    expect(column).toHaveLength(999);
  });
});

describe('results of custom functions', () => {
  it('spill over the cells below and beside', async () => {
    expect(await cellOf('=FIX_COUNTDOWN(2)')).toEqual({ value: 2, message: undefined });
    expect([workbook.value('Sheet1', 'C1'), workbook.value('Sheet1', 'B2')]).toEqual([0, 1]);
    expect(workbook.google.SpreadsheetApp.getActive().getSheetByName('Sheet1')?.getLastRow()).toBe(2);
  });

  it('are #ERROR! with the sentence that was thrown', async () => {
    expect(await cellOf('=FIX_RATIO(Data!A1;2)')).toEqual({
      value: '#ERROR!',
      message: 'FIX_RATIO: "Day" is not a number.',
    });
  });

  it('forget the sentence once the formula works', async () => {
    expect(await cellOf('=FIX_RATIO(Data!B2:B3;Data!C2:C3)')).toEqual({ value: 75, message: undefined });
  });

  it('are #NUM! for what is no number', async () => {
    expect((await cellOf('=FIX_RATIO(0;0)')).value).toBe('#NUM!');
  });

  it('follow the cells that they were given', async () => {
    await cellOf('=FIX_RATIO(Data!B2:B3;Data!C2:C3)');
    workbook.setCells('Data', 'C3', [[6]]);
    await workbook.calculate();
    expect(workbook.value('Sheet1', 'B1')).toBe(30); // 300 spent, 10 customers
  });
});

describe('services in custom functions', () => {
  it('can read the time zone of the spreadsheet', async () => {
    expect((await cellOf('=FIX_ZONE()')).value).toBe('Europe/Rome');
  });

  it('cannot write', async () => {
    expect((await cellOf('=FIX_WRITE()')).message).toBe('You do not have permission to call setValue');
  });
});
