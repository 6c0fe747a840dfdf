/** Sums of decimals miss their true value in the last binary digits: beside 1, this much is no difference. */
export const ROUNDING = 1e-9;

/** The same for formulas of a sheet, whose decimals are written differently by locale. */
export const ROUNDING_IN_SHEETS = '1/10^9';

/** The value, or the end of its range that it misses by rounding alone; undefined where it lies outside. */
export function withinRange(value: number, lowest: number, highest: number): number | undefined {
  const nearest = Math.min(Math.max(value, lowest), highest);
  return Math.abs(value - nearest) <= ROUNDING ? nearest : undefined;
}

/** Whether a rate exceeds 1 by more than rounding. */
export function exceedsOne(rate: number): boolean {
  return rate > 1 + ROUNDING;
}
