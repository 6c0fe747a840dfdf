import { quantile } from './quantile.ts';

/** The middle of numbers in any order. */
export function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}
