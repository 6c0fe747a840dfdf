import { ROUNDING } from '../rounding.ts';

/**
 * The part of the total that the largest values have: how much of revenue hangs on the best fifth of customers. The
 * number of them is rounded up, so that there is always one.
 */
export function topShare(values: readonly number[], share: number): number {
  const descending = Float64Array.from(values).sort().reverse();
  // 20 % of 15 is a little more than 3 in binary fractions.
  const count = Math.max(1, Math.ceil(values.length * share - ROUNDING));
  const sum = (part: Float64Array): number => part.reduce((total, value) => total + value, 0);
  return sum(descending.subarray(0, count)) / sum(descending);
}
