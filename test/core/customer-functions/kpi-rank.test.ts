import { describe, expect, it } from 'vitest';
import { call, column, complaint, date } from '../call.ts';

const table = [
  ['Lead', 'Visits', 'Pages', 'Since'],
  ['Acme', 10, 2, date('2026-10-01')],
  ['Bolt', 30, 12, ''],
  ['Crux', 20, 12, date('2026-10-03')],
  ['Total', 60, 26, ''],
];

describe('KPI_RANK', () => {
  it('ranks the rows of a table by weighted columns, best first', () => {
    expect(call('KPI_RANK', table, column('Visits', 'Pages'), column(3, 1))).toEqual([
      ['Rank', 'Score', 'Lead', 'Visits', 'Pages', 'Since'],
      [1, 100, 'Bolt', 30, 12, ''],
      // Half of the way in visits, all of it in pages: 37.5 + 25.
      [2, 62.5, 'Crux', 20, 12, date('2026-10-03')],
      [3, 0, 'Acme', 10, 2, date('2026-10-01')],
    ]);
  });

  it('takes lists as rows of cells, and as one text', () => {
    const ranked = call('KPI_RANK', table, column('Visits', 'Pages'), column(3, 1));
    expect(call('KPI_RANK', table, [['visits', 'PAGES']], [[3, 1]])).toEqual(ranked);
    expect(call('KPI_RANK', table, 'Visits; Pages', '3; 1')).toEqual(ranked);
  });

  it('takes commas for decimals where semicolons separate, but not for thousands', () => {
    const ranked = call('KPI_RANK', table, column('Visits', 'Pages'), column(0.7, 0.3));
    expect(call('KPI_RANK', table, 'Visits; Pages', '0,7; 0,3')).toEqual(ranked);
    expect(call('KPI_RANK', table, 'Visits, Pages', '0.7, 0.3')).toEqual(ranked);
    expect(complaint('KPI_RANK', table, 'Visits; Pages', '1,200; 300')).toMatch(
      /^KPI_RANK: weights.* is "1,200", not a number\. /,
    );
  });

  it('gives rows of the same score the same rank, in their order', () => {
    const rows = call('KPI_RANK', table, 'Pages', 1) as unknown[][];
    expect(rows.slice(1).map(([rank, , lead]) => [rank, lead])).toEqual([
      [1, 'Bolt'],
      [1, 'Crux'],
      [3, 'Acme'],
    ]);
  });

  it('adds nothing for a column in which all rows are equal', () => {
    const constant = [
      ['Lead', 'Visits', 'Score'],
      ['a', 1, 5],
      ['b', 2, 5],
    ];
    const rows = call('KPI_RANK', constant, 'Visits; Score', '1; 1') as unknown[][];
    expect(rows.slice(1).map(([, score]) => score)).toEqual([50, 0]);
  });

  it('names a column that is not there, with those that are', () => {
    expect(complaint('KPI_RANK', table, 'Clicks', 1)).toBe(
      'KPI_RANK: columns "Clicks" is not a column. The table has "Lead", "Visits", "Pages" and "Since".',
    );
  });

  it('needs a weight above 0 for each column', () => {
    expect(complaint('KPI_RANK', table, 'Visits; Pages', 1)).toBe(
      'KPI_RANK: columns has 2 and weights has 1 entries. Give one for each, in the same order.',
    );
    expect(complaint('KPI_RANK', table, 'Visits', -1)).toBe(
      'KPI_RANK: a weight is -1. Enter numbers above 0 as weights.',
    );
    expect(complaint('KPI_RANK', table, 'Visits', 'much')).toMatch(
      /^KPI_RANK: weights.* is "much", not a number\. /,
    );
  });

  it('refuses text in a column that counts, and names its row', () => {
    const broken = [...table.slice(0, 3), ['Crux', 'n/a', 12, '']];
    expect(complaint('KPI_RANK', broken, 'Visits', 1)).toMatch(
      /^KPI_RANK: Visits, row 4, is "n\/a", not a number\. /,
    );
  });
});
