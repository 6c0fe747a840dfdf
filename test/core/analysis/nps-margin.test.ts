import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardErrorsFor } from '../../../src/core/analysis/normal-distribution.ts';
import { npsMargin } from '../../../src/core/analysis/nps-margin.ts';

const Z95 = standardErrorsFor(0.95);

/** Rocks (2016) in other words: the standard error of the mean of answers worth -1, 0 and 1, with 3 added. */
function standardErrorOfMean(detractors: number, passives: number, promoters: number): number {
  const answers = [
    { worth: -1, count: detractors + 0.75 },
    { worth: 0, count: passives + 1.5 },
    { worth: 1, count: promoters + 0.75 },
  ];
  const n = answers.reduce((sum, { count }) => sum + count, 0);
  const mean = answers.reduce((sum, { worth, count }) => sum + worth * count, 0) / n;
  const variance = answers.reduce((sum, { worth, count }) => sum + count * (worth - mean) ** 2, 0) / n;
  return Math.sqrt(variance / n);
}

describe('the margin of an NPS', () => {
  it('is that of a worked example', () => {
    // 3 detractors, 2 passives, 5 promoters with 3/4, 3/2, 3/4 more: 3.75, 3.5 and 5.75 of 13.
    // (9.5/13 - (2/13)²) / 13 = 0.054392…, its root 0.233222…, times 1.95996 and 100: 45.7.
    expect(npsMargin({ detractors: 3, passives: 2, promoters: 5 }, Z95)).toBeCloseTo(45.71, 1);
  });

  it('is the standard error of a mean of -1, 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (detractors, passives, promoters) => {
        expect(npsMargin({ detractors, passives, promoters }, Z95)).toBeCloseTo(
          100 * Z95 * standardErrorOfMean(detractors, passives, promoters),
          9,
        );
      }),
    );
  });

  it('is not 0 when all agree, however few they are', () => {
    expect(npsMargin({ detractors: 0, passives: 0, promoters: 4 }, Z95)).toBeGreaterThan(30);
  });

  it('nears the plain margin in large samples', () => {
    // 500 of 1,000 promoters, 200 detractors: 100 × 1.96 × sqrt((0.7 - 0.09) / 1000) = 4.84.
    expect(npsMargin({ detractors: 200, passives: 300, promoters: 500 }, Z95)).toBeCloseTo(4.84, 1);
  });
});
