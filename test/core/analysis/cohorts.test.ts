import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodCount, returnedShares, revenuePerCustomer } from '../../../src/core/analysis/cohorts.ts';
import type { PurchaseHistory } from '../../../src/core/analysis/purchase-history.ts';
import { serialOf } from '../../../src/core/period.ts';

const january = (day: number): number => serialOf(2026, 1, day);

/** Four customers: two first bought in January, two in February; nobody in March for the first time. */
const histories: PurchaseHistory[] = [
  { customer: 'a', days: [january(5), january(20), serialOf(2026, 3, 1)], amounts: [10, 20, 40] },
  { customer: 'b', days: [january(31)], amounts: [30] },
  { customer: 'c', days: [serialOf(2026, 2, 1), serialOf(2026, 3, 31)], amounts: [8, 4] },
  { customer: 'd', days: [serialOf(2026, 2, 28), serialOf(2026, 3, 2)], amounts: [2, 6] },
];

describe('cohorts', () => {
  it('tell the share of customers who bought again in each month since their first', () => {
    expect(returnedShares(histories, 'month')).toEqual([
      // Of two, none bought in February and one in March.
      { start: january(1), customers: 2, values: [1, 0, 0.5] },
      // Both bought again in March, which is as far as the data goes.
      { start: serialOf(2026, 2, 1), customers: 2, values: [1, 1] },
    ]);
  });

  it('tell the revenue per customer so far', () => {
    expect(revenuePerCustomer(histories, 'month')).toEqual([
      // 10 + 20 + 30 of two customers, nothing in February, 40 more in March.
      { start: january(1), customers: 2, values: [30, 30, 50] },
      { start: serialOf(2026, 2, 1), customers: 2, values: [5, 10] },
    ]);
  });

  it('count periods from the first purchase of all to the last', () => {
    expect(periodCount(histories, 'month')).toBe(3);
    expect(periodCount(histories, 'quarter')).toBe(1);
    // From Monday 5 January to Tuesday 31 March.
    expect(periodCount(histories, 'week')).toBe(13);
    expect(periodCount(histories, 'day')).toBe(86);
  });

  it('put weeks on their Monday', () => {
    expect(returnedShares(histories, 'week')[0]?.start).toBe(january(5));
  });

  it('hold every customer once and begin at the whole, for any purchases', () => {
    const history = fc
      .uniqueArray(fc.integer({ min: 45_000, max: 45_400 }), { minLength: 1, maxLength: 8 })
      .map((days) => ({ customer: 'x', days: days.sort((a, b) => a - b), amounts: days.map(() => 3) }));
    const grain = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 20 }), grain, (histories, grain) => {
        const shares = returnedShares(histories, grain);
        expect(shares.reduce((sum, { customers }) => sum + customers, 0)).toBe(histories.length);
        for (const { values } of shares) {
          expect(values[0]).toBe(1);
          expect(Math.max(...values)).toBe(1);
        }
        const revenue = revenuePerCustomer(histories, grain);
        const total = revenue.reduce(
          (sum, { customers, values }) => sum + customers * (values[values.length - 1] ?? 0),
          0,
        );
        expect(total).toBeCloseTo(3 * histories.reduce((sum, { days }) => sum + days.length, 0), 6);
      }),
    );
  });
});
