import { describe, expect, it } from 'vitest';
import { expectedPurchases, fitBgNbd } from '../../../src/core/analysis/bg-nbd.ts';
import { expectedSpending, fitGammaGamma } from '../../../src/core/analysis/gamma-gamma.ts';
import {
  countPatterns,
  discountedPurchases,
  predictLifetimeValues,
  repeatPattern,
  repeatSpending,
} from '../../../src/core/analysis/lifetime-value.ts';
import type { PurchaseHistory } from '../../../src/core/analysis/purchase-history.ts';
import { randomNumbers, simulatePatterns } from './simulate-customers.ts';

const MODEL = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };

/** Made-up customers over 39 weeks, all of whom first bought on day 0. */
function madeUpHistories(count: number): PurchaseHistory[] {
  const random = randomNumbers(31);
  return simulatePatterns({ ...MODEL, r: 0.8 }, count, 39, 17).map(({ repeats, lastAt }, index) => {
    const last = Math.max(repeats, Math.round(lastAt * 7));
    const days = [0, ...Array.from({ length: repeats }, (_, k) => Math.round((last * (k + 1)) / repeats))];
    return { customer: index, days, amounts: days.map(() => 20 + 30 * random()) };
  });
}

describe('the pattern of a customer', () => {
  const history = { customer: 'a', days: [100, 107, 121], amounts: [10, 30, 50] };

  it('counts weeks from the first purchase', () => {
    expect(repeatPattern(history, 135)).toEqual({ repeats: 2, lastAt: 3, age: 5 });
  });

  it('has the mean of the purchases after the first', () => {
    expect(repeatSpending(history)).toEqual({ repeats: 2, mean: 40 });
  });

  it('says nothing of spending after one purchase, or where refunds leave nothing', () => {
    const nothing = { repeats: 0, mean: 0 };
    expect(repeatSpending({ customer: 'a', days: [1], amounts: [10] })).toEqual(nothing);
    expect(repeatSpending({ customer: 'a', days: [1, 2], amounts: [10, -3] })).toEqual(nothing);
  });

  it('is counted with its equals', () => {
    const once = { repeats: 0, lastAt: 0, age: 4 };
    const counted = countPatterns([once, { ...once }, { ...once, age: 5 }]);
    expect([...counted.values()]).toEqual([
      { ...once, customers: 2 },
      { ...once, age: 5, customers: 1 },
    ]);
  });
});

describe('discounted purchases', () => {
  it('are those of each day at the discount of that day', () => {
    const pattern = { repeats: 3, lastAt: 25, age: 30 };
    for (const [horizon, perYear] of [
      [52, 0.1],
      [260, 0.25],
      [10, 1],
    ] as const) {
      let sum = 0;
      let before = 0;
      for (let day = 1; day <= horizon * 7; day++) {
        const purchases = expectedPurchases(MODEL, pattern, day / 7);
        sum += (purchases - before) / (1 + perYear) ** ((day - 0.5) / 365);
        before = purchases;
      }
      const rate = (Math.log(1 + perYear) * 7) / 365;
      expect(discountedPurchases(MODEL, pattern, horizon, rate) / sum).toBeCloseTo(1, 5);
    }
  });

  it('are all purchases where money loses nothing', () => {
    const pattern = { repeats: 1, lastAt: 5, age: 9 };
    expect(discountedPurchases(MODEL, pattern, 40, 0)).toBeCloseTo(expectedPurchases(MODEL, pattern, 40), 12);
  });
});

describe('predicted lifetime values', () => {
  const histories = madeUpHistories(400);
  const options = { asOf: 273, horizonDays: 91, discountRate: 0 };
  const values = predictLifetimeValues(histories, options);

  it('are expected purchases times expected spending', () => {
    const patterns = histories.map((history) => ({ ...repeatPattern(history, 273), customers: 1 }));
    const purchasing = fitBgNbd(patterns);
    const spending = fitGammaGamma(histories.map(repeatSpending).filter(({ repeats }) => repeats > 0));
    for (const { customer, purchases, value } of values) {
      const history = histories[Number(customer)] as PurchaseHistory;
      const expected = expectedPurchases(purchasing, repeatPattern(history, 273), 13);
      expect(purchases / expected).toBeCloseTo(1, 4);
      expect(value / (expected * expectedSpending(spending, repeatSpending(history)))).toBeCloseTo(1, 4);
    }
  });

  it('put the most valuable customer first, every time in the same order', () => {
    const inOrder = values.map(({ value }) => value);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
    expect(predictLifetimeValues([...histories].reverse(), options).map(({ customer }) => customer)).toEqual(
      values.map(({ customer }) => customer),
    );
  });

  it('say nothing of who is alive after one purchase', () => {
    for (const { customer, chanceAlive } of values) {
      const once = histories[Number(customer)]?.days.length === 1;
      expect(chanceAlive === undefined).toBe(once);
    }
  });

  it('are lower when money loses value, and purchases are the same', () => {
    const today = predictLifetimeValues(histories, { ...options, discountRate: 0.3 });
    const byName = new Map(values.map((each) => [each.customer, each]));
    for (const { customer, purchases, value } of today) {
      expect(purchases).toBe(byName.get(customer)?.purchases);
      const whole = byName.get(customer)?.value ?? 0;
      expect(value).toBeLessThan(whole);
      // A quarter of a year at most.
      expect(value).toBeGreaterThan(whole / 1.3 ** 0.25);
    }
  });
});
