import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/apps-script/check-plan.ts';
import type { ChartPlan, SheetPlan, WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';

const sheet: SheetPlan = {
  name: 'Scorecard',
  role: 'scorecard',
  cells: [
    [{ value: 'Period', style: 'title' }, { value: 'October' }],
    [{ value: 'Cost' }, { formula: "=SUM('Ads'!$B:$B)" }],
  ],
  styles: { plain: {}, title: { bold: true }, text: { numberFormat: '@' } },
  widths: [120, 80],
};

const chart: ChartPlan = {
  type: 'line',
  ranges: ["'Scorecard'!A1:B2"],
  cell: 'A1',
  width: 300,
  height: 200,
  series: [{ color: '#1a73e8' }],
};

function problemOf(plan: unknown): string | undefined {
  try {
    checkPlan(plan as WorkbookPlan);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function problemOfSheet(changes: Partial<SheetPlan>): string | undefined {
  return problemOf({ sheets: [{ ...sheet, ...changes }], show: 'Scorecard' });
}

describe('a plan from the page', () => {
  it('passes when it can be written as it stands', () => {
    expect(
      problemOfSheet({
        merges: ['A1:B1'],
        lines: { ranges: ['A1:B2'], color: '#cccccc' },
        lists: [
          { cell: 'B1', items: ['October', 'September'] },
          { cell: 'B2', items: { range: "'Jon''s data'!A1:A9" } },
        ],
        colors: [{ ranges: ['B1:B2'], when: { above: 1 } }],
        charts: [chart],
        heights: [{ row: 2, count: 1, pixels: 30 }],
        frozenRows: 1,
      }),
    ).toBeUndefined();
  });

  it('passes when google.script.run made nulls of what was undefined', () => {
    const cell = { value: 'Cost', formula: null, style: null, note: null };
    const nulls = { hidden: null, choices: null, merges: null, lines: null, lists: null, colors: null };
    const plan = { sheets: [{ ...sheet, ...nulls, cells: [[cell, null]] }], show: 'Scorecard' };
    expect(problemOf(plan)).toBeUndefined();
  });

  it.each<[string, Partial<SheetPlan>, string]>([
    [
      'a row of the wrong length',
      { cells: [[null, null], [null]] },
      'The sheet "Scorecard" has 1 cells in row 2 where 2 belong.',
    ],
    [
      'a chart beside the sheet',
      { charts: [{ ...chart, cell: 'C1' }] },
      'speaks of the range C1, which it does not have.',
    ],
    [
      'a chart of a sheet that is not planned',
      { charts: [{ ...chart, ranges: ["'Ads'!A1:B2"] }] },
      "has a chart at A1 of 'Ads'!A1:B2, which is not a range of a planned sheet.",
    ],
    [
      'a chart with a column that has no line',
      { charts: [{ ...chart, series: [] }] },
      'has a chart at A1 with 2 columns of data for 0 series and the axis.',
    ],
    [
      'a chart without a height',
      { charts: [{ ...chart, height: 0 }] },
      'has a chart at A1 without a width or a height.',
    ],
    ['too many charts', { charts: Array<ChartPlan>(6).fill(chart) }, 'has more than 5 charts.'],
    ['no rows', { cells: [] }, 'The sheet "Scorecard" must have 1 to 20000 rows.'],
    ['no columns', { widths: [] }, 'must have 1 to 200 columns, each with a width.'],
    ['a width that is no number of pixels', { widths: [120, 0] }, 'each with a width.'],
    [
      'an unknown style',
      { cells: [[{ style: 'big' }, null]] },
      'has a style "big" that is not described in row 1, column 1.',
    ],
    [
      'a number that is none',
      { cells: [[null, { value: Number.NaN }]] },
      'has a value that is not a number in row 1, column 2.',
    ],
    [
      'a formula without "="',
      { cells: [[null, { formula: 'SUM(A1)' }]] },
      'a formula that does not begin with "="',
    ],
    [
      'a value and a formula at once',
      { cells: [[null, { value: 1, formula: '=1' }]] },
      'both a value and a formula',
    ],
    [
      'a formula that would stay text',
      { cells: [[null, { formula: '=1', style: 'text' }]] },
      'a formula in a cell formatted as text',
    ],
    [
      'a text longer than a cell',
      { cells: [[null, { value: 'x'.repeat(50_001) }]] },
      'more than 50000 characters',
    ],
    [
      'a range outside the sheet',
      { merges: ['A1:C1'] },
      'speaks of the range A1:C1, which it does not have.',
    ],
    ['an open range', { lines: { ranges: ['A1:B'], color: '#cccccc' } }, 'the range A1:B,'],
    ['a range upside down', { colors: [{ ranges: ['B2:A1'], when: { above: 0 } }] }, 'the range B2:A1,'],
    ['an empty list', { lists: [{ cell: 'B1', items: [] }] }, 'gives B1 a list that is empty'],
    [
      'a value that its list refuses',
      { lists: [{ cell: 'B1', items: ['May'] }] },
      'gives B1 a value that is not in its list.',
    ],
    [
      'a list from no range',
      { lists: [{ cell: 'B1', items: { range: 'A1' } }] },
      'takes the list of B1 from A1, which is not a range.',
    ],
    [
      'a list from beyond a planned sheet',
      { lists: [{ cell: 'B1', items: { range: "'Scorecard'!A1:A9" } }] },
      'which is not a range.',
    ],
    [
      'heights of rows it lacks',
      { heights: [{ row: 2, count: 2, pixels: 30 }] },
      'sets the height of rows 2 to 3,',
    ],
    [
      'merged cells of which a part is frozen',
      { merges: ['A1:B1'], frozenColumns: 1 },
      'freezes only a part of the merged cells A1:B1.',
    ],
    ['all rows frozen', { frozenRows: 2 }, 'freezes all of its rows or columns.'],
    ['choices that do not fit', { choices: 'x'.repeat(30_000) }, 'Choose fewer KPIs or shorten the texts.'],
    ['no name', { name: ' ' }, "A sheet's name must have 1 to 100 characters."],
  ])('is refused with a sentence for %s', (_, changes, sentence) => {
    expect(problemOfSheet(changes)).toContain(sentence);
    expect(problemOfSheet(changes)).toMatch(/Nothing was written\. Reload the sidebar and build it again\.$/);
  });

  it('is refused when two sheets would have one name, whatever their case', () => {
    const plan = { sheets: [sheet, { ...sheet, name: 'SCORECARD' }], show: 'Scorecard' };
    expect(problemOf(plan)).toContain('Two sheets are called "SCORECARD".');
  });

  it('is refused when the sheet to show is hidden or absent', () => {
    const hidden = { sheets: [{ ...sheet, hidden: true }], show: 'Scorecard' };
    expect(problemOf(hidden)).toContain('The sheet to show, "Scorecard", is not among the visible ones.');
    expect(problemOf({ sheets: [sheet], show: 'Other' })).toContain('"Other"');
  });

  it.each([null, {}, { sheets: [] }, { sheets: 'Scorecard' }])('is refused when it is none: %j', (plan) => {
    expect(problemOf(plan)).toContain('The plan has no sheets or too many.');
  });
});
