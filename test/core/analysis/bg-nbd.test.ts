import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BgNbd,
  chanceAlive,
  expectedPurchases,
  fitBgNbd,
  logLikelihoodOf,
  type RepeatPattern,
} from '../../../src/core/analysis/bg-nbd.ts';
import { logGamma } from '../../../src/core/analysis/log-gamma.ts';
import { simulatePatterns } from './simulate-customers.ts';

/** Fader, Hardie and Lee (2005), table 2: CDNOW, 2,357 customers, weeks. */
const CDNOW: BgNbd = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };

/** The mean of a function over the model's customers, on a grid of purchase rates and chances to leave. */
function meanOver({ r, alpha, a, b }: BgNbd, f: (rate: number, leaves: number) => number): number {
  const parts = 700;
  const fastest = (r + 12 * Math.sqrt(r) + 25) / alpha;
  const gammaScale = r * Math.log(alpha) - logGamma(r);
  const betaScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  let sum = 0;
  for (let i = 0; i < parts; i++) {
    // Steps grow with the rate, since slow buyers weigh most.
    const place = (i + 0.5) / parts;
    const rate = fastest * place * place;
    const rateDensity = Math.exp(gammaScale + (r - 1) * Math.log(rate) - alpha * rate);
    for (let j = 0; j < parts; j++) {
      const leaves = (j + 0.5) / parts;
      const leavesDensity = Math.exp(betaScale + (a - 1) * Math.log(leaves) + (b - 1) * Math.log(1 - leaves));
      sum += 2 * place * rateDensity * leavesDensity * f(rate, leaves);
    }
  }
  return (sum * fastest) / parts / parts;
}

/** The mean of a function of a beta distributed chance, on a grid of the logarithms of its odds. */
function meanOverBeta(a: number, b: number, f: (chance: number) => number): number {
  const parts = 20_000;
  const center = Math.log(a / b);
  const below = 12 * Math.sqrt(1 / a + 1 / b) + 30 / a;
  const above = 12 * Math.sqrt(1 / a + 1 / b) + 30 / b;
  const logOnePlusExp = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  const logWeight = (odds: number): number => -a * logOnePlusExp(-odds) - b * logOnePlusExp(odds);
  let [weights, sum] = [0, 0];
  for (let i = 0; i < parts; i++) {
    const odds = center - below + ((below + above) * (i + 0.5)) / parts;
    const weight = Math.exp(logWeight(odds) - logWeight(center));
    weights += weight;
    sum += weight * f(1 / (1 + Math.exp(-odds)));
  }
  return sum / weights;
}

/** What a customer with this rate and chance to leave does: equation 3 of the paper, alive and gone apart. */
function stayed(rate: number, leaves: number, { repeats, age }: RepeatPattern): number {
  return (1 - leaves) ** repeats * rate ** repeats * Math.exp(-rate * age);
}
function left(rate: number, leaves: number, { repeats, lastAt }: RepeatPattern): number {
  return repeats === 0
    ? 0
    : leaves * (1 - leaves) ** (repeats - 1) * rate ** repeats * Math.exp(-rate * lastAt);
}

describe('the BG/NBD model of repeat purchases', () => {
  const smooth: BgNbd = { r: 2.2, alpha: 5, a: 2.4, b: 3.1 };
  const patterns: RepeatPattern[] = [
    { repeats: 0, lastAt: 0, age: 12 },
    { repeats: 1, lastAt: 3, age: 20 },
    { repeats: 4, lastAt: 9, age: 10 },
  ];

  it.each(patterns)('has the likelihood of all kinds of customers together: %o', (pattern) => {
    const likelihood = meanOver(
      smooth,
      (rate, leaves) => stayed(rate, leaves, pattern) + left(rate, leaves, pattern),
    );
    expect(logLikelihoodOf([{ ...pattern, customers: 3 }])(smooth)).toBeCloseTo(3 * Math.log(likelihood), 3);
  });

  it.each(patterns)('has the chance to be alive of all kinds of customers together: %o', (pattern) => {
    const alive = meanOver(smooth, (rate, leaves) => stayed(rate, leaves, pattern));
    const gone = meanOver(smooth, (rate, leaves) => left(rate, leaves, pattern));
    expect(chanceAlive(smooth, pattern)).toBeCloseTo(alive / (alive + gone), 4);
  });

  it.each(patterns)('expects the purchases of all kinds of customers together: %o', (pattern) => {
    const time = 30;
    // Until they leave, purchases come at a rate: (1 - exp(-rate * leaves * time)) / leaves of them.
    const purchases = meanOver(
      smooth,
      (rate, leaves) => (stayed(rate, leaves, pattern) * -Math.expm1(-rate * leaves * time)) / leaves,
    );
    const all = meanOver(
      smooth,
      (rate, leaves) => stayed(rate, leaves, pattern) + left(rate, leaves, pattern),
    );
    expect(expectedPurchases(smooth, pattern, time)).toBeCloseTo(purchases / all, 3);
  });

  it('expects what the authors publish for a customer of CDNOW', () => {
    // Fader, Hardie and Lee, "Implementing the BG/NBD model for customer base analysis in Excel" (2005),
    // brucehardie.com/notes/004: customer 0001 in 39 weeks.
    expect(expectedPurchases(CDNOW, { repeats: 2, lastAt: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it('expects what the authors publish for new customers of CDNOW', () => {
    // From the same note's workbook, as quoted by the tests of CamDavidsonPilon/lifetimes (MIT).
    const published = [
      [0.1429, 0.0078],
      [1, 0.0532],
      [3, 0.1506],
      [31.8571, 1.0405],
      [32, 1.0437],
      [78, 1.8576],
    ] as const;
    for (const [weeks, purchases] of published)
      expect(expectedPurchases(CDNOW, { repeats: 0, lastAt: 0, age: 0 }, weeks)).toBeCloseTo(purchases, 3);
  });

  it('has no jump where its formula divides by 0', () => {
    const pattern = { repeats: 1, lastAt: 2, age: 6 };
    const at = (a: number, b: number): number => expectedPurchases({ r: 0.7, alpha: 4, a, b }, pattern, 20);
    expect(at(1, 2)).toBeCloseTo((at(0.999, 2) + at(1.001, 2)) / 2, 5);
    const none = { repeats: 0, lastAt: 0, age: 6 };
    const near = (a: number): number => expectedPurchases({ r: 0.7, alpha: 4, a, b: 0.6 }, none, 20);
    expect(near(0.4)).toBeCloseTo((near(0.399) + near(0.401)) / 2, 5);
  });

  it('recovers the parameters of simulated customers', () => {
    const truth: BgNbd = { r: 0.8, alpha: 6, a: 0.9, b: 2.5 };
    const simulated = simulatePatterns(truth, 6000, 60, 20_261_031);
    const fitted = fitBgNbd(simulated.map((pattern) => ({ ...pattern, customers: 1 })));
    expect(Math.abs(fitted.r / truth.r - 1)).toBeLessThan(0.1);
    expect(Math.abs(fitted.alpha / truth.alpha - 1)).toBeLessThan(0.1);
    expect(Math.abs(fitted.a / truth.a - 1)).toBeLessThan(0.25);
    expect(Math.abs(fitted.b / truth.b - 1)).toBeLessThan(0.25);
  });

  it('fits no worse than any model near by', () => {
    const counted = simulatePatterns(CDNOW, 800, 39, 7).map((pattern) => ({ ...pattern, customers: 1 }));
    const fitted = fitBgNbd(counted);
    const logLikelihood = logLikelihoodOf(counted);
    const best = logLikelihood(fitted);
    for (const key of ['r', 'alpha', 'a', 'b'] as const)
      for (const factor of [0.7, 0.98, 0.999, 1.001, 1.02, 1.4])
        expect(logLikelihood({ ...fitted, [key]: fitted[key] * factor })).toBeLessThanOrEqual(best + 1e-6);
  });

  it('fits the same whether time is in weeks or in days', () => {
    const weeks = simulatePatterns(CDNOW, 500, 39, 11).map((pattern) => ({ ...pattern, customers: 1 }));
    const days = weeks.map(({ lastAt, age, ...rest }) => ({ ...rest, lastAt: lastAt * 7, age: age * 7 }));
    const [byWeek, byDay] = [fitBgNbd(weeks), fitBgNbd(days)];
    expect(byDay.alpha / 7).toBeCloseTo(byWeek.alpha, 3);
    expect(byDay.r).toBeCloseTo(byWeek.r, 4);
    expect(byDay.a).toBeCloseTo(byWeek.a, 3);
  });

  it('finds values for customers of whom nobody seems to leave', () => {
    // Each comes back every week until the end.
    const steady = Array.from({ length: 40 }, (_, index) => {
      const weeks = 5 + (index % 8);
      return { repeats: weeks, lastAt: weeks, age: weeks, customers: 1 };
    });
    const model = fitBgNbd(steady);
    const pattern = { repeats: 10, lastAt: 10, age: 10 };
    expect(chanceAlive(model, pattern)).toBeGreaterThan(0.95);
    expect(expectedPurchases(model, pattern, 10)).toBeGreaterThan(8);
    expect(expectedPurchases(model, pattern, 10)).toBeLessThan(11);
  });

  it.each([
    { r: 0.4, alpha: 3, a: 150, b: 900 },
    { r: 0.4, alpha: 3, a: 300, b: 900 },
    { r: 0.4, alpha: 3, a: 0.001, b: 20_000 },
    { r: 900, alpha: 8000, a: 0.5, b: 3 },
    { r: 40, alpha: 20, a: 4, b: 9 },
    { r: 3, alpha: 20, a: 0.2, b: 0.3 },
    { r: 1e6, alpha: 1e6, a: 1e6, b: 1e6 },
  ])('expects the purchases of all chances to leave together where customers are alike: %o', (model) => {
    for (const repeats of [0, 2, 250]) {
      const pattern = { repeats, lastAt: repeats && 20, age: 26 };
      for (const time of [1, 30, 2000]) {
        const share = time / (model.alpha + 26);
        // Rates are integrated in closed form: the purchases of all who leave with the same chance.
        const given = (leaves: number): number =>
          leaves < 1e-12
            ? (model.r + repeats) * share
            : -Math.expm1(-(model.r + repeats) * Math.log1p(leaves * share)) / leaves;
        const expected = meanOverBeta(model.a, model.b + repeats, given) * chanceAlive(model, pattern);
        expect(expectedPurchases(model, pattern, time) / expected).toBeCloseTo(1, 3);
      }
    }
  });

  it('expects more with more time, and never more than a customer who stays', () => {
    const parameter = fc.double({ min: 0.05, max: 8, noNaN: true });
    const model = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
    const pattern = fc
      .record({
        repeats: fc.integer({ min: 0, max: 300 }),
        lastAt: fc.double({ min: 0.2, max: 50, noNaN: true }),
        since: fc.double({ min: 0, max: 50, noNaN: true }),
      })
      .map(({ repeats, lastAt, since }) => {
        const last = repeats === 0 ? 0 : lastAt;
        return { repeats, lastAt: last, age: last + since };
      });
    fc.assert(
      fc.property(model, pattern, fc.double({ min: 0.1, max: 300, noNaN: true }), (model, pattern, time) => {
        const alive = chanceAlive(model, pattern);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const half = expectedPurchases(model, pattern, time / 2);
        const whole = expectedPurchases(model, pattern, time);
        const rate = (model.r + pattern.repeats) / (model.alpha + pattern.age);
        expect(half).toBeGreaterThanOrEqual(0);
        expect(whole).toBeGreaterThanOrEqual(half * (1 - 1e-6));
        expect(whole).toBeLessThanOrEqual(rate * time * (1 + 1e-6));
      }),
    );
  });
});
