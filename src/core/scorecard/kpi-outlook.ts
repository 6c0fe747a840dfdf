import { coverageEnd, dataGrain } from '../data-grain.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import type { Grain } from '../period.ts';
import type { Table } from '../table.ts';
import { kpiHistory } from './kpi-history.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { outlookNote } from './target-outlook-note.ts';

export interface OutlookSource {
  readonly request: Pick<ScorecardRequest, 'data' | 'currency'>;
  readonly table: Table;
  /** The days of the rows; not a number where a row has none. */
  readonly days: Iterable<number>;
  /** Serial day number. */
  readonly today: number;
}

/** Where a KPI with a target is heading; undefined where its figures are typed by hand or cannot be read. */
export function kpiOutlook(
  { kpi, chosen, inputs }: PlannedKpi,
  grain: Grain,
  { request, table, days, today }: OutlookSource,
): string | undefined {
  if (!inputs || chosen.target === undefined) return undefined;
  const history = valueOrUndefined(() => kpiHistory(kpi, table, request.data, grain, chosen));
  const known = [...days].filter(Number.isFinite);
  const lastDay = known.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  if (!history || known.length === 0) return undefined;
  const coveredUntil = coverageEnd(lastDay, dataGrain(known));
  return outlookNote({ kpi, chosen, history, grain, coveredUntil, today, currency: request.currency });
}
