import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFit, forecast } from '../../../src/core/analysis/forecast.ts';
import { australianTourists, oil1965, oil1996 } from './published-series.ts';

const Z95 = 1.959963984540054;

describe('a forecast', () => {
  it('of oil production is that of the book', () => {
    // R's ses(oildata, h = 5) in "Forecasting: principles and practice", 2nd edition, section 7.1: point forecast,
    // Lo 95 and Hi 95 of 2014, 2015, 2016.
    const published = [
      [542.6806, 484.2183, 601.1429],
      [542.6806, 466.5589, 618.8023],
      [542.6806, 452.286, 633.0752],
    ];
    forecast(oil1996, 3, 1).forEach(({ mean, deviation }, index) => {
      const [point = 0, low = 0, high = 0] = published[index] ?? [];
      expect(mean).toBeCloseTo(point, 2);
      expect(mean - Z95 * deviation).toBeCloseTo(low, 1);
      expect(mean + Z95 * deviation).toBeCloseTo(high, 1);
    });
  });

  it('of a seasonal series with a trend is that of statsmodels', () => {
    // statsmodels 0.15, ETSModel AAdA: forecasts, and their variances as multiples of the first.
    const expected = forecast(australianTourists, 6, 4);
    const means = [75.9054, 51.4181, 63.7034, 67.9782, 78.3158, 53.7802];
    const variances = [1, 1.13341485, 1.28562745, 1.45746341, 2.16220426, 2.37551053];
    expected.forEach(({ mean, deviation }, index) => {
      expect(mean).toBeCloseTo(means[index] ?? 0, 2);
      expect((deviation / (expected[0]?.deviation ?? 1)) ** 2).toBeCloseTo(variances[index] ?? 0, 3);
    });
  });

  it('takes the model with the lowest corrected criterion', () => {
    expect(bestFit(oil1965, 1).model).toEqual({ trend: false, season: 1 });
    expect(bestFit(australianTourists, 4).model).toEqual({ trend: true, season: 4 });
    // Not told of the season, it must do without.
    expect(bestFit(australianTourists, 1).model.season).toBe(1);
  });

  it('goes on as the season did', () => {
    const cycles = Array.from({ length: 36 }, (_, t) => 100 + 10 * Math.sin((Math.PI * t) / 6));
    forecast(cycles, 12, 12).forEach(({ mean }, index) => {
      expect(mean).toBeCloseTo(cycles[index] ?? 0, 6);
    });
  });

  it('keeps the season in step when the series starts with blanks or has gaps', () => {
    const cycles = Array.from({ length: 24 }, (_, t) => [10, 20, 15, 5][t % 4] ?? 0);
    const gappy = cycles.map((value, t) => (t < 3 || t === 10 ? undefined : value));
    const means = forecast(gappy, 4, 4).map(({ mean }) => Number(mean.toFixed(6)));
    expect(means).toEqual([10, 20, 15, 5]);
  });

  it('of constants is the constant, without doubt', () => {
    for (const value of [0, 5, -3, 1e9]) {
      for (const expectation of forecast([value, value, value, value, value, value], 3, 1)) {
        expect(expectation.mean).toBeCloseTo(value, 3);
        expect(expectation.deviation / (Math.abs(value) || 1)).toBeLessThan(1e-8);
      }
    }
  });

  it('grows less certain with every period, and scales with its values', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(values, (series) => {
        const expected = forecast(series, 4, 1);
        const scaled = forecast(
          series.map((value) => 1000 * value),
          4,
          1,
        );
        expected.forEach(({ mean, deviation }, index) => {
          expect(Number.isFinite(mean)).toBe(true);
          expect(deviation).toBeGreaterThanOrEqual((expected[index - 1]?.deviation ?? 0) - 1e-12);
          expect(Math.abs((scaled[index]?.mean ?? 0) / 1000 - mean)).toBeLessThan(
            1e-3 * (1 + Math.abs(mean)),
          );
        });
      }),
      { numRuns: 25 },
    );
  });
});
