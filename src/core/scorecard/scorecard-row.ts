import type { Kpi } from '../kpi.ts';
import type { ChosenKpi } from './scorecard-request.ts';

/** What tells a row of a scorecard from all others: its KPI, and the segment that it is fixed to. */
export type RowIdentity = Pick<ChosenKpi, 'kpi' | 'segment'>;

/** One text per row: the id of the KPI, and the segment. Segments are the same in upper and lower case. */
export function rowKey({ kpi, segment }: RowIdentity): string {
  return segment === undefined ? kpi : `${kpi} · ${segment.toLowerCase()}`;
}

/** What a row is called on the sheet, such as "Website traffic · Paid search". */
export function rowName({ name }: Pick<Kpi, 'name'>, chosen: Pick<ChosenKpi, 'segment' | 'costLag'>): string {
  const { segment, costLag = 0 } = chosen;
  return [name, ...(segment === undefined ? [] : [segment]), ...(costLag > 0 ? [costOf(costLag)] : [])].join(
    ' · ',
  );
}

export function monthsInWords(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}

function costOf(months: number): string {
  return `cost of ${monthsInWords(months)} earlier`;
}
