import {
  chanceOfTarget,
  changesOver,
  LEAST_CHANGES,
  type ProposedTargets,
  possibleValue,
  proposedTargets,
  VALUES_FOR_CHANCE,
} from '../analysis/target-from-history.ts';
import type { Kpi } from '../kpi.ts';
import type { BoundedKpi } from '../kpi-bounds.ts';
import { type Grain, shift } from '../period.ts';
import type { PeriodValue } from './kpi-history.ts';
import type { TargetBounds } from './target-bounds.ts';

/** A forecast further ahead says no more, and takes long where periods are days. */
const MOST_PERIODS = 400;

/** Older periods say little of the next ones, and fitting them takes long. */
export const LONGEST_HISTORY = 120;

/** The periods that the data covers to their end, up to the last one with a value. */
export function wholePeriods(history: readonly PeriodValue[], coveredUntil: number): readonly PeriodValue[] {
  const whole = history.filter(({ end }) => end <= coveredUntil);
  const last = whole.map(({ value }) => value !== undefined).lastIndexOf(true);
  return whole.slice(0, last + 1);
}

/** How many periods ahead the last one lies that ends by the due date; 1 without a date, and at least. */
export function periodsUntil(whole: readonly PeriodValue[], grain: Grain, due: number | undefined): number {
  const last = whole.at(-1);
  if (!last || due === undefined) return 1;
  let ahead = 0;
  while (ahead < MOST_PERIODS && shift(grain, last.start, ahead + 2) <= due + 1) ahead += 1;
  return Math.max(1, ahead);
}

/**
 * The probability that a KPI is within the bounds so many periods ahead; undefined where its history is too short. The
 * forecast knows no limits, so that bounds beyond what the KPI can be are left out here.
 */
export function chanceWithin(
  kpi: BoundedKpi,
  { low, high }: TargetBounds,
  whole: readonly PeriodValue[],
  periods: number,
): number | undefined {
  const values = whole.slice(-LONGEST_HISTORY).map(({ value }) => value);
  if (values.filter((value) => value !== undefined).length < VALUES_FOR_CHANCE) return undefined;
  const least = possibleValue(Number.NEGATIVE_INFINITY, kpi, values);
  const most = possibleValue(Number.POSITIVE_INFINITY, kpi, values);
  const above = low === undefined || low < least ? 1 : chanceOfTarget(values, periods, low, 1);
  const below = high === undefined || high >= most ? 1 : chanceOfTarget(values, periods, high, -1);
  return Math.max(0, above + below - 1);
}

/** Targets from the usual and the best of past changes; undefined where too few are known or no direction is good. */
export function targetsFromHistory(
  kpi: Pick<Kpi, 'better'> & BoundedKpi,
  whole: readonly PeriodValue[],
  periods: number,
): ProposedTargets | undefined {
  const values = whole.map(({ value }) => value);
  const last = values.at(-1);
  const changes = changesOver(periods, values);
  if (last === undefined || kpi.better === 'context' || changes.length < LEAST_CHANGES) return undefined;
  const { realistic, ambitious } = proposedTargets(last, changes, kpi.better === 'higher' ? 1 : -1);
  return {
    realistic: possibleValue(realistic, kpi, values),
    ambitious: possibleValue(ambitious, kpi, values),
  };
}
