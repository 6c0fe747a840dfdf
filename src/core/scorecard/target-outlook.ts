import type { Expectation } from '../analysis/forecast.ts';
import { normalTailQuantile } from '../analysis/normal-distribution.ts';
import { chanceOfTarget, possibleValue, VALUES_FOR_CHANCE } from '../analysis/target-from-history.ts';
import type { Kpi } from '../kpi.ts';
import type { BoundedKpi } from '../kpi-bounds.ts';
import { type Grain, type Interval, shift } from '../period.ts';
import { expectPeriods } from './expect-periods.ts';
import type { PeriodValue } from './kpi-history.ts';
import type { TargetBounds } from './target-bounds.ts';

/** A forecast further ahead says no more, and takes long where periods are days. */
const MOST_PERIODS = 400;

/** The periods that the data covers from their first day to their last, up to the last one with a value. */
export function wholePeriods(history: readonly PeriodValue[], covered: Interval): readonly PeriodValue[] {
  const whole = history.filter(({ start, end }) => start >= covered.start && end <= covered.end);
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

/** What is expected of the last period that ends by the due date; undefined where the history is too short. */
export function expectedBy(
  whole: readonly PeriodValue[],
  grain: Grain,
  due: number | undefined,
): Expectation | undefined {
  const ahead = periodsUntil(whole, grain, due);
  return expectPeriods(valuesOf(whole), grain, ahead)?.[ahead - 1];
}

/**
 * The probability that a KPI will be within the bounds; undefined where its history is too short. The forecast knows no
 * limits, so that bounds beyond what the KPI can be are left out here.
 */
export function chanceWithin(
  kpi: BoundedKpi,
  { low, high }: TargetBounds,
  whole: readonly PeriodValue[],
  expected: Expectation | undefined,
): number | undefined {
  const values = valuesOf(whole);
  if (!expected || values.filter((value) => value !== undefined).length < VALUES_FOR_CHANCE) return undefined;
  const least = possibleValue(Number.NEGATIVE_INFINITY, kpi, values);
  const most = possibleValue(Number.POSITIVE_INFINITY, kpi, values);
  const above = low === undefined || low < least ? 1 : chanceOfTarget(expected, low, 1);
  const below = high === undefined || high >= most ? 1 : chanceOfTarget(expected, high, -1);
  return Math.max(0, above + below - 1);
}

/** Targets by their chance; undefined where one lies beyond what the KPI can be, or at its very end. */
export interface ForecastTargets {
  readonly withinReach: number | undefined;
  readonly ambitious: number | undefined;
}

/** So many standard deviations beyond what is expected lies what is reached once in three times, and once in ten. */
const WITHIN_REACH = normalTailQuantile(1 / 3);
const AMBITIOUS = normalTailQuantile(1 / 10);

/** Targets from what is expected, as the chance of any target is; undefined where no direction is good. */
export function targetsFromForecast(
  kpi: Pick<Kpi, 'better'> & BoundedKpi,
  whole: readonly PeriodValue[],
  expected: Expectation | undefined,
): ForecastTargets | undefined {
  if (!expected || kpi.better === 'context') return undefined;
  const values = valuesOf(whole);
  const least = possibleValue(Number.NEGATIVE_INFINITY, kpi, values);
  const most = possibleValue(Number.POSITIVE_INFINITY, kpi, values);
  const good = kpi.better === 'higher' ? 1 : -1;
  const beyond = (deviations: number) => {
    const value = expected.mean + good * deviations * expected.deviation;
    return value > least && value < most ? value : undefined;
  };
  return { withinReach: beyond(WITHIN_REACH), ambitious: beyond(AMBITIOUS) };
}

function valuesOf(whole: readonly PeriodValue[]): readonly (number | undefined)[] {
  return whole.map(({ value }) => value);
}
