import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExactTest } from '../../../src/core/analysis/fisher-exact-test.ts';

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** The definition in whole numbers: all tables that can happen, and those no more probable than the one seen. */
function exactly(a: readonly [number, number], b: readonly [number, number]): number {
  const successes = a[0] + b[0];
  const tables = (k: number): bigint => choose(a[1], k) * choose(b[1], successes - k);
  let extreme = 0n;
  for (let k = Math.max(0, successes - b[1]); k <= Math.min(successes, a[1]); k++)
    if (tables(k) <= tables(a[0])) extreme += tables(k);
  const scale = 10n ** 18n;
  return Number((extreme * scale) / choose(a[1] + b[1], successes)) / 1e18;
}

describe("Fisher's exact test", () => {
  it.each([
    // Fisher's tea drinker: R, fisher.test, example TeaTasting, two-sided.
    [3, 4, 1, 4, 0.4857142857142857],
    // Fisher's twins: R, fisher.test, example Convictions: p-value = 0.0005367.
    [2, 17, 10, 13, 0.0005367241],
    // SciPy documentation of scipy.stats.fisher_exact: [[8, 2], [1, 5]].
    [8, 10, 1, 6, 0.034965034965034975],
    // Wikipedia, "Fisher's exact test", dieters: [[1, 9], [11, 3]].
    [1, 10, 11, 14, 0.002759456185220084],
    // SciPy 1.17, scipy.stats.fisher_exact.
    [2, 1000, 12, 1000, 0.012641030596819505],
    [3, 1000, 0, 1000, 0.24962481240620307],
  ])('of %i/%i against %i/%i gives p = %f', (successesA, trialsA, successesB, trialsB, p) => {
    const a = { successes: successesA, trials: trialsA };
    const b = { successes: successesB, trials: trialsB };
    expect(fisherExactTest(a, b) / p).toBeCloseTo(1, 6);
    expect(fisherExactTest(b, a) / p).toBeCloseTo(1, 6);
  });

  it('agrees with the definition in whole numbers', () => {
    const table = fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(table, table, (a, b) => {
        const p = fisherExactTest({ successes: a[0], trials: a[1] }, { successes: b[0], trials: b[1] });
        expect(p).toBeCloseTo(exactly(a, b), 10);
      }),
    );
  });

  it('is sure of nothing where nobody converted', () => {
    expect(fisherExactTest({ successes: 0, trials: 10 }, { successes: 0, trials: 20 })).toBe(1);
  });

  it('does not overflow with a million visitors', () => {
    // Four of four conversions in one half: 2 × (1/2)^4, but for the finite number of visitors.
    const p = fisherExactTest({ successes: 4, trials: 1_000_000 }, { successes: 0, trials: 1_000_000 });
    expect(p).toBeCloseTo(0.125, 5);
  });
});
