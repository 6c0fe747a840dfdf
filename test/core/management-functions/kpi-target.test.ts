import { describe, expect, it } from 'vitest';
import { oil1996 } from '../analysis/published-series.ts';
import { call, column, complaint } from '../call.ts';

describe('KPI_TARGET', () => {
  it('proposes targets from past changes where more is better', () => {
    // Changes over one period: 10, -5, 20, 5, 0; their median is 5, their 0.9 quantile 10 + 0.6 × 10.
    expect(call('KPI_TARGET', 'LEADS', column(100, 110, 105, 125, 130, 130), 1)).toEqual([
      ['Realistic', 135],
      ['Ambitious', 146],
    ]);
  });

  it('proposes them downwards where less is better', () => {
    // Falls over one period: -20, -10, -5, 0, 5; their median is -5, a rise by 5, and their 0.9 quantile
    // 0 + 0.6 × 5.
    expect(call('KPI_TARGET', 'CPL', column(100, 110, 105, 125, 130, 130), 1)).toEqual([
      ['Realistic', 135],
      ['Ambitious', 127],
    ]);
  });

  it('looks as far back as it looks ahead', () => {
    // Changes over three periods: 25, 20, 25.
    expect(call('KPI_TARGET', 'LEADS', column(100, 110, 105, 125, 130, 130), 3)).toEqual([
      ['Realistic', 155],
      ['Ambitious', 155],
    ]);
  });

  it('keeps targets where values can be', () => {
    const falling = column(0.9, 0.7, 0.5, 0.3, 0.1);
    expect(call('KPI_TARGET', 'CHURN', falling, 1)).toEqual([
      ['Realistic', 0],
      ['Ambitious', 0],
    ]);
    const rising = column(0.5, 0.6, 0.7, 0.8, 0.95);
    expect(call('KPI_TARGET', 'CTR', rising, 2)).toEqual([
      ['Realistic', 1],
      ['Ambitious', 1],
    ]);
  });

  it.each([
    ['CSAT', [0.9, 0.93, 0.95, 0.97, 0.98, 0.99], 1],
    ['NPS', [90, 92, 95, 96, 98, 99], 100],
    ['CES', [6.5, 6.6, 6.8, 6.9, 7], 7],
    ['GRR', [0.94, 0.95, 0.97, 0.98, 0.995], 1],
    ['GROSS_MARGIN', [0.7, 0.8, 0.9, 0.97], 1],
    ['AVERAGE_POSITION', [3.2, 2.6, 2.1, 1.6, 1.2], 1],
    // Could exceed 100 %, but never did.
    ['CONVERSION_RATE', [0.7, 0.8, 0.9, 0.97], 1],
    ['BREAK_EVEN_ROAS', [1.6, 1.4, 1.2, 1.1], 1],
  ])('proposes no %s beyond what it can be', (id, values, ambitious) => {
    expect(call('KPI_TARGET', id, column(...values), 1)).toContainEqual(['Ambitious', ambitious]);
  });

  it('goes above 100 % where a share has been above it', () => {
    // Changes: 0.2, 0.1, 0.2; last value 1.1.
    expect(call('KPI_TARGET', 'CONVERSION_RATE', column(0.6, 0.8, 0.9, 1.1), 1)).toEqual([
      ['Realistic', expect.closeTo(1.3, 12)],
      ['Ambitious', expect.closeTo(1.3, 12)],
    ]);
  });

  it('gives the chance of a target by the distribution of the forecast', () => {
    const chance = (kpi: string, target: number) =>
      (call('KPI_TARGET', kpi, column(...oil1996), 1, target) as unknown[][])[2];
    // The forecast is 542.6806, and 601.1429 its 97.5 % quantile (see KPI_FORECAST).
    expect(chance('LEADS', 542.6806)).toEqual(['Chance', expect.closeTo(0.5, 3)]);
    expect(chance('LEADS', 601.1429)).toEqual(['Chance', expect.closeTo(0.025, 3)]);
    expect(chance('CPL', 601.1429)).toEqual(['Chance', expect.closeTo(0.975, 3)]);
  });

  it('is certain about a series of constants', () => {
    const chance = (value: number, target: number) => {
      const constant = column(...Array.from({ length: 14 }, () => value));
      return (call('KPI_TARGET', 'LEADS', constant, 2, target) as unknown[][])[2];
    };
    expect(chance(40, 39)).toEqual(['Chance', 1]);
    expect(chance(100, 100)).toEqual(['Chance', 1]);
    expect(chance(0.1, 0.1)).toEqual(['Chance', 1]);
    expect(chance(40, 41)).toEqual(['Chance', 0]);
  });

  it('gives no chance from fewer than twelve values', () => {
    expect(call('KPI_TARGET', 'LEADS', column(100, 110, 105, 125, 130, 130), 1, 150)).toEqual([
      ['Realistic', 135],
      ['Ambitious', 146],
      ['Chance', 'Needs 12 values, not 6'],
    ]);
  });

  it.each([
    [['SPEND', column(1, 2, 3, 4), 1], 'KPI_TARGET: Marketing spend has no good direction'],
    [['LEADS', column(1, 2, 3, 4), 0], 'KPI_TARGET: periods is 0. Enter a whole number, 1 or more.'],
    [
      ['LEADS', column(1, 2, 3, 4, 5), 3],
      'KPI_TARGET: at least 6 values for changes over 3 periods are needed, but there are 5. Choose a longer range.',
    ],
    [
      ['CPL', column(5, '', 7, '', 9, '', 11, 12), 1],
      'KPI_TARGET: at least 3 changes over 1 period are needed, but there is 1. Choose a range with fewer gaps.',
    ],
    [
      ['CTR', column(0.1, 0.2, 0.3, 0.4), 1, 5],
      'KPI_TARGET: target is 5, which means 500 %. Enter a rate as 5 % or 0.05.',
    ],
    [
      ['OPEN_RATE', column('Opens', 21, 23, 22, 26, 25, 28), 1],
      'KPI_TARGET: entry 2 of values is 21, which means 2100 %. Enter a rate as 21 % or 0.21.',
    ],
    [
      ['CSAT', column(0.7, 0.72, 0.75, 0.74, 0.77), 1, 80],
      'KPI_TARGET: target is 80, which means 8000 %. Enter a rate as 80 % or 0.8.',
    ],
    [
      ['CES', column(5.5, 5.8, 8, 6), 1],
      'KPI_TARGET: entry 3 of values is 8, but Customer effort score is never below 1 or above 7.',
    ],
    [
      ['LEADS', column('1,200', 1300, 1250, 1400, 1350), 1],
      'KPI_TARGET: values, row 1, is "1,200", not a number.',
    ],
    [['CPLL', column(1, 2, 3, 4), 1], 'KPI_TARGET: there is no KPI called "CPLL".'],
  ])('refuses what it cannot answer (%#)', (args, beginning) => {
    expect(complaint('KPI_TARGET', ...args).startsWith(beginning)).toBe(true);
  });
});
