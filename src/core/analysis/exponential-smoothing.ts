import { ROUNDING } from '../rounding.ts';
import { leastSquares, sumOfSquares } from './least-squares.ts';
import { minimize } from './nelder-mead.ts';

/** Values per period, oldest first; undefined where a period has none. */
export type Series = readonly (number | undefined)[];

/** How much of each error moves the level, the trend and the season, and how much of a trend stays. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

export interface State {
  level: number;
  trend: number;
  /** One per period of the cycle; the first belongs to the first period of the series. */
  readonly seasons: number[];
}

/** Which of ANN, AAdN, ANA and AAdA it is: additive errors, with or without damped trend and seasons. */
export interface SmoothingModel {
  readonly trend: boolean;
  /** Periods in a cycle; 1 for none. */
  readonly season: number;
}

export interface SmoothingFit {
  readonly model: SmoothingModel;
  readonly smoothing: Smoothing;
  /** After the last value. */
  readonly state: State;
  readonly sumOfSquares: number;
  /** Of the errors, with the fitted parameters counted. */
  readonly variance: number;
  /** Infinite where there are too few values for the model. */
  readonly aicc: number;
}

/** The usual bounds of alpha, beta / alpha and gamma / (1 - alpha), and of phi. */
const LEAST_SHARE = 1e-4;
const LEAST_PHI = 0.8;
const MOST_PHI = 0.98;

/**
 * Fits exponential smoothing by maximum likelihood: the class 1 models of Hyndman, Koehler, Ord and Snyder,
 * "Forecasting with Exponential Smoothing: The State Space Approach" (2008), chapters 2 and 5, in the usual
 * parameter region. The errors are linear in the initial state, so it is found exactly by least squares for each
 * choice of the smoothing parameters, and only these are searched. A period without a value leaves the state to
 * run on.
 */
export function fitExponentialSmoothing(values: Series, model: SmoothingModel): SmoothingFit {
  const count = values.filter((value) => value !== undefined).length;
  const axes = starts(model);
  const errorsAt = (point: readonly number[]): number =>
    sumOfSquares(initialState(values, model, smoothingAt(point, model)).residuals);
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const least = Math.max(count * (ROUNDING * largest) ** 2, Number.MIN_VALUE);
  const deviance = (errors: number): number => count * Math.log(Math.max(errors, least));
  const start = axes.reduce((best, point) => (errorsAt(point) < errorsAt(best) ? point : best));
  const { point } = minimize((at) => deviance(errorsAt(at)), start, { step: 0.1, tolerance: 1e-6 });
  const smoothing = smoothingAt(point, model);
  const { coefficients, residuals } = initialState(values, model, smoothing);
  const state = stateOf(coefficients, model);
  smooth(values, smoothing, state);
  const found = sumOfSquares(residuals);
  // What the search leaves of errors that are nothing beside the values is none.
  const errors = found <= least ? 0 : found;
  const fitted = start.length + coefficients.length;
  return {
    model,
    smoothing,
    state,
    sumOfSquares: errors,
    variance: errors / (count - fitted),
    aicc: aicc(deviance(errors), fitted + 1, count),
  };
}

/** Akaike's criterion with its correction for small samples; Hurvich and Tsai, Biometrika 76 (1989), 297-307. */
function aicc(deviance: number, parameters: number, count: number): number {
  const left = count - parameters - 1;
  return left > 0
    ? deviance + 2 * parameters + (2 * parameters * (parameters + 1)) / left
    : Number.POSITIVE_INFINITY;
}

/** Points from which to search, in shares of the parameter region. */
function starts({ trend, season }: SmoothingModel): readonly (readonly number[])[] {
  const alphas = [0.05, 0.3, 0.6, 0.95].map((alpha) => [alpha]);
  const withTrend = trend ? alphas.flatMap((p) => [0.05, 0.4].map((beta) => [...p, beta, 0.9])) : alphas;
  return season > 1 ? withTrend.flatMap((p) => [0.05, 0.5].map((gamma) => [...p, gamma])) : withTrend;
}

function smoothingAt(point: readonly number[], { trend, season }: SmoothingModel): Smoothing {
  const [alpha = 0, ...others] = point.map((share) =>
    Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE),
  );
  const [beta, phi] = trend ? others : [];
  const gamma = season > 1 ? (others[others.length - 1] ?? 0) : 0;
  return {
    alpha,
    beta: alpha * (beta ?? 0),
    gamma: (1 - alpha) * gamma,
    phi: phi === undefined ? 0 : LEAST_PHI + (MOST_PHI - LEAST_PHI) * phi,
  };
}

/** The initial state with the smallest errors, as coefficients of `stateOf`, and these errors. */
function initialState(values: Series, model: SmoothingModel, smoothing: Smoothing) {
  const dimensions = 1 + Number(model.trend) + model.season - 1;
  const zeros = values.map((value) => (value === undefined ? undefined : 0));
  const columns = Array.from({ length: dimensions }, (_, axis) => {
    const unit = Array.from({ length: dimensions }, (_, index) => (index === axis ? -1 : 0));
    return smooth(zeros, smoothing, stateOf(unit, model));
  });
  return leastSquares(columns, smooth(values, smoothing, stateOf([], model)));
}

/** A state from its free numbers: level, trend where there is one, and seasons, whose sum is 0. */
function stateOf(coefficients: readonly number[], { trend, season }: SmoothingModel): State {
  const first = trend ? 2 : 1;
  const seasons = Array.from({ length: season - 1 }, (_, index) => coefficients[first + index] ?? 0);
  const last = -seasons.reduce((sum, effect) => sum + effect, 0);
  return {
    level: coefficients[0] ?? 0,
    trend: trend ? (coefficients[1] ?? 0) : 0,
    seasons: [...seasons, last],
  };
}

/** Runs through the values and returns the errors of the forecasts one step ahead; moves the state along. */
function smooth(values: Series, { alpha, beta, gamma, phi }: Smoothing, state: State): number[] {
  const { seasons } = state;
  const errors: number[] = [];
  for (let t = 0; t < values.length; t++) {
    const value = values[t];
    const at = t % seasons.length;
    const season = seasons[at] as number;
    state.trend *= phi;
    state.level += state.trend;
    if (value === undefined) continue;
    const error = value - state.level - season;
    errors.push(error);
    state.level += alpha * error;
    state.trend += beta * error;
    seasons[at] = season + gamma * error;
  }
  return errors;
}
