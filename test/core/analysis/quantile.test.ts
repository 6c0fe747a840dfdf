import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/core/analysis/quantile.ts';

describe('a quantile of sorted numbers', () => {
  it('lies between neighbors by a straight line', () => {
    // Google's help on PERCENTILE and Microsoft's on PERCENTILE.INC: of 1, 2, 3, 4 at 0.3 it is 1.9.
    expect(quantile([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 12);
    // R's quantile(1:10, type = 7): 25 % is 3.25.
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25)).toBe(3.25);
  });

  it('has the smallest and the largest number at its ends', () => {
    expect(quantile([3, 8, 9], 0)).toBe(3);
    expect(quantile([3, 8, 9], 1)).toBe(9);
  });

  it('is the number itself when there is one', () => {
    expect(quantile([5], 0.2)).toBe(5);
  });
});
