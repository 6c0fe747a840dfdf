import type { ProposedTargets } from '../src/core/analysis/target-from-history.ts';
import type { Kpi } from '../src/core/kpi.ts';
import type { PeriodValue } from '../src/core/scorecard/kpi-history.ts';
import { wholePeriods } from '../src/core/scorecard/target-outlook.ts';

/** What the last periods were like, from which a target is set. */
export interface TargetHistory {
  readonly periods: number;
  readonly low: number;
  readonly high: number;
  /** The value of the last whole period, from which progress counts. */
  readonly baseline: number;
  /** The best of these periods, in the direction in which the KPI is good: reached once, so within reach. */
  readonly best: number | undefined;
  /** Every period that the data covers to its end, oldest first, up to the last with a value. */
  readonly whole: readonly PeriodValue[];
}

const PERIODS_SHOWN = 12;

/** Undefined where no whole period has a value. A period that the data does not cover to its end is left out. */
export function targetHistory(
  points: readonly PeriodValue[],
  better: Kpi['better'],
  coveredUntil: number,
): TargetHistory | undefined {
  const whole = wholePeriods(points, coveredUntil);
  const values = whole.slice(-PERIODS_SHOWN).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const baseline = values.at(-1);
  if (baseline === undefined) return undefined;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const best = { higher: high, lower: low, context: undefined }[better];
  return { periods: values.length, low, high, baseline, best, whole };
}

/** A target to take with one click, and where it comes from. */
export interface TargetProposal {
  readonly from: 'realistic' | 'ambitious' | 'best';
  readonly value: number;
}

/** What past changes make likely and possible, as far as it is better than now; else the best period so far. */
export function targetProposals(
  kpi: Pick<Kpi, 'better'>,
  { baseline, best, periods }: Pick<TargetHistory, 'baseline' | 'best' | 'periods'>,
  fromChanges: ProposedTargets | undefined,
): readonly TargetProposal[] {
  const isBetter = (value: number) => (kpi.better === 'lower' ? value < baseline : value > baseline);
  const candidates: readonly TargetProposal[] = fromChanges
    ? [
        { from: 'realistic', value: fromChanges.realistic },
        { from: 'ambitious', value: fromChanges.ambitious },
      ]
    : [];
  const better = candidates.filter(
    ({ value }, index) => isBetter(value) && candidates.findIndex((each) => each.value === value) === index,
  );
  if (better.length > 0) return better;
  return best === undefined || periods < 2 ? [] : [{ from: 'best', value: best }];
}
