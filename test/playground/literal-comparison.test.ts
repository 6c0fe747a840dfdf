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

it('takes ~ for a letter after =, and in criteria for what makes the next *, ? or ~ a letter', async () => {
  workbook = openHeadlessWorkbook();
  workbook.setCells('Sheet1', 'A1', [
    ['A~B', 1, '=A1="A~~B"', '=SUMIFS(B1:B9;A1:A9;"=A~~B")', '=SUMIFS(B1:B9;A1:A9;"<>A~~B")'],
    ['~', 2, '=SUMPRODUCT((A1:A9="~")*B1:B9)', '=SUMIFS(B1:B9;A1:A9;"=~~")', ''],
    ['A~*', 4, '=A3="a~*"', '=SUMIFS(B1:B9;A1:A9;"=a~~~*")', '=MATCH("A~~~*";A1:A9;0)'],
    ['A~~B', 8, '=A4="A~B"', '=SUMIFS(B1:B9;A1:A9;"=A~~~~B")', '=COUNTIFS(A1:A9;"A~~*")'],
    ['AB', 16, '', '=SUMIFS(B1:B9;A1:A9;"=A~~?")', ''],
  ]);
  await workbook.calculate();
  const column = (letter: string, rows: readonly number[]) =>
    rows.map((row) => workbook?.value('Sheet1', `${letter}${row}`));
  // https://support.google.com/docs/answer/3093480
  expect(column('C', [1, 2, 3, 4])).toEqual([false, 2, true, false]);
  expect(column('D', [1, 2, 3, 4, 5])).toEqual([1, 2, 4, 8, 5]);
  expect(column('E', [1, 3, 4])).toEqual([30, 3, 3]);
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
