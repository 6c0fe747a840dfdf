import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topShare } from '../../../src/core/analysis/top-share.ts';

describe('the share of the top', () => {
  it('is what the largest have of all', () => {
    // 50 + 20 of 100.
    expect(topShare([5, 50, 1, 4, 20, 5, 5, 5, 2, 3], 0.2)).toBeCloseTo(0.7, 12);
  });

  it('rounds up to whole ones, and only where there is something to round', () => {
    expect(topShare([4, 3, 2, 1], 0.3)).toBeCloseTo(0.7, 12);
    // 20 % of 15 are 3, though 15 * 0.2 is a little more in binary fractions.
    expect(topShare(new Array<number>(15).fill(1), 0.2)).toBeCloseTo(0.2, 12);
  });

  it('is everything when there is one', () => {
    expect(topShare([7], 0.2)).toBe(1);
  });

  it('is never less than the share itself, and everything at 1', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        expect(topShare(values, share)).toBeGreaterThanOrEqual(share - 1e-9);
        expect(topShare(values, 1)).toBeCloseTo(1, 12);
      }),
    );
  });
});
