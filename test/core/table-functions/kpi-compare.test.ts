import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

const table = [
  ['Date', 'Spend', 'Leads'],
  [date('2025-03-10'), 60, 3],
  [date('2026-02-03'), 100, 4],
  [date('2026-02-20'), 100, 4],
  [date('2026-03-01'), 90, 3],
  [date('2026-03-30'), 30, 1],
  [date('2026-03-31T18:00'), 30, 1],
];
const march = [date('2026-03-01'), date('2026-03-31')] as const;

describe('KPI_COMPARE', () => {
  it('sets a month against the month before', () => {
    // 150 for 5 leads, after 200 for 8.
    expect(call('KPI_COMPARE', 'CPL', table, ...march)).toEqual([
      ['This period', 30],
      ['Compared with', 25],
      ['Difference', 5],
      ['Change', 0.2],
    ]);
  });

  it('sets a month against that of last year', () => {
    expect(call('KPI_COMPARE', 'CPL', table, ...march, 'Year')).toEqual([
      ['This period', 30],
      ['Compared with', 20],
      ['Difference', 10],
      ['Change', 0.5],
    ]);
  });

  it('sets other dates against as many days before, times on the last day included', () => {
    // 30 and 31 March, 2 leads; 28 and 29 March have none.
    expect(complaint('KPI_COMPARE', 'LEADS', table, '2026-03-30', '2026-03-31')).toBe(
      'KPI_COMPARE: there are no rows from 2026-03-28 to 2026-03-29. Choose another period or segment.',
    );
    // Ten days with 3 leads; the ten days before, from 19 February, have 4.
    expect(call('KPI_COMPARE', 'LEADS', table, '2026-03-01', '2026-03-10')).toEqual([
      ['This period', 3],
      ['Compared with', 4],
      ['Difference', -1],
      ['Change', -0.25],
    ]);
  });

  it('finds no difference where only the last binary digit of sums differs', () => {
    const spend = [
      ['Date', 'Spend'],
      ['2026-02-10', 0.3],
      ['2026-03-10', 0.1],
      ['2026-03-11', 0.2],
    ];
    const rows = call('KPI_COMPARE', 'SPEND', spend, ...march) as unknown[][];
    expect(rows.slice(2)).toEqual([
      ['Difference', 0],
      ['Change', 0],
    ]);
  });

  it('leaves the change blank where there was nothing, or a loss, to grow from', () => {
    const ads = [
      ['Date', 'Cost', 'Attributed revenue'],
      ['2026-02-10', 100, 50],
      ['2026-03-10', 100, 130],
    ];
    const rows = call('KPI_COMPARE', 'ROI', ads, ...march) as unknown[][];
    expect(rows[2]?.[1]).toBeCloseTo(0.8, 12);
    expect(rows[3]).toEqual(['Change', '']);
  });

  it('asks for both dates, in order', () => {
    expect(complaint('KPI_COMPARE', 'CPL', table, march[0], '')).toBe(
      'KPI_COMPARE: to is "", not a date. Choose a cell with a date or write DATE(2026; 10; 31).',
    );
    expect(complaint('KPI_COMPARE', 'CPL', table, march[1], march[0])).toBe(
      'KPI_COMPARE: from (2026-03-31) lies after to (2026-03-01). Swap the two dates.',
    );
    expect(complaint('KPI_COMPARE', 'CPL', table, ...march, 'month')).toBe(
      'KPI_COMPARE: against is "month". Use "previous" or "year".',
    );
  });
});
