import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTail, standardErrorsFor } from '../../../src/core/analysis/normal-distribution.ts';
import { sampleSize } from '../../../src/core/analysis/sample-size.ts';

/** The power of a two-sided test of so many trials per group, as R's `power.prop.test` defines it. */
function powerOf(n: number, rateA: number, rateB: number, confidence: number): number {
  const mean = (rateA + rateB) / 2;
  const pooled = Math.sqrt(2 * mean * (1 - mean));
  const unpooled = Math.sqrt(rateA * (1 - rateA) + rateB * (1 - rateB));
  const reached =
    (Math.sqrt(n) * Math.abs(rateB - rateA) - standardErrorsFor(confidence) * pooled) / unpooled;
  return normalTail(-reached);
}

describe('the sample size', () => {
  it('is that of R', () => {
    // R, power.prop.test(p1 = .50, p2 = .75, power = .90): n = 76.7.
    expect(sampleSize(0.5, 0.75, 0.9, 0.95)).toBe(77);
    // R, power.prop.test(n = 50, p1 = .50, p2 = .75): power = 0.740.
    expect(sampleSize(0.5, 0.75, 0.74, 0.95)).toBe(50);
  });

  it('is the smallest with the power asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        fc.double({ min: 0.02, max: 0.9, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        fc.double({ min: 0.8, max: 0.999, noNaN: true }),
        (rate, lift, power, confidence) => {
          const raised = rate * (1 + lift);
          const n = sampleSize(rate, raised, power, confidence);
          expect(powerOf(n, rate, raised, confidence)).toBeGreaterThanOrEqual(power - 1e-9);
          if (n > 1) expect(powerOf(n - 1, rate, raised, confidence)).toBeLessThan(power + 1e-9);
        },
      ),
    );
  });

  it('is the same for a rise and for the fall that undoes it', () => {
    expect(sampleSize(0.05, 0.06, 0.8, 0.95)).toBe(sampleSize(0.06, 0.05, 0.8, 0.95));
  });
});
