import type { Kpi } from '../src/core/kpi.ts';
import { canLagCost, LONGEST_LAG } from '../src/core/scorecard/cost-lag.ts';
import type { RowScope } from '../src/core/scorecard/row-source.ts';
import type { TargetDraft } from './draft.ts';

/** The part of the data that a row is over, as far as what was typed for it is sound. */
export function scopeOf(kpi: Kpi, { segment = '', costLag = '' }: TargetDraft): RowScope {
  const months = canLagCost(kpi) ? (readCostLag(costLag) ?? 0) : 0;
  return { ...(segment === '' ? {} : { segment }), ...(months === 0 ? {} : { costLag: months }) };
}

/** A number of whole months, 0 where nothing is typed; undefined for anything else. */
export function readCostLag(typed: string): number | undefined {
  const months = Number(typed.trim());
  return Number.isInteger(months) && months >= 0 && months <= LONGEST_LAG ? months : undefined;
}
