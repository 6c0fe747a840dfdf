/** Successes among trials, such as conversions among visitors. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

export type IntervalBounds = readonly [low: number, high: number];

/**
 * The score interval of a proportion, `z` standard errors to each side: Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209-212.
 */
export function wilsonInterval({ successes, trials }: Proportion, z: number): IntervalBounds {
  const failures = trials - successes;
  const center = successes + (z * z) / 2;
  const half = z * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  const all = trials + z * z;
  // At the ends of the scale the two terms cancel but for rounding.
  return [successes === 0 ? 0 : (center - half) / all, failures === 0 ? 1 : (center + half) / all];
}

/**
 * An interval of the difference `b - a` from the score intervals of both: method 10 of Newcombe, "Interval
 * estimation for the difference between independent proportions: comparison of eleven methods", Statistics in
 * Medicine 17 (1998), 873-890.
 */
export function newcombeInterval(a: Proportion, b: Proportion, z: number): IntervalBounds {
  const rateA = a.successes / a.trials;
  const rateB = b.successes / b.trials;
  const [lowA, highA] = wilsonInterval(a, z);
  const [lowB, highB] = wilsonInterval(b, z);
  const difference = rateB - rateA;
  return [
    difference - Math.hypot(rateB - lowB, highA - rateA),
    difference + Math.hypot(highB - rateB, rateA - lowA),
  ];
}
