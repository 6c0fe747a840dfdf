import { fisherExactTest } from './fisher-exact-test.ts';
import { normalTail, normalTailQuantile } from './normal-distribution.ts';
import { type IntervalBounds, newcombeInterval, type Proportion } from './score-interval.ts';

/** Below this expected count the normal approximation is not trusted. */
const LEAST_EXPECTED = 5;

export interface AbTest {
  readonly rateA: number;
  readonly rateB: number;
  /** Of the pooled two-proportion test; positive where B is better. */
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
  /** Of the difference B less A. */
  readonly interval: IntervalBounds;
  /** Fisher's test and Newcombe's interval, since the counts are small. */
  readonly exact: boolean;
}

/**
 * Compares two conversion rates: the pooled z test and the unpooled interval of the difference, as in Agresti,
 * "An Introduction to Categorical Data Analysis", 2nd edition (2007), section 2.2. Where an expected count is
 * below 5 (Cochran's rule), Fisher's exact test and Newcombe's interval instead. The interval misses the difference
 * with the probability `alpha`, which may be too small for its distance from 1 to show.
 */
export function abTest(a: Proportion, b: Proportion, alpha: number): AbTest {
  const rateA = a.successes / a.trials;
  const rateB = b.successes / b.trials;
  const pooled = (a.successes + b.successes) / (a.trials + b.trials);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials));
  // Nobody or everybody converted: there is no difference and no error to divide by.
  const z = error === 0 ? 0 : (rateB - rateA) / error;
  const exact = Math.min(a.trials, b.trials) * Math.min(pooled, 1 - pooled) < LEAST_EXPECTED;
  const reach = normalTailQuantile(alpha / 2);
  return {
    rateA,
    rateB,
    z,
    pValue: exact ? fisherExactTest(a, b) : 2 * normalTail(Math.abs(z)),
    interval: exact ? newcombeInterval(a, b, reach) : unpooledInterval(a, b, reach),
    exact,
  };
}

function unpooledInterval(a: Proportion, b: Proportion, z: number): IntervalBounds {
  const rateA = a.successes / a.trials;
  const rateB = b.successes / b.trials;
  const half = z * Math.sqrt((rateA * (1 - rateA)) / a.trials + (rateB * (1 - rateB)) / b.trials);
  return [rateB - rateA - half, rateB - rateA + half];
}
