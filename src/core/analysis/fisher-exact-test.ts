import type { Proportion } from './score-interval.ts';

/** Tables as probable as the one seen differ from it by rounding; R's `fisher.test` allows for as much. */
const ROUNDING = 1 + 1e-7;

/**
 * The two-sided p-value of Fisher's exact test that two proportions are equal: the probability, given both
 * totals, of all tables that are as probable as the one seen or less. Fisher, "Statistical Methods for Research
 * Workers", 5th edition (1934), section 21.02; two-sided as in R's `fisher.test`.
 */
export function fisherExactTest(a: Proportion, b: Proportion): number {
  const successes = a.successes + b.successes;
  const fewest = Math.max(0, successes - b.trials);
  const most = Math.min(successes, a.trials);
  // How much more probable is one success more in `a`: neighbors need no factorials, so nothing overflows.
  const ratio = (k: number): number =>
    ((successes - k) * (a.trials - k)) / ((k + 1) * (b.trials - successes + k + 1));
  const mode = Math.min(
    most,
    Math.max(fewest, Math.floor(((successes + 1) * (a.trials + 1)) / (a.trials + b.trials + 2))),
  );
  const weights = new Map([[mode, 1]]);
  for (let k = mode, weight = 1; k < most && weight > 0; k++) {
    weight *= ratio(k);
    weights.set(k + 1, weight);
  }
  for (let k = mode, weight = 1; k > fewest && weight > 0; k--) {
    weight /= ratio(k - 1);
    weights.set(k - 1, weight);
  }
  const limit = (weights.get(a.successes) ?? 0) * ROUNDING;
  let all = 0;
  let asExtreme = 0;
  for (const weight of [...weights.values()].sort((x, y) => x - y)) {
    all += weight;
    if (weight <= limit) asExtreme += weight;
  }
  return asExtreme / all;
}
