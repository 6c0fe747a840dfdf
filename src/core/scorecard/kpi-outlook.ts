import type { Notation } from '../format-number.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import type { Grain } from '../period.ts';
import type { Table } from '../table.ts';
import { coveredDays, type DataEnds } from './flow-columns.ts';
import { kpiHistory } from './kpi-history.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { outlookNote } from './target-outlook-note.ts';

export interface OutlookSource {
  readonly request: Pick<ScorecardRequest, 'data' | keyof Notation>;
  readonly table: Table;
  /** Where its columns begin and end. */
  readonly ends: DataEnds;
  /** Serial day number. */
  readonly today: number;
}

/** Where a KPI with a target is heading; undefined where its figures are typed by hand or cannot be read. */
export function kpiOutlook(
  { kpi, chosen, inputs }: PlannedKpi,
  grain: Grain,
  { request, table, ends, today }: OutlookSource,
): string | undefined {
  if (!inputs || chosen.target === undefined) return undefined;
  const history = valueOrUndefined(() => kpiHistory(kpi, table, request.data, grain, chosen));
  if (!history) return undefined;
  return outlookNote({
    kpi,
    chosen,
    history,
    grain,
    covered: coveredDays(ends, request.data, [inputs], chosen.costLag),
    today,
    notation: request,
  });
}
