import { findKpi } from '../src/core/catalog/index.ts';
import type { Kpi } from '../src/core/kpi.ts';
import type { Draft } from './draft.ts';

/** A row of the scorecard; a KPI may have several, each for a segment of its own. */
export interface ChosenRow {
  /** The id of the KPI, with a number where the KPI stands there again: `CPL`, `CPL 2`. */
  readonly id: string;
  readonly kpi: Kpi;
}

/** The id of the KPI that a row shows. */
export function kpiIdOf(row: string): string {
  return row.split(' ', 1)[0] ?? row;
}

/** A row by its id; undefined for a KPI that there is not. */
export function chosenRow(id: string): ChosenRow | undefined {
  const kpi = findKpi(kpiIdOf(id));
  return kpi && { id, kpi };
}

/** The rows of the scorecard, in its order. */
export function chosenRows({ chosen }: Pick<Draft, 'chosen'>): readonly ChosenRow[] {
  return chosen.flatMap((id) => chosenRow(id) ?? []);
}

/** The KPIs of the scorecard, each once. */
export function chosenKpis(draft: Pick<Draft, 'chosen'>): readonly Kpi[] {
  return [...new Set(chosenRows(draft).map(({ kpi }) => kpi))];
}

/** Ids for rows with these KPIs, one for each. */
export function rowIds(kpis: readonly string[]): readonly string[] {
  const ids: string[] = [];
  for (const kpi of kpis) ids.push(nextRowId(kpi, ids));
  return ids;
}

/** The id of one more row with a KPI. */
export function nextRowId(kpi: string, taken: readonly string[]): string {
  if (!taken.includes(kpi)) return kpi;
  let number = 2;
  while (taken.includes(`${kpi} ${number}`)) number++;
  return `${kpi} ${number}`;
}

/** Whether a chosen KPI is an amount of money, so that a currency is asked for. */
export function needsCurrency(draft: Draft): boolean {
  return chosenKpis(draft).some(({ unit }) => unit === 'currency');
}
