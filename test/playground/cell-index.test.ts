import { afterEach, expect, it } from 'vitest';
import { type HeadlessWorkbook, openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

let workbook: HeadlessWorkbook | undefined;
afterEach(() => workbook?.dispose());

it('compares a cell by what stands in it, whatever array the formulas above it reckon with', async () => {
  workbook = openHeadlessWorkbook();
  workbook.setCells('Sheet1', 'A1', [
    [1, '=SUMPRODUCT(ROW(A1:A9)-1+0*A1:A9)', '=IF(B3="";"empty";"full")', '=IF(B4="x";"x";"another")'],
    [2, '', '', ''],
    [3, '=IF(1=2;"a";"")', '', ''],
    [4, 'x', '', ''],
  ]);
  await workbook.calculate();
  // Neither B3 nor B4 is calculated again, nor do the comparisons find them in the same run.
  workbook.setCells('Sheet1', 'A1', [[9]]);
  workbook.setCells('Sheet1', 'C1', [['=IF(B3="";"empty";"full")', '=IF(B4="x";"x";"another")']]);
  await workbook.calculate();
  // The rows 1 to 9 less 1 each: 0 + 1 + … + 8.
  expect(workbook.value('Sheet1', 'B1')).toBe(36);
  expect([workbook.value('Sheet1', 'C1'), workbook.value('Sheet1', 'D1')]).toEqual(['empty', 'x']);
});
