import { findKpi } from '../src/core/catalog/index.ts';
import type { Kpi } from '../src/core/kpi.ts';
import type { Draft } from './draft.ts';

/** The KPIs of the scorecard, in its order. */
export function chosenKpis(draft: Draft): readonly Kpi[] {
  return draft.chosen.flatMap((id) => findKpi(id) ?? []);
}

/** Whether a chosen KPI is an amount of money, so that a currency is asked for. */
export function needsCurrency(draft: Draft): boolean {
  return chosenKpis(draft).some(({ unit }) => unit === 'currency');
}
