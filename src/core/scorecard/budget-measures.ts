import type { MeasureId } from '../catalog/measures.ts';
import type { GoalId } from '../goal.ts';
import type { DataSource } from './scorecard-request.ts';

/** What each goal counts as a result, the first that the data has. */
const RESULTS: Readonly<Record<GoalId, readonly MeasureId[]>> = {
  awareness: ['reach', 'impressions'],
  engagement: ['engagements', 'clicks', 'sessions'],
  lead_generation: ['leads', 'conversions'],
  sales: ['new_customers', 'orders', 'revenue'],
  customer_success: ['revenue'],
  return_on_investment: ['attributed_revenue', 'revenue', 'conversions'],
  employee_engagement: [],
};

/** Spend and result whose shares stand side by side; undefined where the data lacks one of them. */
export interface BudgetMeasures {
  readonly spend: MeasureId;
  readonly result: MeasureId;
}

export function budgetMeasures(goal: GoalId, { columns }: DataSource): BudgetMeasures | undefined {
  const spend = (['spend', 'cost'] as const).find((id) => columns[id] !== undefined);
  const result = RESULTS[goal].find((id) => columns[id] !== undefined);
  return spend && result ? { spend, result } : undefined;
}
