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
    ['a row of the wrong length', { cells: [[null, null], [null]] }, 'row 2 [null].'],
    ['a chart beside the sheet', { charts: [{ ...chart, cell: 'C1' }] }, 'the chart {"type":"line"'],
    [
      'a chart of a sheet that is not planned',
      { charts: [{ ...chart, ranges: ["'Ads'!A1:B2"] }] },
      'the chart {"type":"line","ranges":["\'Ads\'!A1:B2"]',
    ],
    [
      'a chart with a column that has no line',
      { charts: [{ ...chart, ranges: ["'Scorecard'!A1:A2"] }] },
      'the chart',
    ],
    ['a chart without a line', { charts: [{ ...chart, series: [] }] }, 'the chart'],
    ['a chart without a height', { charts: [{ ...chart, height: 0 }] }, 'the chart'],
    ['too many charts', { charts: Array<ChartPlan>(6).fill(chart) }, 'charts 6.'],
    ['no rows', { cells: [] }, 'rows [].'],
    ['no columns', { widths: [] }, 'widths [].'],
    ['a width that is no number of pixels', { widths: [120, 0] }, 'widths [120,0].'],
    ['an unknown style', { cells: [[{ style: 'big' }, null]] }, 'row 1, column 1, {"style":"big"}.'],
    [
      'a number that is none',
      { cells: [[null, { value: Number.NaN }]] },
      // JSON has no other word for it.
      'row 1, column 2, {"value":null}.',
    ],
    ['a formula without "="', { cells: [[null, { formula: 'SUM(A1)' }]] }, '{"formula":"SUM(A1)"}.'],
    [
      'a value and a formula at once',
      { cells: [[null, { value: 1, formula: '=1' }]] },
      '"value":1,"formula":"=1"',
    ],
    [
      'a formula that would stay text',
      { cells: [[null, { formula: '=1', style: 'text' }]] },
      '"style":"text"',
    ],
    [
      'a text longer than a cell',
      { cells: [[null, { value: 'x'.repeat(50_001) }]] },
      'column 2, {"value":"xxx',
    ],
    ['a range outside the sheet', { merges: ['A1:C1'] }, 'the range "A1:C1".'],
    ['an open range', { lines: { ranges: ['A1:B'], color: '#cccccc' } }, 'the range "A1:B".'],
    ['a range upside down', { colors: [{ ranges: ['B2:A1'], when: { above: 0 } }] }, 'the range "B2:A1".'],
    ['an empty list', { lists: [{ cell: 'B1', items: [] }] }, 'the list {"cell":"B1","items":[]}.'],
    ['a value that its list refuses', { lists: [{ cell: 'B1', items: ['May'] }] }, 'the list {"cell":"B1"'],
    ['a list over a formula', { lists: [{ cell: 'B2', items: ['May'] }] }, 'the list {"cell":"B2"'],
    ['a list beside the sheet', { lists: [{ cell: 'C1', items: ['May'] }] }, 'the list {"cell":"C1"'],
    ['a list from no range', { lists: [{ cell: 'B1', items: { range: 'A1' } }] }, '{"range":"A1"}'],
    [
      'a list from beyond a planned sheet',
      { lists: [{ cell: 'B1', items: { range: "'Scorecard'!A1:A9" } }] },
      '{"range":"\'Scorecard\'!A1:A9"}',
    ],
    [
      'heights of rows it lacks',
      { heights: [{ row: 2, count: 2, pixels: 30 }] },
      'heights {"row":2,"count":2',
    ],
    [
      'merged cells of which a part is frozen',
      { merges: ['A1:B1'], frozenColumns: 1 },
      'a frozen part of "A1:B1".',
    ],
    ['all rows frozen', { frozenRows: 2 }, 'frozen rows 2.'],
    ['all columns frozen', { frozenColumns: 2 }, 'frozen columns 2.'],
    ['choices that do not fit', { choices: 'x'.repeat(30_000) }, 'choose fewer KPIs or shorten the texts'],
    ['no name', { name: ' ' }, 'The plan cannot be written with the name " ".'],
  ])('is refused with a sentence that quotes %s', (_, changes, part) => {
    const problem = problemOfSheet(changes);
    expect(problem).toMatch(/^The (sheet "Scorecard"|plan) cannot be written with /);
    expect(problem).toContain(part);
    expect(problem).toMatch(/ Nothing was written\. Reload the sidebar and build it again\.$/);
  });

  it('is refused when two sheets would have one name, whatever their case', () => {
    const plan = { sheets: [sheet, { ...sheet, name: 'SCORECARD' }], show: 'Scorecard' };
    expect(problemOf(plan)).toContain('two sheets called "SCORECARD".');
  });

  it('is refused when the sheet to show is hidden or absent', () => {
    const hidden = { sheets: [{ ...sheet, hidden: true }], show: 'Scorecard' };
    expect(problemOf(hidden)).toContain('The plan cannot be written with the shown sheet "Scorecard".');
    expect(problemOf({ sheets: [sheet], show: 'Other' })).toContain('the shown sheet "Other".');
  });

  it.each([null, {}, { sheets: [] }, { sheets: 'Scorecard' }])('is refused when it is none: %j', (plan) => {
    expect(problemOf(plan)).toContain('The plan cannot be written with sheets ');
  });
});
