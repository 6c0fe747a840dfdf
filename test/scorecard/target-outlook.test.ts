import { describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { serialOf } from '../../src/core/period.ts';
import { affordabilityOf } from '../../src/core/scorecard/affordability.ts';
import { periodsUntil, targetsFromHistory, wholePeriods } from '../../src/core/scorecard/target-outlook.ts';

function kpiNamed(id: string): Kpi {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return kpi;
}

/** Months from January 2026 on. */
function months(...values: readonly (number | undefined)[]) {
  return values.map((value, index) => ({
    start: serialOf(2026, 1 + index, 1),
    end: serialOf(2026, 2 + index, 1),
    value,
  }));
}

describe('the periods that a target is judged by', () => {
  it('are those that the data covers to their end, up to the last with a value', () => {
    const history = months(1, undefined, 3, undefined, 5);
    expect(wholePeriods(history, serialOf(2026, 5, 20)).map(({ value }) => value)).toEqual([1, undefined, 3]);
  });

  it('reach to the last one that ends by the due date', () => {
    const history = months(1, 2, 3);
    expect(periodsUntil(history, 'month', serialOf(2026, 6, 30))).toBe(3);
    expect(periodsUntil(history, 'month', serialOf(2026, 6, 29))).toBe(2);
    expect(periodsUntil(history, 'month', undefined)).toBe(1);
    expect(periodsUntil(history, 'month', serialOf(2026, 1, 1))).toBe(1);
  });
});

describe('targets from history', () => {
  it('lie as far from the last value as the usual and the best of past changes', () => {
    // Changes 10, -5, 20, 5, 0: median 5, 0.9 quantile 10 + 0.6 × 10.
    expect(targetsFromHistory(kpiNamed('LEADS'), months(100, 110, 105, 125, 130, 130), 1)).toEqual({
      realistic: 135,
      ambitious: 146,
    });
  });

  it('are nothing that the KPI cannot be', () => {
    // Changes 0.1, 0.1, 0.07: from 97 % on, the usual one ends at 107 %. Positions count from 1.
    expect(targetsFromHistory(kpiNamed('GROSS_MARGIN'), months(0.7, 0.8, 0.9, 0.97), 1)).toEqual({
      realistic: 1,
      ambitious: 1,
    });
    expect(targetsFromHistory(kpiNamed('AVERAGE_POSITION'), months(3, 2.5, 2, 1.2), 1)).toEqual({
      realistic: 1,
      ambitious: 1,
    });
  });

  it('are none from fewer than three changes, or without a direction', () => {
    expect(targetsFromHistory(kpiNamed('LEADS'), months(1, 2, 3), 1)).toBeUndefined();
    expect(targetsFromHistory(kpiNamed('SPEND'), months(1, 2, 3, 4, 5), 1)).toBeUndefined();
  });
});

describe('what a target costs', () => {
  it('is the wanted results at all spend divided by all results', () => {
    // 100 × 40 + 300 × 60 = 22,000 for 400 results: 55 each, not the mean of 40 and 60.
    expect(
      affordabilityOf(
        450,
        'month',
        { results: months(100, 300, 50), costPerResult: months(40, 60, undefined) },
        20_000,
      ),
    ).toEqual({ costPerResult: 55, cost: 24_750, budget: 20_000 });
  });

  it('stands beside the budget of a period as long', () => {
    const past = { results: months(100), costPerResult: months(40) };
    expect(affordabilityOf(100, 'quarter', past, 2000)?.budget).toBe(6000);
  });

  it('is unknown where no result had a price', () => {
    expect(
      affordabilityOf(10, 'month', { results: months(0), costPerResult: months(undefined) }, 100),
    ).toBeUndefined();
  });
});
