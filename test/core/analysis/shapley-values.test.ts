import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../src/core/analysis/shapley-values.ts';

describe('Shapley values', () => {
  it('are those of the glove game', () => {
    // One right glove (player 2) and two left ones; a pair is worth 1. Wikipedia, "Shapley value", glove game.
    const pair = (set: number): number => Number((set & 4) !== 0 && (set & 3) !== 0);
    const values = shapleyValues(3, pair) ?? [];
    expect(values[0]).toBeCloseTo(1 / 6, 12);
    expect(values[1]).toBeCloseTo(1 / 6, 12);
    expect(values[2]).toBeCloseTo(2 / 3, 12);
  });

  it('are those of a runway whose cost the longest plane sets', () => {
    // Wikipedia, "Airport problem", after S. C. Littlechild and G. Owen, 1973: each
    // stretch of runway is shared by the planes that need it. Costs 8, 11, 13, 18 give 2, 3, 4, 9.
    const costs = [8, 11, 13, 18];
    const cost = (set: number): number =>
      Math.max(0, ...costs.filter((_, player) => (set & (1 << player)) !== 0));
    expect(shapleyValues(4, cost)?.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 3, 4, 9]);
  });

  it('split the change of a product of three as in the manual of the US Census Bureau', () => {
    // P. Das Gupta, "Standardization and Decomposition of Rates", 1993: the effect of a is
    // (a2 - a1) x ((b1 c1 + b2 c2) / 3 + (b1 c2 + b2 c1) / 6).
    const [a, b, c] = [
      [2, 5],
      [3, 7],
      [11, 4],
    ] as const;
    const effect = (x: readonly [number, number], y: typeof x, z: typeof x): number =>
      (x[1] - x[0]) * ((y[0] * z[0] + y[1] * z[1]) / 3 + (y[0] * z[1] + y[1] * z[0]) / 6);
    const pick = (set: number): number => a[set & 1 ? 1 : 0] * b[set & 2 ? 1 : 0] * c[set & 4 ? 1 : 0];
    const values = shapleyValues(3, pick) ?? [];
    expect(values[0]).toBeCloseTo(effect(a, b, c), 9);
    expect(values[1]).toBeCloseTo(effect(b, a, c), 9);
    expect(values[2]).toBeCloseTo(effect(c, a, b), 9);
  });

  it('add up to the worth of all less the worth of none, and give nothing to who adds nothing', () => {
    const game = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(game, (worth) => {
        // Player 4 changes nothing.
        const values = shapleyValues(5, (set) => worth[set & 15] ?? 0) ?? [];
        const sum = values.reduce((all, value) => all + value, 0);
        expect(sum).toBeCloseTo((worth[15] ?? 0) - (worth[0] ?? 0), 6);
        expect(values[4]).toBeCloseTo(0, 6);
      }),
    );
  });

  it('leave out orders that pass through a set without a worth, and still add up', () => {
    // Deals won and lost: 5 lost before, 5 won after; with neither there is no win rate.
    const rate = (set: number): number => {
      const [won, lost] = [set & 1 ? 5 : 0, set & 2 ? 0 : 5];
      return won / (won + lost);
    };
    expect(shapleyValues(2, rate)).toEqual([0.5, 0.5]);
  });

  it('do not exist where no order has a worth at each step', () => {
    expect(shapleyValues(2, (set) => (set === 0 || set === 3 ? 1 : Number.NaN))).toBeUndefined();
    expect(shapleyValues(1, (set) => (set === 0 ? Number.NaN : 1))).toBeUndefined();
  });
});
