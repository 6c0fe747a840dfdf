import { afterEach, expect, it } from 'vitest';
import { type HeadlessWorkbook, openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

let workbook: HeadlessWorkbook | undefined;
afterEach(() => workbook?.dispose());

it('takes * and ? for letters after =, and for wildcards in criteria', async () => {
  workbook = openHeadlessWorkbook();
  workbook.setCells('Sheet1', 'A1', [
    ['Ads*', 1, '=A1=A2', '=SUMPRODUCT((A1:A3="Ads*")*B1:B3)'],
    ['Ads Pro', 2, '="Who?"="Whom"', '=SUMIFS(B1:B3;A1:A3;"=Ads*")'],
    ['ads*', 4, '=A1=A3', '=SUMIFS(B1:B3;A1:A3;"=Ads~*")'],
  ]);
  await workbook.calculate();
  expect(workbook.value('Sheet1', 'C1')).toBe(false);
  expect(workbook.value('Sheet1', 'C2')).toBe(false);
  expect(workbook.value('Sheet1', 'C3')).toBe(true);
  expect(workbook.value('Sheet1', 'D1')).toBe(5);
  expect(workbook.value('Sheet1', 'D2')).toBe(7);
  expect(workbook.value('Sheet1', 'D3')).toBe(5);
});

it('remembers that a text is no number without taking numbers in text for text', async () => {
  workbook = openHeadlessWorkbook();
  workbook.setCells('Sheet1', 'A1', [
    ['Email', 1, '=SUMIFS(B1:B2;A1:A2;"=Email")'],
    ['Email', 2, '=SUMIFS(B1:B2;A1:A2;"=Email")'],
    ['="12"*2', '="x"*2', ''],
    ['="12"*3', '="x"*3', ''],
  ]);
  await workbook.calculate();
  expect([workbook.value('Sheet1', 'C1'), workbook.value('Sheet1', 'C2')]).toEqual([3, 3]);
  expect([workbook.value('Sheet1', 'A3'), workbook.value('Sheet1', 'A4')]).toEqual([24, 36]);
  expect([workbook.value('Sheet1', 'B3'), workbook.value('Sheet1', 'B4')]).toEqual(['#VALUE!', '#VALUE!']);
});
