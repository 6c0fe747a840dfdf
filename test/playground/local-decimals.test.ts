import { afterEach, expect, it } from 'vitest';
import { type HeadlessWorkbook, openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { findKpi } from '../../src/core/catalog/index.ts';
import { changeInWords } from '../../src/core/scorecard/shown-change.ts';

let workbook: HeadlessWorkbook | undefined;
afterEach(() => workbook?.dispose());

/** What formulas show in a spreadsheet of a locale, with these numbers in column A. */
async function results(
  locale: string,
  numbers: readonly number[],
  formulas: readonly string[],
): Promise<unknown[]> {
  const opened = openHeadlessWorkbook({ locale });
  workbook = opened;
  opened.setCells(
    'Sheet1',
    'A1',
    numbers.map((number) => [number]),
  );
  opened.setCells(
    'Sheet1',
    'B1',
    formulas.map((formula) => [formula]),
  );
  await opened.calculate();
  return formulas.map((_, index) => opened.value('Sheet1', `B${index + 1}`));
}

function change(kpi: string): string {
  const found = findKpi(kpi);
  if (!found) throw new Error(kpi);
  return `=${changeInWords(found, 'A1')}`;
}

it.each([
  ['en_US', '−26.9 %', '+2.4 pts'],
  ['fi_FI', '−26,9 %', '+2,4 pts'],
  ['nb_NO', '−26,9 %', '+2,4 pts'],
  ['it_IT', '−26,9 %', '+2,4 pts'],
])('words a change with the decimal mark of %s', async (locale, ofTotal, ofRate) => {
  // The table holds the change of a total as a fraction, and that of a rate in points.
  expect(await results(locale, [-0.269], [change('REVENUE')])).toEqual([ofTotal]);
  workbook?.dispose();
  expect(await results(locale, [2.4], [change('CTR')])).toEqual([ofRate]);
});

it('joins numbers to texts, to each other and to blanks with a comma, and whole ones and criteria without', async () => {
  const formulas = [
    '="Up "&A1&" %"',
    '=A1&A2',
    '=Z9&A1',
    '=A3&" rows"',
    '=SUMPRODUCT((A1:A3&"x"="2,5x")*1)',
    '=COUNTIFS(A1:A3;">"&A1)',
    '=SUMIFS(A1:A3;A1:A3;"="&A2)',
    '=A1+A2',
  ];
  expect(await results('fi_FI', [2.5, 3.25, 1200], formulas)).toEqual([
    'Up 2,5 %',
    '2,53,25',
    '2,5',
    '1200 rows',
    1,
    2,
    3.25,
    5.75,
  ]);
});
