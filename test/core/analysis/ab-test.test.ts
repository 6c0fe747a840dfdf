import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abTest } from '../../../src/core/analysis/ab-test.ts';

describe('the comparison of two rates', () => {
  it('is the pooled z-test with an unpooled interval', () => {
    // statsmodels documentation, proportions_ztest: count 5 and 12 of 83 and 99 gives p = 0.159.
    const test = abTest({ successes: 12, trials: 99 }, { successes: 5, trials: 83 }, 0.05);
    expect(test.exact).toBe(false);
    expect(test.pValue).toBeCloseTo(0.159, 3);
  });

  it.each([
    // statsmodels 0.15: proportions_ztest; confint_proportions_2indep(method='wald', compare='diff').
    [50, 1000, 80, 1000, 2.721095431170472, 0.00650659748363783, 0.008431489082784162, 0.051568510917215836],
    [
      200, 5000, 350, 5000, 6.579516949597691, 4.719791062977257e-11, 0.021082702338243477,
      0.038917297661756535,
    ],
    [
      10_000, 1_000_000, 13_000, 1_000_000, 19.896147865218662, 4.394309229770688e-88, 0.0027045000838355473,
      0.003295499916164451,
    ],
    [
      1000, 100_000, 3000, 100_000, 31.94382824999699, 6.581293073048448e-224, 0.01877600288396144,
      0.021223997116038555,
    ],
  ])(
    'of %i/%i and %i/%i has a p-value that is right far into the tail',
    (sA, nA, sB, nB, z, p, low, high) => {
      const test = abTest({ successes: sA, trials: nA }, { successes: sB, trials: nB }, 0.05);
      expect(test.z).toBeCloseTo(z, 11);
      expect(test.pValue / p).toBeCloseTo(1, 10);
      expect(test.interval[0]).toBeCloseTo(low, 12);
      expect(test.interval[1]).toBeCloseTo(high, 12);
    },
  );

  it('turns exact when an expected count is below 5', () => {
    // 10 of 40 converted: 5 expected of each 20; 9 of 40: 4.5 expected.
    expect(abTest({ successes: 5, trials: 20 }, { successes: 5, trials: 20 }, 0.05).exact).toBe(false);
    expect(abTest({ successes: 5, trials: 20 }, { successes: 4, trials: 20 }, 0.05).exact).toBe(true);
    // So it does where nearly all convert.
    expect(abTest({ successes: 15, trials: 20 }, { successes: 16, trials: 20 }, 0.05).exact).toBe(true);
  });

  it('finds no difference where nobody or everybody converted', () => {
    for (const successes of [0, 50]) {
      const test = abTest({ successes, trials: 50 }, { successes, trials: 50 }, 0.05);
      expect(test).toMatchObject({ z: 0, pValue: 1, exact: true });
    }
  });

  it('only changes signs when A and B swap', () => {
    const group = fc
      .integer({ min: 1, max: 3000 })
      .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.nat(trials) }));
    fc.assert(
      fc.property(group, group, (a, b) => {
        const ab = abTest(a, b, 0.1);
        const ba = abTest(b, a, 0.1);
        expect(ba.z).toBeCloseTo(-ab.z, 9);
        expect(ba.pValue).toBeCloseTo(ab.pValue, 9);
        expect(ba.interval[0]).toBeCloseTo(-ab.interval[1], 9);
        expect(ab.pValue).toBeGreaterThanOrEqual(0);
        expect(ab.pValue).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
