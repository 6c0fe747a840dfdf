import { findKpi } from '../catalog/index.ts';
import type { MeasureId } from '../catalog/measures.ts';
import { kpiValue } from '../evaluate.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { type Inputs, measuresFor } from '../match-columns.ts';
import { civilDate, type Interval, serialOf } from '../period.ts';
import { labelInText, measureNamed } from '../words.ts';
import type { DataSource } from './scorecard-request.ts';

/** The measure that is spent before its result can be counted. */
export const LAGGED_COST: MeasureId = 'cost';

/** Customers are won long after they were courted; what is attributed to a campaign is set against its cost already. */
const LATE_RESULT: MeasureId = 'new_customers';

/** Longer than most sales cycles; a lag beyond the history leaves no figure at all. */
export const LONGEST_LAG = 24;

/** Whether a KPI divides a cost by customers who are won later, itself or through a KPI it is made of. */
export function canLagCost(kpi: Kpi): boolean {
  const measures = measuresFor(kpi);
  return measures.includes(LAGGED_COST) && measures.includes(LATE_RESULT);
}

/**
 * The data as a row with a lag reads it: without columns of what follows from the cost, such as a cost per customer,
 * which is that of its own month and must not stand under the name of an earlier one.
 */
export function dataWithLag(data: DataSource, costLag = 0): DataSource {
  if (costLag === 0) return data;
  const kept = Object.entries(data.columns).filter(([id]) => !followsFromCost(id));
  return { ...data, columns: Object.fromEntries(kept) };
}

function followsFromCost(id: string): boolean {
  const { total } = measureNamed(id);
  const sources = total.kind === 'single' ? (total.computedBy ?? []) : [];
  return sources.flatMap((source) => findKpi(source) ?? []).some(canLagCost);
}

/** The cost by itself, which no KPI of the catalog is. */
export const costTotal: Kpi = {
  id: 'COST',
  name: 'Cost',
  summary: 'What was spent.',
  why: '',
  goals: [],
  contexts: [],
  measures: [LAGGED_COST],
  formula: LAGGED_COST,
  unit: 'currency',
  better: 'context',
  note: '',
  source: { title: '', url: '' },
  example: { given: {}, result: 0 },
};

/** The cost in the days of a period moved back by so many months; throws where there is none. */
export function earlierCost(
  { start, end }: Interval,
  months: number,
  costByDay: ReadonlyMap<number, number>,
): number {
  const until = monthsBefore(end, months);
  const costs: number[] = [];
  for (let day = monthsBefore(start, months); day < until; day++) {
    const cost = costByDay.get(day);
    if (cost !== undefined) costs.push(cost);
  }
  return costs.length === 0
    ? fail({ code: 'no_numbers', what: labelInText(LAGGED_COST) })
    : costs.reduce((total, cost) => total + cost, 0);
}

/** As EDATE does: the last day of a month stands for the days that the month does not have. */
export function monthsBefore(serial: number, months: number): number {
  const { year, month, day } = civilDate(serial);
  const lastDay = civilDate(serialOf(year, month - months + 1, 0)).day;
  return serialOf(year, month - months, Math.min(day, lastDay));
}

/** The value of a KPI with another cost than its own, also in the KPIs it is made of. */
export function valueAtCost(
  inputs: Inputs,
  cost: number,
  totalsOf: (inputs: Inputs) => Parameters<typeof kpiValue>[1],
): number {
  const totals = totalsOf(inputs);
  return kpiValue(inputs.kpi, (leaf) => {
    if (leaf === LAGGED_COST) return cost;
    const source = typeof leaf === 'string' ? inputs.computed[leaf] : undefined;
    return source && canLagCost(source.kpi) ? valueAtCost(source, cost, totalsOf) : totals(leaf);
  });
}
