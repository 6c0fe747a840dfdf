import { describe, expect, it } from 'vitest';
import { keepPicked, readPicked } from '../../src/core/scorecard/picked-choices.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type { JsonCell } from '../../src/core/server.ts';

/** A scorecard as it is planned, before anything is picked. */
const plan: SheetPlan = {
  name: 'Scorecard',
  role: 'scorecard',
  cells: [
    [{ value: 'By' }, { value: 'Period' }, { value: 'Compare' }, { value: 'Channel' }, { formula: '=1' }],
    [{ value: 'Month' }, { value: 'Latest complete' }, { value: 'Previous period' }, { value: 'All' }, null],
    [{ value: 'Leads' }, null, null, { value: 'Chart of' }, { value: 'Leads' }],
    [{ value: 'Clicks' }, null, null, null, null],
  ],
  styles: {},
  widths: [100, 100, 100, 100, 100],
  lists: [
    { cell: 'A2', items: ['Week', 'Month'] },
    { cell: 'B2', items: { range: "'Calculation'!$A$1:$A$9" } },
    { cell: 'C2', items: ['Previous period', 'Same period last year'] },
    { cell: 'D2', items: ['All', 'Search'] },
    { cell: 'E3', items: { range: "'Calculation'!A20:A21" } },
  ],
};

/** A scorecard as people left it, with a row of their own above the pickers. */
function left(...choices: readonly [string, string, string, string, string]): ReturnType<typeof readPicked> {
  const [grain, period, comparison, segment, chart] = choices;
  const rows: JsonCell[][] = [
    ['Our numbers', null, null, null, null],
    ['By', 'Period', 'Compare', 'Channel', '2 on track'],
    [grain, period, comparison, segment, 'Data through October'],
    [null, null, null, 'Chart of', chart],
  ];
  const formulas = rows.map((row, index) => row.map((_, column) => (column === 4 && index < 3 ? '=1' : '')));
  return readPicked({ rows, formulas, notes: [] });
}

function picks({ cells }: SheetPlan): unknown[] {
  return [...(cells[1]?.slice(0, 4) ?? []), cells[2]?.[4]].map((cell) => cell?.value);
}

describe('what is picked on a scorecard', () => {
  it('stays when the scorecard is written anew', () => {
    const picked = left('Week', 'Week 40', 'Same period last year', 'Search', 'Clicks');
    expect(picks(keepPicked(plan, picked, false))).toEqual([
      'Week',
      'Week 40',
      'Same period last year',
      'Search',
      'Clicks',
    ]);
  });

  it('starts anew where it is no longer offered', () => {
    const picked = left('Day', 'Day 1', 'Last month', 'Social', 'Visitors');
    expect(picks(keepPicked(plan, picked, false))).toEqual([
      'Month',
      'Latest complete',
      'Previous period',
      'All',
      'Leads',
    ]);
  });

  it('stays where a picker beside it was emptied, which starts anew', () => {
    const picked = left('', 'October 2026', '', 'Search', 'Clicks');
    expect(picks(keepPicked(plan, picked, false))).toEqual([
      'Month',
      'October 2026',
      'Previous period',
      'Search',
      'Clicks',
    ]);
  });

  it('gives way to another length of period that was chosen for the scorecard', () => {
    const picked = left('Week', 'Week 40', 'Previous period', 'Search', 'Leads');
    expect(picks(keepPicked(plan, picked, true)).slice(0, 2)).toEqual(['Month', 'Latest complete']);
  });
});
