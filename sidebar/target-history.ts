import type { Direction } from '../src/core/kpi.ts';
import type { PeriodValue } from '../src/core/scorecard/kpi-history.ts';

/** What the last periods were like, from which a target is set. */
export interface TargetHistory {
  readonly periods: number;
  readonly low: number;
  readonly high: number;
  /** The value of the last whole period, from which progress counts. */
  readonly baseline: number;
  /** The best of these periods, in the direction in which the KPI is good: reached once, so within reach. */
  readonly best: number | undefined;
}

const PERIODS_SHOWN = 12;

/** Undefined where no whole period has a value. A period that the data does not cover to its end is left out. */
export function targetHistory(
  points: readonly PeriodValue[],
  better: Direction,
  coveredUntil: number,
): TargetHistory | undefined {
  const values = points
    .filter(({ end }) => end <= coveredUntil)
    .slice(-PERIODS_SHOWN)
    .flatMap(({ value }) => (value === undefined ? [] : [value]));
  const baseline = values.at(-1);
  if (baseline === undefined) return undefined;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const best = { higher: high, lower: low, context: undefined }[better];
  return { periods: values.length, low, high, baseline, best };
}
