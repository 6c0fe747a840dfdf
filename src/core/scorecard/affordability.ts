import type { MeasureId } from '../catalog/measures.ts';
import type { Kpi } from '../kpi.ts';
import type { Grain } from '../period.ts';
import type { PeriodValue } from './kpi-history.ts';

/** What a target of results costs at the price seen so far, beside the budget of the same period. */
export interface Affordability {
  readonly costPerResult: number;
  readonly cost: number;
  readonly budget: number;
}

/** The KPI that tells what one result costs, by the measure that counts the results. */
const COST_OF: Readonly<Partial<Record<MeasureId, string>>> = {
  leads: 'CPL',
  mqls: 'COST_PER_MQL',
  new_customers: 'CAC',
};

/** The id of the KPI for the cost of one of what a KPI counts; undefined where it counts nothing that is paid for. */
export function costKpiOf({ formula }: Pick<Kpi, 'formula'>): string | undefined {
  return typeof formula === 'string' ? COST_OF[formula] : undefined;
}

const DAYS: Readonly<Record<Grain, number>> = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};
const PERIODS_POOLED = 12;

/**
 * What so many results per period will cost at the price seen so far: all that was spent over the last periods,
 * divided by all results. A monthly budget is scaled to the length of the period. Undefined where no price is known.
 */
export function affordabilityOf(
  wanted: number,
  grain: Grain,
  past: { readonly results: readonly PeriodValue[]; readonly costPerResult: readonly PeriodValue[] },
  monthlyBudget: number,
): Affordability | undefined {
  const prices = new Map(past.costPerResult.map(({ start, value }) => [start, value]));
  let spent = 0;
  let results = 0;
  for (const { start, value = 0 } of past.results.slice(-PERIODS_POOLED)) {
    const price = prices.get(start);
    if (price === undefined) continue;
    spent += price * value;
    results += value;
  }
  if (results === 0) return undefined;
  const costPerResult = spent / results;
  return {
    costPerResult,
    cost: wanted * costPerResult,
    budget: (monthlyBudget * DAYS[grain]) / DAYS.month,
  };
}
