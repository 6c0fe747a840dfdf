import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { serialOf } from '../../src/core/period.ts';
import { canLagCost, earlierCost } from '../../src/core/scorecard/cost-lag.ts';

describe('the cost of earlier months', () => {
  it('can be asked for of the cost of a customer, and of what is computed from it', () => {
    expect(catalog.filter(canLagCost).map(({ id }) => id)).toEqual(['CAC', 'LTV_CAC', 'CAC_PAYBACK']);
  });

  it('is that of the same days of the earlier month, as EDATE moves them', () => {
    const costs = new Map([
      [serialOf(2026, 1, 31), 5],
      [serialOf(2026, 2, 1), 7],
      [serialOf(2026, 2, 28), 11],
      [serialOf(2026, 3, 1), 13],
    ]);
    const month = { start: serialOf(2026, 4, 1), end: serialOf(2026, 5, 1) };
    expect(earlierCost(month, 2, costs)).toBe(18);
    // A month before 31 March is the last day of February.
    const day = { start: serialOf(2026, 3, 31), end: serialOf(2026, 4, 1) };
    expect(earlierCost(day, 1, costs)).toBe(11);
    expect(() => earlierCost(month, 12, costs)).toThrow();
  });
});
