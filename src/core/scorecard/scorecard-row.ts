import { catalog } from '../catalog/index.ts';
import type { Leaf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { formulaInWords } from '../words.ts';
import { LAGGED_COST } from './cost-lag.ts';
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
  return [
    name,
    ...(segment === undefined ? [] : [segment]),
    ...(costLag > 0 ? [inputInWords(LAGGED_COST, costLag)] : []),
  ].join(SEPARATOR);
}

/** The KPI of a row, by what the row is called. */
export function kpiOfRow(name: string): Kpi | undefined {
  return catalog.find((kpi) => name === kpi.name || name.startsWith(`${kpi.name}${SEPARATOR}`));
}

const SEPARATOR = ' · ';

/** What a row reads, in words, such as "cost of 2 months earlier". */
export function inputInWords(leaf: Leaf, costLag: number): string {
  const words = formulaInWords(leaf);
  return leaf === LAGGED_COST && costLag > 0 ? `${words} of ${monthsInWords(costLag)} earlier` : words;
}

export function monthsInWords(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}
