import { minimize } from './nelder-mead.ts';

/** A customer's purchases in time: all that the model needs to know. Times are in one unit, such as weeks. */
export interface RepeatPattern {
  /** Purchases after the first one. */
  readonly repeats: number;
  /** From the first purchase to the last. */
  readonly lastAt: number;
  /** From the first purchase to the day of the forecast. */
  readonly age: number;
}

/** How many customers share a pattern. */
export interface CountedPattern extends RepeatPattern {
  readonly customers: number;
}

/**
 * How buying differs between customers: rates of purchase are gamma distributed (r, alpha), the chance to
 * leave after a purchase beta distributed (a, b).
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Beyond these logarithms, parameters change the likelihood no more: nobody leaves, or all buy alike. */
const FARTHEST = 14;

/**
 * The beta-geometric/NBD model that fits the patterns best, by maximum likelihood.
 * Fader, Hardie and Lee, "'Counting your customers' the easy way: an alternative to the Pareto/NBD model",
 * Marketing Science 24 (2005), 275-284.
 */
export function fitBgNbd(patterns: readonly CountedPattern[]): BgNbd {
  const longest = patterns.reduce((most, { age }) => Math.max(most, age), 0) || 1;
  const parameters = (logs: readonly number[]): BgNbd => {
    const [r = 1, alpha = 1, a = 1, b = 1] = logs.map(Math.exp);
    return { r, alpha: alpha * longest, a, b };
  };
  const logLikelihood = logLikelihoodOf(patterns);
  const { point } = minimize(
    (logs) =>
      logs.some((log) => Math.abs(log) > FARTHEST)
        ? Number.POSITIVE_INFINITY
        : -logLikelihood(parameters(logs)),
    [0, -1, 0, 0],
    { tolerance: 1e-6, step: 0.7 },
  );
  return parameters(point);
}

/**
 * The logarithm of the likelihood of all customers' patterns, as a function of the model, in the form that does not
 * overflow: Fader and Hardie, "Overcoming the BG/NBD model's #NUM! error problem" (2013), brucehardie.com/notes/027.
 */
export function logLikelihoodOf(patterns: readonly CountedPattern[]): (model: BgNbd) => number {
  // Customers share their dates: each logarithm of a time is taken once per model, not once per customer.
  const times: number[] = [];
  const indexes = new Map<number, number>();
  const indexOf = (time: number): number => {
    let index = indexes.get(time);
    if (index === undefined) {
      index = times.push(time) - 1;
      indexes.set(time, index);
    }
    return index;
  };
  const counts = patterns.map(({ repeats }) => repeats);
  const customers = patterns.map((pattern) => pattern.customers);
  const ages = patterns.map(({ age }) => indexOf(age));
  const lasts = patterns.map(({ lastAt }) => indexOf(lastAt));
  const most = counts.reduce((most, count) => Math.max(most, count), 0);
  return ({ r, alpha, a, b }) => {
    const logs = Float64Array.from(times, (time) => Math.log(alpha + time));
    // Gamma functions of numbers that differ by a whole number are products: sums of logarithms, one per repeat.
    const products = new Float64Array(most + 1);
    const leaving = new Float64Array(most + 1);
    products[0] = r * Math.log(alpha);
    for (let k = 0; k < most; k++) {
      products[k + 1] = (products[k] as number) + Math.log(((r + k) * (b + k)) / (a + b + k));
      leaving[k + 1] = Math.log(a / (b + k));
    }
    let sum = 0;
    for (let index = 0; index < counts.length; index++) {
      const repeats = counts[index] as number;
      const age = logs[ages[index] as number] as number;
      let logTimes = -(r + repeats) * age;
      if (repeats > 0) {
        const last = logs[lasts[index] as number] as number;
        const odds = (leaving[repeats] as number) + (r + repeats) * (age - last);
        logTimes += odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
      }
      sum += (customers[index] as number) * ((products[repeats] as number) + logTimes);
    }
    return sum;
  };
}

/** The chance that a customer has not left for good. Always 1 without a repeat purchase: the model has them leave after one. */
export function chanceAlive({ r, alpha, a, b }: BgNbd, { repeats, lastAt, age }: RepeatPattern): number {
  if (repeats === 0) return 1;
  const odds = Math.log(a / (b + repeats - 1)) + (r + repeats) * Math.log((alpha + age) / (alpha + lastAt));
  return 1 / (1 + Math.exp(odds));
}

/** The purchases to expect from a customer within a time from now. */
export function expectedPurchases(model: BgNbd, pattern: RepeatPattern, time: number): number {
  const whenAlive = model.a > ALIKE ? expectedWhenAlike : expectedWhenAlive;
  return whenAlive(model, pattern, time) * chanceAlive(model, pattern);
}

/** From this parameter on, customers differ so little in their chance to leave that two kinds of them stand for all. */
const ALIKE = 200;

/** One standard deviation of the chance to leave to each side of its mean, where the series would take long. */
function expectedWhenAlike({ r, alpha, a, b }: BgNbd, { repeats, age }: RepeatPattern, time: number): number {
  const all = a + b + repeats;
  const mean = a / all;
  const deviation = Math.sqrt((mean * (1 - mean)) / (all + 1));
  const purchases = (leaves: number): number =>
    -Math.expm1(-(r + repeats) * Math.log1p((leaves * time) / (alpha + age))) / leaves;
  return (purchases(mean - deviation) + purchases(mean + deviation)) / 2;
}

/**
 * Equation 10 of Fader, Hardie and Lee (2005) for a customer who is alive. Euler's transformation of its hypergeometric
 * function (NIST Digital Library of Mathematical Functions, 15.8.1) does not grow with the number of repeats; where
 * its terms would alternate, and cancel, the original is summed.
 */
function expectedWhenAlive(model: BgNbd, { repeats, age }: RepeatPattern, time: number): number {
  const { r, alpha, b } = model;
  // At a = 1, and at a + b + repeats = 1, the formula is 0 / 0 and its limit is wanted.
  const a = awayFrom(1 - b - repeats, awayFrom(1, model.a));
  const z = time / (alpha + age + time);
  const logPast = Math.log1p(-z);
  const c = a + b + repeats - 1;
  const series =
    a + b - 1 - r > -1
      ? scaledSeries(a + b - 1 - r, a - 1, c, z, (a - 1) * logPast)
      : scaledSeries(r + repeats, b + repeats, c, z, (r + repeats) * logPast);
  return (c / (a - 1)) * (1 - series);
}

function awayFrom(pole: number, value: number): number {
  return Math.abs(value - pole) < 1e-7 ? pole + 1e-7 : value;
}

/** Gauss's series for the hypergeometric function (NIST 15.2.1) times a factor, which may be as small as it is large. */
function scaledSeries(a: number, b: number, c: number, z: number, logFactor: number): number {
  let term = 1;
  let sum = 1;
  let scale = logFactor;
  for (let n = 0; n < 1_000_000 && Math.abs(term) > 1e-15 * Math.abs(sum); n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(sum) > 1e200) {
      term *= 1e-200;
      sum *= 1e-200;
      scale += Math.log(1e200);
    }
  }
  return sum * Math.exp(scale);
}
