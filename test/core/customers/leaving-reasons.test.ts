import { describe, expect, it } from 'vitest';
import { leavingReasons } from '../../../src/core/customers/leaving-reasons.ts';
import { readTable } from '../../../src/core/table.ts';

const table = readTable([
  ['Customer', 'Amount', 'Churn reason'],
  ['Anna', 10, 'Too dear'],
  ['anna', 20, 'too dear'],
  ['Bo', 10, 'Too dear'],
  ['Carla', 10, 'Moved away'],
  ['Dag', 10, '12'],
  ['Eeva', 10, '–'],
  ['Eeva', 10, 'n/a'],
  ['Fred', 10, ''],
]);

describe('the reasons why customers leave', () => {
  it('count each customer once, most frequent first, without dashes and blanks', () => {
    const reasons = leavingReasons(table, 0, 2);
    expect(reasons.map(({ reason, customers }) => [reason, customers])).toEqual([
      ['Too dear', 2],
      ['12', 1],
      ['Moved away', 1],
    ]);
  });

  it('are not counted by rows where one of them names no customer', () => {
    const unnamed = readTable([...table.cells, ['', 10, 'Moved away']]);
    expect(leavingReasons(unnamed, 0, 2).at(-1)).toEqual({
      reason: 'Moved away',
      customers: 1,
      isRowCount: false,
    });
  });

  it('know where counting rows gives the same: not for a customer with two rows, nor for a number', () => {
    expect(leavingReasons(table, 0, 2).map(({ isRowCount }) => isRowCount)).toEqual([false, false, true]);
  });
});
