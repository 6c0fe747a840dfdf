import { describe, expect, it } from 'vitest';
import {
  expectedSpending,
  fitGammaGamma,
  type GammaGamma,
  logLikelihoodOf,
  type Spending,
} from '../../../src/core/analysis/gamma-gamma.ts';
import { logGamma } from '../../../src/core/analysis/log-gamma.ts';
import { simulateSpendings } from './simulate-customers.ts';

/** Fader and Hardie, "The gamma-gamma model of monetary value" (2013): CDNOW, 946 customers with repeat purchases. */
const CDNOW: GammaGamma = { p: 6.25, q: 3.74, v: 15.44 };

function gammaDensity(x: number, shape: number, rate: number): number {
  return Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape));
}

/** Integrates over the customers' scales: the mean of x purchases is gamma distributed with shape p x, rate scale x. */
function integrate(model: GammaGamma, { repeats, mean }: Spending, f: (scale: number) => number): number {
  const parts = 20_000;
  const most = (model.q + 12 * Math.sqrt(model.q) + 20) / model.v;
  let sum = 0;
  for (let i = 0; i < parts; i++) {
    const scale = (most * (i + 0.5)) / parts;
    sum +=
      gammaDensity(scale, model.q, model.v) *
      gammaDensity(mean, model.p * repeats, scale * repeats) *
      f(scale);
  }
  return (sum * most) / parts;
}

describe('the gamma-gamma model of spending', () => {
  const spendings: Spending[] = [
    { repeats: 1, mean: 12 },
    { repeats: 3, mean: 35.5 },
    { repeats: 14, mean: 80 },
  ];

  it.each(spendings)('has the likelihood of all kinds of customers together: %o', (spending) => {
    const likelihood = integrate(CDNOW, spending, () => 1);
    expect(logLikelihoodOf([spending])(CDNOW)).toBeCloseTo(Math.log(likelihood), 6);
  });

  it.each(spendings)('expects the spending of all kinds of customers together: %o', (spending) => {
    // A purchase is worth p / scale on average.
    const expected =
      integrate(CDNOW, spending, (scale) => CDNOW.p / scale) / integrate(CDNOW, spending, () => 1);
    expect(expectedSpending(CDNOW, spending)).toBeCloseTo(expected, 5);
  });

  it('expects the mean of all from customers of whom nothing is known', () => {
    // Equation 3 of the note: p v / (q - 1).
    expect(expectedSpending(CDNOW, { repeats: 0, mean: 0 })).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
  });

  it('recovers the parameters of simulated customers', () => {
    const fitted = fitGammaGamma(simulateSpendings(CDNOW, 40_000, 99));
    expect(Math.abs(fitted.p / CDNOW.p - 1)).toBeLessThan(0.1);
    expect(Math.abs(fitted.q / CDNOW.q - 1)).toBeLessThan(0.1);
    expect(Math.abs(fitted.v / CDNOW.v - 1)).toBeLessThan(0.1);
  });

  it('fits the same in every currency', () => {
    const euros = simulateSpendings(CDNOW, 300, 5);
    const yen = euros.map(({ repeats, mean }) => ({ repeats, mean: mean * 160 }));
    const [inEuros, inYen] = [fitGammaGamma(euros), fitGammaGamma(yen)];
    expect(inYen.p).toBeCloseTo(inEuros.p, 3);
    expect(inYen.v / 160).toBeCloseTo(inEuros.v, 2);
  });

  it('expects what everybody spends where all spend the same', () => {
    const model = fitGammaGamma(
      Array.from({ length: 40 }, (_, index) => ({ repeats: 1 + (index % 3), mean: 25 })),
    );
    expect(expectedSpending(model, { repeats: 2, mean: 25 })).toBeCloseTo(25, 3);
    expect(expectedSpending(model, { repeats: 0, mean: 0 })).toBeCloseTo(25, 3);
  });
});
