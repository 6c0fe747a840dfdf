import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardErrorsFor } from '../../../src/core/analysis/normal-distribution.ts';
import {
  newcombeInterval,
  type Proportion,
  wilsonInterval,
} from '../../../src/core/analysis/score-interval.ts';

const Z95 = standardErrorsFor(0.95);

const proportions: fc.Arbitrary<Proportion> = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.nat(trials) }));

describe('the Wilson interval', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
  // 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i goes from %f to %f', (successes, trials, low, high) => {
    const interval = wilsonInterval({ successes, trials }, Z95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('holds the rate, stays within 0 and 1, and mirrors when successes and failures swap', () => {
    fc.assert(
      fc.property(proportions, ({ successes, trials }) => {
        const [low, high] = wilsonInterval({ successes, trials }, Z95);
        const [mirroredLow, mirroredHigh] = wilsonInterval({ successes: trials - successes, trials }, Z95);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirroredLow).toBeCloseTo(1 - high, 12);
        expect(mirroredHigh).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('ends where the score test is just rejected', () => {
    fc.assert(
      fc.property(proportions, ({ successes, trials }) => {
        for (const bound of wilsonInterval({ successes, trials }, Z95)) {
          if (bound === 0 || bound === 1) continue;
          const z = (successes / trials - bound) / Math.sqrt((bound * (1 - bound)) / trials);
          expect(Math.abs(z)).toBeCloseTo(Z95, 6);
        }
      }),
    );
  });
});

describe("Newcombe's interval of a difference", () => {
  // Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
  // methods", Statistics in Medicine 17 (1998), 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i less %i/%i goes from %f to %f', (successesB, trialsB, successesA, trialsA, low, high) => {
    const a = { successes: successesA, trials: trialsA };
    const b = { successes: successesB, trials: trialsB };
    const interval = newcombeInterval(a, b, Z95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('holds the difference and stays within -1 and 1', () => {
    fc.assert(
      fc.property(proportions, proportions, (a, b) => {
        const [low, high] = newcombeInterval(a, b, Z95);
        const difference = b.successes / b.trials - a.successes / a.trials;
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
