import { describe, expect, it } from 'vitest';
import { call, column, complaint, date } from '../call.ts';

const customers = column('Customer', 'ann', 'bob', 'ann', 'cid', 'bob', 'cid');
const dates = column(
  'Date',
  date('2026-01-31'),
  date('2026-01-02'),
  date('2026-02-01'),
  date('2026-02-14'),
  date('2026-03-31'),
  date('2026-02-15'),
);
const amounts = column('Amount', 10, 30, 6, 8, 4, 1);

describe('KPI_COHORTS', () => {
  it('shows the share who came back, blank where the future begins', () => {
    expect(call('KPI_COHORTS', customers, dates)).toEqual([
      ['Cohort', 'Customers', 'Month 0', 'Month 1', 'Month 2'],
      [date('2026-01-01'), 2, 1, 0.5, 0.5],
      [date('2026-02-01'), 1, 1, 0, ''],
    ]);
  });

  it('shows the revenue per customer so far with amounts', () => {
    expect(call('KPI_COHORTS', customers, dates, 'month', amounts)).toEqual([
      ['Cohort', 'Customers', 'Month 0', 'Month 1', 'Month 2'],
      [date('2026-01-01'), 2, 20, 23, 25],
      [date('2026-02-01'), 1, 9, 9, ''],
    ]);
  });

  it('counts a refund from the day on which the money went back', () => {
    const days = column(date('2026-01-01'), date('2026-01-10'), date('2026-02-20'));
    expect(call('KPI_COHORTS', column('Ann', 'Bob', 'Bob'), days, 'month', column(10, 20, -5))).toEqual([
      ['Cohort', 'Customers', 'Month 0', 'Month 1'],
      // 30 of two customers by the end of January, 25 by the end of February.
      [date('2026-01-01'), 2, 15, 12.5],
    ]);
  });

  it('takes other periods, in any case, and a month where none is given', () => {
    expect(call('KPI_COHORTS', customers, dates, 'Quarter')).toEqual([
      ['Cohort', 'Customers', 'Quarter 0'],
      [date('2026-01-01'), 3, 1],
    ]);
    expect(call('KPI_COHORTS', customers, dates, '', '')).toEqual(call('KPI_COHORTS', customers, dates));
    expect(complaint('KPI_COHORTS', customers, dates, 'fortnight')).toBe(
      'KPI_COHORTS: period is "fortnight". Use "month", "day", "week", "quarter" or "year".',
    );
  });

  it('shows one customer', () => {
    expect(call('KPI_COHORTS', 'ann', date('2026-05-05'))).toEqual([
      ['Cohort', 'Customers', 'Month 0'],
      [date('2026-05-01'), 1, 1],
    ]);
  });

  it('refuses a triangle that Sheets would not take', () => {
    const days = Array.from({ length: 400 }, (_, index) => 46000 + index);
    expect(complaint('KPI_COHORTS', column(...days), column(...days), 'day')).toMatch(
      /^KPI_COHORTS: the result would fill 161202 cells; Sheets takes at most 50000\. /,
    );
  });

  it('refuses the days that a mistyped year makes', () => {
    expect(complaint('KPI_COHORTS', column('a', 'b'), column('2026-10-31', '9026-10-31'), 'day')).toMatch(
      /^KPI_COHORTS: the result would fill \d+ cells; Sheets takes at most 50000\. /,
    );
  });

  it('refuses ranges of different height', () => {
    expect(complaint('KPI_COHORTS', customers, dates, 'month', column(1, 2))).toMatch(
      /^KPI_COHORTS: customers and amounts have 7 and 2 rows\. /,
    );
  });
});
