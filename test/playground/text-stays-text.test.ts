import { afterAll, describe, expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const workbook = openHeadlessWorkbook();
const sheet = workbook.google.SpreadsheetApp.getActiveSheet();
afterAll(() => workbook.dispose());

const texts = [
  '=1+1',
  '+5',
  '2026-10',
  '1-2',
  '1/2',
  'TRUE',
  '1,200',
  '5%',
  '007',
  "'quoted",
  '12:30',
  '€5',
  ' 5 ',
];

describe('setValues with texts', () => {
  it('keeps them in cells that are formatted as text', async () => {
    const range = sheet.getRange(1, 1, texts.length, 1).setNumberFormat('@');
    range.setValues(texts.map((text) => [text]));
    await workbook.calculate();
    expect(range.getValues().flat()).toEqual(texts);
    expect(range.getDisplayValues().flat()).toEqual(texts);
    expect(range.getFormulas().flat()).toEqual(texts.map(() => ''));
  });

  it('keeps them for formulas too', async () => {
    sheet.getRange('B1').setFormula(`=COUNTIF(A1:A${texts.length};"2026-10")+COUNT(A1:A${texts.length})*100`);
    await workbook.calculate();
    expect(sheet.getRange('B1').getValue()).toBe(1);
  });

  it('reads them in other cells as if a person had typed them', async () => {
    const range = sheet.getRange(1, 4, texts.length, 1);
    range.setValues(texts.map((text) => [text]));
    await workbook.calculate();
    expect(range.getFormulas()[0]).toEqual(['=1+1']);
    expect(range.getValues().flat().slice(0, 2)).toEqual([2, 5]);
    expect(range.getValues().slice(2, 5).flat()).toEqual([
      new Date('2026-09-30T22:00:00.000Z'),
      expect.any(Date),
      expect.any(Date),
    ]);
    expect(range.getValues().flat().slice(5, 10)).toEqual([true, 1200, 0.05, 7, 'quoted']);
  });

  it('makes a formula of a text that begins with an equals sign', () => {
    expect(sheet.getRange('F1').setValue('=SUM(1;2)').getFormula()).toBe('=SUM(1;2)');
  });

  it('writes a Date as the day it is in the spreadsheet’s zone', () => {
    const cell = sheet.getRange('G1').setValue(new Date('2026-06-30T22:00:00.000Z'));
    expect(cell.getDisplayValue()).toBe('2026-07-01');
    expect(cell.getValue()).toEqual(new Date('2026-06-30T22:00:00.000Z'));
  });
});
