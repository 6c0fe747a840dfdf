import { call } from './dialect.ts';
import { hasPeriodTargets } from './period-targets.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import { isBounded } from './target-cells.ts';

/** What keeps a target that can be read from being judged. */

/** Whether a KPI is on its way from a baseline to one target: where it may stay, or each period has its own, is none. */
export function hasWay({ kpi, chosen }: PlannedKpi): boolean {
  return kpi.better !== 'context' && !isBounded(chosen) && !hasPeriodTargets(chosen);
}

/** A condition that the target lies on the wrong side of where the KPI started: getting worse would reach it. */
export function isBackward({ kpi }: PlannedKpi, target: string, baseline: string): string {
  const worse = `${target}${kpi.better === 'lower' ? '>' : '<'}${baseline}`;
  return call('AND', `ISNUMBER(${baseline})`, worse);
}

/** A condition that the target was due before the day on which it was set. */
export function isDueBeforeSet(due: string, set: string): string {
  const known = call('AND', `ISNUMBER(${due})`, `ISNUMBER(${set})`);
  // An error in one of the cells would be one of AND, too.
  return call('IF', known, `${due}<${set}`, '1=0');
}
