import type { CallContext } from './custom-function.ts';
import { dataGrain } from './data-grain.ts';
import { kpiValue, type Totals } from './evaluate.ts';
import { type Leaf, leafKey, leavesOf } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import type { SliceValue } from './slice-columns.ts';
import { byPeriod, type Slices } from './slices.ts';

type TotalsBySlice = (inputs: Inputs, slices: Slices, context: CallContext) => SliceTotals;
type SliceTotals = (period: number, segment: number) => Totals;

/**
 * A KPI per month within each period: its totals over the months that the period touches, each month with its own
 * opening balance. The churn of a year's months is a monthly rate; the churn of the year is not.
 */
export function monthlyValue(
  source: Inputs,
  slices: Slices,
  context: CallContext,
  totalsBySlice: TotalsBySlice,
): SliceValue {
  const { table, days, periods, segmentOf, segments } = slices;
  const grain = dataGrain(days);
  if (grain === 'quarter' || grain === 'year') fail({ code: 'months_needed', kpi: source.kpi.name, grain });
  const months = { ...byPeriod(table, days, 'month'), segmentOf, segments };
  const totals = totalsBySlice(source, months, context);
  const leaves = leavesOf(source.kpi.formula);
  const ofMonth = (month: number, segment: number): ReadonlyMap<string, number> | undefined =>
    valueOrUndefined(() => {
      const total = totals(month, segment);
      return new Map(leaves.map((leaf) => [leafKey(leaf), total(leaf)]));
    });
  return (period, segment) => {
    const { start, end } = periods[period] ?? { start: 0, end: 0 };
    const known = months.periods.flatMap((month, index) =>
      month.end > start && month.start < end ? (ofMonth(index, segment) ?? []) : [],
    );
    if (known.length === 0) fail({ code: 'no_numbers', what: source.kpi.name });
    const sum = (leaf: Leaf): number =>
      known.reduce((all, month) => all + (month.get(leafKey(leaf)) ?? 0), 0);
    const value = kpiValue(source.kpi, sum);
    if (source.kpi.share && value > 1) fail({ code: 'outside_range', kpi: source.kpi.name, value });
    return value;
  };
}
