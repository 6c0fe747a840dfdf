import { describe, expect, it } from 'vitest';
import {
  amountOf,
  byCustomer,
  latestDay,
  type Purchase,
  purchaseHistories,
} from '../../../src/core/analysis/purchase-history.ts';

function purchase(customer: string | number, day: number, amount: number): Purchase {
  return { customer, day, amount };
}

describe('the purchases of each customer', () => {
  it('are in the order of their days, whatever the order of the rows', () => {
    const histories = purchaseHistories([purchase('a', 9, 5), purchase('b', 4, 1), purchase('a', 2, 3)]);
    expect(histories).toEqual([
      { customer: 'a', days: [2, 9], amounts: [3, 5] },
      { customer: 'b', days: [4], amounts: [1] },
    ]);
  });

  it('are one per day, with the sum of its amounts', () => {
    expect(purchaseHistories([purchase('a', 2, 3), purchase('a', 2, 4)])).toEqual([
      { customer: 'a', days: [2], amounts: [7] },
    ]);
  });

  it('belong to one customer when the names are the same text, whatever its case', () => {
    expect(purchaseHistories([purchase('Ann', 1, 1), purchase('ANN', 2, 1), purchase('ann ', 3, 1)])).toEqual(
      [
        { customer: 'Ann', days: [1, 2], amounts: [1, 1] },
        { customer: 'ann ', days: [3], amounts: [1] },
      ],
    );
    expect(purchaseHistories([purchase(7, 1, 1), purchase('7', 2, 1), purchase('07', 3, 1)])).toHaveLength(2);
  });

  it('count when they were free', () => {
    expect(purchaseHistories([purchase('a', 1, 10), purchase('a', 2, 0)])[0]?.days).toEqual([1, 2]);
  });

  it('are lowered by a refund, which is no purchase', () => {
    const refunded = purchaseHistories([purchase('a', 1, 10), purchase('a', 5, -4), purchase('a', 8, 6)]);
    expect(refunded).toEqual([
      {
        customer: 'a',
        days: [1, 8],
        amounts: [6, 6],
        refunds: [{ day: 5, boughtOn: 1, amount: -4 }],
      },
    ]);
    // On the day of the purchase itself, and above it in the export.
    expect(purchaseHistories([purchase('a', 3, -4), purchase('a', 3, 10)])[0]?.amounts).toEqual([6]);
  });

  it('leave out refunds of purchases that are not in the data', () => {
    expect(purchaseHistories([purchase('a', 1, -4), purchase('b', 1, 3), purchase('b', 0, -9)])).toEqual([
      { customer: 'b', days: [1], amounts: [3] },
    ]);
  });

  it('end with the last day asked for', () => {
    const purchases = [purchase('a', 1, 1), purchase('a', 5, 1), purchase('b', 6, 1)];
    expect(purchaseHistories(purchases, 5)).toEqual([{ customer: 'a', days: [1, 5], amounts: [1, 1] }]);
    expect(latestDay(purchaseHistories(purchases))).toBe(6);
  });

  it('add up', () => {
    expect(amountOf({ customer: 'a', days: [1, 2], amounts: [3, 4.5] })).toBe(7.5);
  });

  it('are compared by name as text where figures tie', () => {
    const names = [10, 'b', 9, 'a', 'B'].map((customer) => ({ customer }));
    expect(names.sort(byCustomer).map(({ customer }) => customer)).toEqual([10, 9, 'B', 'a', 'b']);
  });
});
