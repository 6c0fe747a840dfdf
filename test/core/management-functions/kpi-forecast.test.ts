import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oil1996 } from '../analysis/published-series.ts';
import { call, column, complaint } from '../call.ts';

function rowsOf(result: unknown): number[][] {
  return (result as number[][]).slice(1);
}

describe('KPI_FORECAST', () => {
  it('shows the coming periods with their range', () => {
    // R's ses(oildata) in "Forecasting: principles and practice", 2nd edition, section 7.1, level 95.
    const result = call('KPI_FORECAST', column(...oil1996), 2);
    expect((result as unknown[][])[0]).toEqual(['Period', 'Forecast', 'Low', 'High']);
    const published = [
      [1, 542.6806, 484.2183, 601.1429],
      [2, 542.6806, 466.5589, 618.8023],
    ];
    expect(rowsOf(result)).toEqual(published.map((row) => row.map((each) => expect.closeTo(each, 1))));
  });

  it('narrows the range with the confidence', () => {
    // The same, level 80.
    const [first = []] = rowsOf(call('KPI_FORECAST', column(...oil1996), 1, 1, 0.8));
    expect(first[2]).toBeCloseTo(504.4541, 1);
    expect(first[3]).toBeCloseTo(580.907, 1);
  });

  it('skips a header and blanks after the last value', () => {
    expect(call('KPI_FORECAST', column('Leads', ...oil1996, '', ''), 3)).toEqual(
      call('KPI_FORECAST', column(...oil1996), 3),
    );
  });

  it('never goes below 0 where no value was', () => {
    const falling = Array.from({ length: 12 }, (_, t) => 120 - 10 * t);
    for (const [, ...figures] of rowsOf(call('KPI_FORECAST', column(...falling), 12)))
      for (const each of figures) expect(each).toBeGreaterThanOrEqual(0);
    const [last] = rowsOf(call('KPI_FORECAST', column(...falling, -10, -20), 12)).slice(-1);
    expect(last?.[2]).toBeLessThan(-20);
  });

  it('gives low, forecast and high in this order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 6, maxLength: 24 }), (values) => {
        for (const [, mean = 0, low = 0, high = 0] of rowsOf(call('KPI_FORECAST', column(...values), 3))) {
          expect(low).toBeLessThanOrEqual(mean);
          expect(high).toBeGreaterThanOrEqual(mean);
          expect(low).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('continues a series of constants', () => {
    expect(rowsOf(call('KPI_FORECAST', column(5, 5, 5, 5, 5), 1))).toEqual([
      [1, 5, 5, 5].map((each) => expect.closeTo(each, 9)),
    ]);
  });

  it.each([
    [[column(1, 2, 3, 4, 5), 0], 'KPI_FORECAST: periods is 0. Enter a whole number, 1 or more.'],
    [
      [column(1, 2, 3, 4, 5)],
      'KPI_FORECAST: periods is missing. Enter it, or choose the cells that hold it, as in =KPI_FORECAST(values; periods).',
    ],
    [
      [column(1, 2, 3, 4), 1],
      'KPI_FORECAST: at least 5 values for a forecast are needed, but there are 4. Choose a longer range.',
    ],
    [
      [column(...oil1996), 1, 12],
      'KPI_FORECAST: at least 24 values for two full cycles are needed, but there are 18. Choose a longer range.',
    ],
    [[column(...oil1996), 1, 365], 'KPI_FORECAST: season is 365. Enter a whole number from 1 to 53.'],
    [
      [column(1e160, 2e160, 1.5e160, 3e160, 2.5e160, 4e160), 1],
      'KPI_FORECAST: the result is too large to compute. Check the numbers for a slip of the keyboard.',
    ],
    [
      [column(...oil1996), 1, 1, 95],
      'KPI_FORECAST: confidence is 95, which means 9500 %. Enter a rate as 95 % or 0.95.',
    ],
    [
      [column(...oil1996), 1, 1, 1],
      'KPI_FORECAST: confidence is 1. Enter a share between 0 and 1, such as 95 % or 0.95.',
    ],
    [
      [column(...oil1996), 1e9],
      'KPI_FORECAST: the result would fill 4000000004 cells; Sheets takes at most 50000. Choose a longer period or fewer segments.',
    ],
  ])('refuses what it cannot forecast (%#)', (args, sentence) => {
    expect(complaint('KPI_FORECAST', ...args)).toBe(sentence);
  });
});
