import { dataGrain } from './data-grain.ts';
import { kpiValue } from './evaluate.ts';
import { type Leaf, leafKey, leavesOf } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import { withinRange } from './rounding.ts';
import type { SliceTotal } from './slice-sums.ts';
import type { SliceTotals } from './slice-totals.ts';

/**
 * A KPI per month within each period: its totals over the months that the period touches, each month with its own
 * opening balance. The churn of a year's months is a monthly rate; the churn of the year is not.
 */
export function monthlyValue({ kpi }: Inputs, { periods: months, totals }: SliceTotals): SliceTotal {
  const grain = dataGrain(months.flatMap(({ days }) => [...days]));
  if (grain === 'quarter' || grain === 'year') fail({ code: 'months_needed', kpi: kpi.name, grain });
  const leaves = leavesOf(kpi.formula);
  const ofMonth = (month: number, segment?: number): ReadonlyMap<string, number> | undefined =>
    valueOrUndefined(() => {
      const total = totals(month, segment);
      return new Map(leaves.map((leaf) => [leafKey(leaf), total(leaf)]));
    });
  return ({ period: { start, end }, segment }) => {
    const known = months.flatMap((month, index) =>
      month.end > start && month.start < end ? (ofMonth(index, segment) ?? []) : [],
    );
    if (known.length === 0) fail({ code: 'no_numbers', what: kpi.name });
    const sum = (leaf: Leaf): number =>
      known.reduce((all, month) => all + (month.get(leafKey(leaf)) ?? 0), 0);
    const value = kpiValue(kpi, sum);
    if (!kpi.share) return value;
    return withinRange(value, 0, 1) ?? fail({ code: 'outside_range', kpi: kpi.name, value });
  };
}
