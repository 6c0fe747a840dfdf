import { expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

/** The examples of https://en.wikipedia.org/wiki/ISO_week_date, and 29 December 2025, a Monday. */
const WEEKS: readonly (readonly [date: string, week: number])[] = [
  ['2005-01-01', 53],
  ['2005-01-02', 53],
  ['2005-12-31', 52],
  ['2006-01-01', 52],
  ['2006-01-02', 1],
  ['2006-12-31', 52],
  ['2007-01-01', 1],
  ['2007-12-30', 52],
  ['2007-12-31', 1],
  ['2008-01-01', 1],
  ['2008-12-28', 52],
  ['2008-12-29', 1],
  ['2009-01-04', 1],
  ['2009-12-31', 53],
  ['2010-01-03', 53],
  ['2025-12-29', 1],
];

it('numbers the weeks around New Year by the year of their Thursday', async () => {
  const workbook = openHeadlessWorkbook();
  workbook.setCells(
    'Sheet1',
    'A1',
    WEEKS.map(([date]) => [date, '=ISOWEEKNUM(INDEX(A:A;ROW())+1/2)', `=ISOWEEKNUM("${date}")`]),
  );
  workbook.setCells('Sheet1', 'A20', [['=ISOWEEKNUM("Monday")', '=ISOWEEKNUM(1/0)', '=ISOWEEKNUM(A1:A2)']]);
  await workbook.calculate();
  const found = WEEKS.map(([date], index) => [
    date,
    workbook.value('Sheet1', `B${index + 1}`),
    workbook.value('Sheet1', `C${index + 1}`),
  ]);
  expect(found).toEqual(WEEKS.map(([date, week]) => [date, week, week]));
  expect(['A20', 'B20', 'C21'].map((cell) => workbook.value('Sheet1', cell))).toEqual([
    '#VALUE!',
    '#DIV/0!',
    53,
  ]);
  workbook.dispose();
});
