import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';
import { evaluate, kpiValue, remember } from '../../src/core/evaluate.ts';
import { add, divide, leafKey, leavesOf, multiply, power, subtract } from '../../src/core/formula.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { KpiError, type Problem, valueOrUndefined } from '../../src/core/kpi-error.ts';
import { sentence } from '../../src/core/messages.ts';

function kpi(id: string): Kpi {
  const found = findKpi(id);
  if (!found) throw new Error(`There is no KPI ${id}.`);
  return found;
}

/** Why a KPI has no value with these totals; those that are not given are 0. */
function problem(id: string, totals: Record<string, number>): Problem {
  try {
    kpiValue(kpi(id), (leaf) => totals[leafKey(leaf)] ?? 0);
  } catch (error) {
    if (error instanceof KpiError) return error.problem;
  }
  throw new Error(`${id} had a value.`);
}

describe('the value of a formula', () => {
  it('follows its operations', () => {
    const totals = { a: 12, b: 3 } as Record<string, number>;
    const value = (formula: Parameters<typeof evaluate>[0]) =>
      evaluate(formula, (leaf) => totals[leafKey(leaf)] ?? 0);
    expect(value(add('a', 'b'))).toBe(15);
    expect(value(subtract('a', 'b'))).toBe(9);
    expect(value(multiply('a', 'b'))).toBe(36);
    expect(value(divide('a', 'b'))).toBe(4);
    expect(value(power('b', 2))).toBe(9);
    expect(value(7)).toBe(7);
  });
});

describe('the value of a KPI', () => {
  it('is a finite number or a problem, whatever the totals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog),
        fc.infiniteStream(fc.oneof(fc.constant(0), fc.double({ noNaN: true, min: -1e9, max: 1e9 }))),
        (each, numbers) => {
          const totals = remember(() => numbers.next().value);
          const value = valueOrUndefined(() => kpiValue(each, totals));
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
          if (value !== undefined && each.share === 'strict') {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('names the denominator that is 0, also inside a longer formula', () => {
    expect(problem('BRAND_LIFT', { exposed_aware: 10, exposed_respondents: 100, control_aware: 0 })).toEqual({
      code: 'denominator_not_positive',
      kpi: 'Brand lift',
      denominator: 'control group respondents',
      value: 0,
    });
    expect(problem('CART_ABANDONMENT', { orders: 5 })).toMatchObject({ denominator: 'carts' });
    // Everyone stays and money costs nothing: the value has no bound.
    expect(problem('CLV_DISCOUNTED', { margin: 10, retention: 1, discount_rate: 0 })).toMatchObject({
      denominator: '1 + discount rate − retention rate',
    });
  });

  it.each(['strict', 'expected'] as const)('cannot be a share below 0 (%s)', (share) => {
    // 10 customers at the end, 12 of them new: of those at the start fewer than none stayed.
    const totals = { end_customers: 10, new_customers: 12, start_customers: 20 } as Record<string, number>;
    expect(() => kpiValue({ ...kpi('RETENTION'), share }, (leaf) => totals[leafKey(leaf)] ?? 0)).toThrow(
      'outside_range',
    );
  });

  it('names the part that exceeds its whole, also where the share is what remains', () => {
    expect(problem('CTR', { clicks: 12, impressions: 10 })).toMatchObject({
      value: 1.2,
      parts: ['clicks', 'impressions'],
    });
    const moreOrders = problem('CART_ABANDONMENT', { orders: 6, carts: 5 });
    expect(moreOrders).toMatchObject({ parts: ['orders', 'carts'] });
    expect(sentence(moreOrders)).toBe(
      'Cart abandonment rate would be -20 %, which cannot be. Check the numbers: orders may not exceed carts.',
    );
  });

  it('computes each total once', () => {
    const asked: string[] = [];
    const totals = remember((leaf) => {
      asked.push(leafKey(leaf));
      return 4;
    });
    // Spend stands twice in its formula.
    kpiValue(kpi('ROMI'), totals);
    expect(asked.sort()).toEqual(['attributed_revenue', 'gross_margin', 'spend']);
  });
});

describe('the totals that a formula needs', () => {
  it('are distinct, and tell counts under different conditions apart', () => {
    expect(leavesOf(kpi('WIN_RATE').formula)).toEqual(['won', 'lost']);
    expect(leavesOf(kpi('NPS').formula).map(leafKey)).toEqual(['scores[9..]', 'scores[..6]', 'scores[..]']);
  });
});
