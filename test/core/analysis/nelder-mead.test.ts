import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimize } from '../../../src/core/analysis/nelder-mead.ts';

describe('finding a minimum without derivatives', () => {
  it("follows Rosenbrock's curved valley to its floor", () => {
    // Rosenbrock (1960): the minimum is 0 at (1, 1); the usual start is (-1.2, 1).
    const { point, value } = minimize(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1], {
      tolerance: 1e-9,
    });
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(value).toBeCloseTo(0, 12);
  });

  it("finds the minimum of Powell's function of four variables, where the second derivative vanishes", () => {
    // Powell (1962): the minimum is 0 at the origin; the usual start is (3, -1, 0, 1).
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    expect(minimize(powell, [3, -1, 0, 1], { tolerance: 1e-9 }).value).toBeLessThan(1e-8);
  });

  it('finds the corner of any parabola', () => {
    const place = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(place, ([x, y]) => {
        const { point } = minimize(([a = 0, b = 0]) => (a - x) ** 2 + 3 * (b - y) ** 2 + 7, [0, 0]);
        expect(point[0]).toBeCloseTo(x, 3);
        expect(point[1]).toBeCloseTo(y, 3);
      }),
    );
  });

  it('keeps away from where the function has no value', () => {
    // x - log(x) has its minimum at 1 and is NaN below 0.
    expect(minimize(([x = 0]) => x - Math.log(x), [5], { step: -4 }).point[0]).toBeCloseTo(1, 3);
  });

  it('gives up after the most evaluations it is allowed', () => {
    let evaluations = 0;
    minimize(
      ([x = 0]) => {
        evaluations++;
        return -x;
      },
      [0],
      { mostEvaluations: 50 },
    );
    // Twice, since it starts once more, and what belongs to the last step.
    expect(evaluations).toBeLessThan(110);
  });
});
