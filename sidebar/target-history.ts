import type { Expectation } from '../src/core/analysis/forecast.ts';
import type { Kpi } from '../src/core/kpi.ts';
import type { Grain, Interval } from '../src/core/period.ts';
import type { PeriodValue } from '../src/core/scorecard/kpi-history.ts';
import { expectedBy, type ForecastTargets, wholePeriods } from '../src/core/scorecard/target-outlook.ts';
import { remember } from './remember.ts';
import { roundedTarget } from './rounded-target.ts';

/** What the last periods were like, from which a target is set. */
export interface TargetHistory {
  readonly periods: number;
  readonly low: number;
  readonly high: number;
  /** The value of the last whole period, from which progress counts. */
  readonly baseline: number;
  /** The best of all whole periods, in the direction in which the KPI is good: reached once, so within reach. */
  readonly best: number | undefined;
  /** Every period that the data covers from its first day to its last, oldest first, up to the last with a value. */
  readonly whole: readonly PeriodValue[];
}

const PERIODS_SHOWN = 12;

/** Undefined where no whole period has a value. A period that the data covers in part is left out. */
export function targetHistory(
  points: readonly PeriodValue[],
  better: Kpi['better'],
  covered: Interval,
): TargetHistory | undefined {
  const whole = wholePeriods(points, covered);
  const known = whole.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const values = whole.slice(-PERIODS_SHOWN).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const baseline = values.at(-1);
  if (baseline === undefined) return undefined;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const best = { higher: Math.max(...known), lower: Math.min(...known), context: undefined }[better];
  return { periods: values.length, low, high, baseline, best, whole };
}

/** What is expected by the due date, for the proposed targets and the chance of any: a forecast takes a while. */
export const expectedOf: (
  history: TargetHistory,
  grain: Grain,
  due: number | undefined,
) => Expectation | undefined = remember(({ whole }, grain, due) => expectedBy(whole, grain, due));

/** A target to take with one click, and where it comes from. */
export interface TargetProposal {
  readonly from: 'within_reach' | 'ambitious' | 'best';
  readonly value: number;
}

/** What the forecast puts within reach, and just possible; else the best period so far. Each only as far as it is better than now. */
export function targetProposals(
  kpi: Pick<Kpi, 'better' | 'unit' | 'formula'>,
  { baseline, best, periods }: Pick<TargetHistory, 'baseline' | 'best' | 'periods'>,
  fromForecast: ForecastTargets | undefined,
): readonly TargetProposal[] {
  const isBetter = (value: number) => (kpi.better === 'lower' ? value < baseline : value > baseline);
  const propose = (from: TargetProposal['from'], value: number | undefined): readonly TargetProposal[] => {
    const rounded = value === undefined ? undefined : roundedTarget(value, kpi);
    return rounded !== undefined && isBetter(rounded) ? [{ from, value: rounded }] : [];
  };
  const better = [
    ...propose('within_reach', fromForecast?.withinReach),
    ...propose('ambitious', fromForecast?.ambitious),
  ].filter(({ value }, index, all) => all.findIndex((each) => each.value === value) === index);
  return better.length > 0 || periods < 2 ? better : propose('best', best);
}
