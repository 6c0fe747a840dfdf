import { median } from './median.ts';

export type Alert = 'Sudden drop' | 'Sudden rise';

/** A baseline looks at most this many seasons back. */
export const SEASONS_BACK = 4;
/** What is usual is learned from the residuals of this many periods. */
export const PERIODS_BACK = 12;
export const LEAST_PERIODS = 8;
/** How many robust standard deviations are usual, unless asked otherwise. */
export const USUAL_SENSITIVITY = 3.5;
/** The median absolute deviation times this estimates a standard deviation. */
export const DEVIATION_SCALE = 1.4826;
/** Smaller changes are nobody's alarm, however steady the values were. */
export const LEAST_CHANGE = 0.1;

/** How many values there must be before one can be judged. */
export function valuesForAlert(season: number): number {
  return season + LEAST_PERIODS + 1;
}

/**
 * Marks values that leave what is usual; undefined for the others. Each is held against the median of the same
 * season before; how far it is off must exceed `sensitivity` robust standard deviations of how far its
 * forerunners were off: the modified z-score with the limit 3.5 of Iglewicz and Hoaglin, "How to Detect and
 * Handle Outliers" (1993). Never looks ahead: later values change nothing.
 */
export function alerts(
  values: readonly (number | undefined)[],
  season: number,
  sensitivity: number,
): (Alert | undefined)[] {
  const logs = values.map((value) => (value === undefined ? undefined : Math.log(value)));
  const residuals = residualsOf(values, season);
  const logResiduals = residualsOf(logs, season);
  let allPositive = true;
  return values.map((value, at) => {
    if (value === undefined) return undefined;
    allPositive &&= value > 0;
    const usual = usualBefore(allPositive ? logResiduals : residuals, at);
    const residual = (allPositive ? logResiduals : residuals)[at];
    if (usual === undefined || residual === undefined) return undefined;
    const off = residual - usual.middle;
    // Against the baseline and its usual lag, so that growth over a season counts as no change.
    const change = allPositive ? Math.expm1(off) : off / Math.abs(value - off);
    if (Math.abs(off) <= sensitivity * usual.deviation || Math.abs(change) < LEAST_CHANGE) return undefined;
    return off < 0 ? 'Sudden drop' : 'Sudden rise';
  });
}

/** How far each value is from the median of its like, one to four seasons before. */
function residualsOf(
  values: readonly (number | undefined)[],
  season: number,
): readonly (number | undefined)[] {
  return values.map((value, at) => {
    if (value === undefined) return undefined;
    const before: number[] = [];
    for (let back = 1; back <= SEASONS_BACK; back++) {
      const earlier = values[at - back * season];
      if (earlier !== undefined) before.push(earlier);
    }
    return before.length === 0 ? undefined : value - median(before);
  });
}

/** Middle and spread of the residuals of the periods before; undefined where there are too few. */
function usualBefore(
  residuals: readonly (number | undefined)[],
  at: number,
): { readonly middle: number; readonly deviation: number } | undefined {
  const recent = residuals
    .slice(Math.max(0, at - PERIODS_BACK), at)
    .filter((residual) => residual !== undefined);
  if (recent.length < LEAST_PERIODS) return undefined;
  const middle = median(recent);
  const deviation = DEVIATION_SCALE * median(recent.map((residual) => Math.abs(residual - middle)));
  return { middle, deviation };
}
