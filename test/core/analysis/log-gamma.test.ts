import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../src/core/analysis/log-gamma.ts';

describe('the logarithm of the gamma function', () => {
  it('is the logarithm of a factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
  });

  it('has the known values at halves', () => {
    // NIST Digital Library of Mathematical Functions, 5.4.6: the square root of pi; by 5.5.1 half of it at 3/2.
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(1.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI) / 2), 14);
  });

  it('keeps the recurrence and the doubling formula everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        // NIST 5.5.1 and 5.5.5.
        const size = Math.max(1, Math.abs(logGamma(2 * x)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / size).toBeLessThan(1e-13);
        const doubled = logGamma(x) + logGamma(x + 0.5) + (2 * x - 1) * Math.log(2) - Math.log(Math.PI) / 2;
        expect(Math.abs(logGamma(2 * x) - doubled) / size).toBeLessThan(1e-13);
      }),
    );
  });
});
