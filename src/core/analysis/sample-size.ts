import { normalTailQuantile, standardErrorsFor } from './normal-distribution.ts';

/**
 * How many trials each of two groups needs so that a two-sided test finds the difference between two rates with
 * the given power: Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", 3rd edition (2003),
 * formula 4.14, without continuity correction; R's `power.prop.test` solves the same equation.
 */
export function sampleSize(rateA: number, rateB: number, power: number, confidence: number): number {
  const mean = (rateA + rateB) / 2;
  const reach =
    standardErrorsFor(confidence) * Math.sqrt(2 * mean * (1 - mean)) -
    normalTailQuantile(power) * Math.sqrt(rateA * (1 - rateA) + rateB * (1 - rateB));
  // A power below what chance alone gives is had with the smallest of groups.
  return Math.max(1, Math.ceil((Math.max(0, reach) / (rateB - rateA)) ** 2));
}
