import { type BoundedKpi, kpiBounds } from '../kpi-bounds.ts';
import { ROUNDING } from '../rounding.ts';
import type { Expectation } from './forecast.ts';
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

interface ProposedTargets {
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

/** The probability that a value is at the target or better, by what is expected of it. */
export function chanceOfTarget({ mean, deviation }: Expectation, target: number, good: GoodSign): number {
  const short = good * (target - mean);
  if (deviation === 0) return short <= ROUNDING * Math.max(Math.abs(target), Math.abs(mean)) ? 1 : 0;
  return normalTail(short / deviation);
}
