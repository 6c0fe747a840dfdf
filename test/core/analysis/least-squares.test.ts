import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/core/analysis/least-squares.ts';

describe('least squares', () => {
  it('finds the line of a textbook', () => {
    // Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973): y = 3.00 + 0.500 x,
    // residual sum of squares 13.75.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const { coefficients, residuals } = leastSquares([x.map(() => 1), x], y);
    expect(coefficients[0]).toBeCloseTo(3, 2);
    expect(coefficients[1]).toBeCloseTo(0.5, 3);
    expect(residuals.reduce((sum, each) => sum + each * each, 0)).toBeCloseTo(13.75, 1);
  });

  it('counts a column that repeats another as 0', () => {
    const { coefficients } = leastSquares(
      [
        [1, 2, 3],
        [2, 4, 6],
        [0, 1, 0],
      ],
      [3, 7, 9],
    );
    expect(coefficients).toEqual([3, 0, 1].map((each) => expect.closeTo(each, 10)));
  });
});
