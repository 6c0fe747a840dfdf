import { type BoundedKpi, kpiBounds } from '../kpi-bounds.ts';
import { ROUNDING } from '../rounding.ts';
import { forecast } from './forecast.ts';
import { normalTail } from './normal-distribution.ts';
import { quantile } from './quantile.ts';

/** The direction in which a KPI is good, as the sign of a good change. */
export type GoodSign = 1 | -1;

/** Half of the changes were at least as good as this. */
const REALISTIC = 0.5;
/** One change in ten was. */
const AMBITIOUS = 0.9;

/** Fewer changes than these say nothing about the best of ten. */
export const LEAST_CHANGES = 3;
/** With fewer values a chance would be made up. */
export const VALUES_FOR_CHANCE = 12;

export interface ProposedTargets {
  readonly realistic: number;
  readonly ambitious: number;
}

/** How far the series moved over so many periods, each time that both ends are known. */
export function changesOver(periods: number, values: readonly (number | undefined)[]): number[] {
  return values.flatMap((value, at) => {
    const before = values[at - periods];
    return value === undefined || before === undefined ? [] : [value - before];
  });
}

/** Targets that lie as far from the last value as the usual and the best of past changes went, in good direction. */
export function proposedTargets(last: number, changes: readonly number[], good: GoodSign): ProposedTargets {
  const ascending = changes.map((change) => good * change).sort((a, b) => a - b);
  return {
    realistic: last + good * quantile(ascending, REALISTIC),
    ambitious: last + good * quantile(ascending, AMBITIOUS),
  };
}

/** The nearest that a KPI can be: within its bounds, and not below 0 or a share above 1 where no value was. */
export function possibleValue(
  value: number,
  kpi: BoundedKpi,
  values: readonly (number | undefined)[],
): number {
  const [lowest, highest] = kpiBounds(kpi);
  const floor = values.some((known = 0) => known < 0) ? lowest : Math.max(lowest, 0);
  const ceiling = kpi.share && !values.some((known = 0) => known > 1) ? 1 : highest;
  return Math.min(Math.max(value, floor), ceiling);
}

/** The probability that the series is at the target or better after so many periods, by its forecast. */
export function chanceOfTarget(
  values: readonly (number | undefined)[],
  periods: number,
  target: number,
  good: GoodSign,
): number {
  const expected = forecast(values, periods, 1)[periods - 1];
  if (!expected) return 0;
  const short = good * (target - expected.mean);
  if (expected.deviation === 0)
    return short <= ROUNDING * Math.max(Math.abs(target), Math.abs(expected.mean)) ? 1 : 0;
  return normalTail(short / expected.deviation);
}
