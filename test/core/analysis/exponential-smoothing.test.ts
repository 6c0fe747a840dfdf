import { describe, expect, it } from 'vitest';
import { fitExponentialSmoothing } from '../../../src/core/analysis/exponential-smoothing.ts';
import { australianTourists, oil1965, oil1996 } from './published-series.ts';

/** The log-likelihood as R's forecast::ets reports it, without its constant. */
function logLikelihood(values: readonly number[], model: { trend: boolean; season: number }): number {
  return (-values.length / 2) * Math.log(fitExponentialSmoothing(values, model).sumOfSquares);
}

describe('exponential smoothing by maximum likelihood', () => {
  it('fits the level of oil production as the book does', () => {
    // R's ses(oildata) in "Forecasting: principles and practice", 2nd edition, section 7.1 (forecast 8.x):
    // alpha = 0.8339, sigma = 29.8282, AICc = 179.8573, all forecasts 542.6806.
    const fit = fitExponentialSmoothing(oil1996, { trend: false, season: 1 });
    // A simplex stops within 1e-4 of the flat top.
    expect(fit.smoothing.alpha).toBeCloseTo(0.8339, 3);
    expect(Math.sqrt(fit.variance)).toBeCloseTo(29.8282, 3);
    expect(fit.aicc).toBeCloseTo(179.8573, 4);
    expect(fit.state.level).toBeCloseTo(542.6806, 2);
  });

  it.each([
    // R, forecast::ets, from the test results of statsmodels: fit_ets_results_nonseasonal.json, *_seasonal.json.
    ['ANN', oil1965, { trend: false, season: 1 }, -285.07846],
    ['AAdN', oil1965, { trend: true, season: 1 }, -284.64438],
    ['ANA', australianTourists, { trend: false, season: 4 }, -204.28165],
    ['AAdA', australianTourists, { trend: true, season: 4 }, -200.02362],
  ] as const)('finds at least the likelihood that R finds for %s', (_, values, model, published) => {
    const found = logLikelihood(values, model);
    expect(found).toBeGreaterThan(published - 1e-3);
    // R also searches the initial state, and stops short of the maximum.
    expect(found).toBeLessThan(published + 1);
  });

  it.each([
    // statsmodels 0.15, ETSModel(…).fit(maxiter=10000): log-likelihood less its constant.
    ['ANA', { trend: false, season: 4 }, -204.26266, 0.5448, 0, 0.3901],
    ['AAdA', { trend: true, season: 4 }, -199.60239, 0.3399, 0.0259, 0.4011],
  ] as const)('agrees with statsmodels on %s', (_, model, published, alpha, beta, gamma) => {
    const { smoothing } = fitExponentialSmoothing(australianTourists, model);
    expect(logLikelihood(australianTourists, model)).toBeCloseTo(published, 2);
    expect(smoothing.alpha).toBeCloseTo(alpha, 3);
    expect(smoothing.beta).toBeCloseTo(beta, 3);
    expect(smoothing.gamma).toBeCloseTo(gamma, 3);
  });

  it('leaves no error where the values repeat exactly', () => {
    const cycles = Array.from({ length: 20 }, (_, t) => [10, 20, 15, 5][t % 4] ?? 0);
    const fit = fitExponentialSmoothing(cycles, { trend: false, season: 4 });
    expect(fit.sumOfSquares).toBeLessThan(1e-15);
    expect(fit.state.level).toBeCloseTo(12.5, 9);
    expect(fit.state.seasons.map((effect) => Number(effect.toFixed(6)))).toEqual([-2.5, 7.5, 2.5, -7.5]);
  });

  it('steps over a period without a value', () => {
    // The mean of what is there, since nothing moves the level of a constant.
    const fit = fitExponentialSmoothing([7, 7, undefined, 7, 7, undefined, 7], { trend: false, season: 1 });
    expect(fit.state.level).toBeCloseTo(7, 12);
    expect(fit.sumOfSquares).toBeLessThan(1e-20);
  });

  it('cannot be judged with fewer values than parameters', () => {
    expect(fitExponentialSmoothing([1, 3, 2, 4], { trend: false, season: 1 }).aicc).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(fitExponentialSmoothing([1, 3, 2, 4, 3], { trend: false, season: 1 }).aicc).toBeLessThan(100);
  });
});
