import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedScores } from '../../../src/core/analysis/weighted-scores.ts';

describe('weighted scores', () => {
  it('scale each column from 0 to 100 and weigh it', () => {
    // 0, 50, 100 at three quarters and 100, 0, 40 at one quarter.
    const scores = weightedScores(
      [
        [1, 3, 5],
        [60, 10, 30],
      ],
      [3, 1],
    );
    expect(scores).toEqual([25, 37.5, 85]);
  });

  it('add nothing for a blank, nor for a column whose values are all equal', () => {
    expect(
      weightedScores(
        [
          [undefined, 2, 4],
          [7, 7, 7],
        ],
        [1, 1],
      ),
    ).toEqual([0, 0, 50]);
  });

  it('stay from 0 to 100 and depend on the ratio of weights alone', () => {
    const number = fc.integer({ min: -50, max: 50 });
    const columns = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 9 }), (columns, factor) => {
        const weights = columns.map((_, index) => index + 1);
        const scores = weightedScores(columns, weights);
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
        }
        const multiplied = weightedScores(
          columns,
          weights.map((weight) => weight * factor),
        );
        multiplied.forEach((score, row) => {
          expect(score).toBeCloseTo(scores[row] ?? 0, 9);
        });
      }),
    );
  });
});
