import { fitExponentialSmoothing, type Series, type SmoothingFit } from './exponential-smoothing.ts';

/** What a future value is expected to be: the mean and standard deviation of a normal distribution. */
export interface Expectation {
  readonly mean: number;
  readonly deviation: number;
}

/** With fewer, not even the smallest model leaves anything to judge it by. */
const LEAST_VALUES = 5;
const CYCLES = 2;

/** How many values a forecast needs. */
export function valuesForForecast(season: number): number {
  return Math.max(LEAST_VALUES, season > 1 ? CYCLES * season : 0);
}

/**
 * The next periods: forecast means and variances of the class 1 models, Hyndman, Koehler, Ord and Snyder (2008),
 * table 6.1.
 */
export function forecast(values: Series, periods: number, season: number): Expectation[] {
  const first = values.findIndex((value) => value !== undefined);
  const observed = values.slice(first);
  const { smoothing, state, variance } = bestFit(observed, season);
  const { alpha, beta, gamma, phi } = smoothing;
  const { level, trend, seasons } = state;
  let damping = 0;
  let spread = 1;
  return Array.from({ length: periods }, (_, index) => {
    const step = index + 1;
    damping += phi ** step;
    const effect = seasons[(observed.length + index) % seasons.length] ?? 0;
    const expectation = {
      mean: level + damping * trend + effect,
      deviation: Math.sqrt(variance * spread),
    };
    // What an error this period will have added by the next.
    spread += (alpha + damping * beta + (step % seasons.length === 0 ? gamma : 0)) ** 2;
    return expectation;
  });
}

/** The best of ANN, AAdN and, with a season, ANA and AAdA, by the corrected criterion of Akaike. */
export function bestFit(values: Series, season: number): SmoothingFit {
  const seasons = season > 1 ? [1, season] : [1];
  return seasons
    .flatMap((length) => [false, true].map((trend) => ({ trend, season: length })))
    .map((model) => fitExponentialSmoothing(values, model))
    .reduce((best, fit) => (fit.aicc < best.aicc ? fit : best));
}
