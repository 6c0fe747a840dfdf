import { describe, expect, it } from 'vitest';
import { call, complaint } from '../call.ts';

describe('KPI_SAMPLE_SIZE', () => {
  it('is that of R', () => {
    // R, power.prop.test(p1 = .50, p2 = .75, power = .90): n = 76.7.
    expect(call('KPI_SAMPLE_SIZE', 0.5, 0.5, 0.9)).toBe(77);
  });

  it('asks for a power of 80 % and a confidence of 95 % when told nothing else', () => {
    expect(call('KPI_SAMPLE_SIZE', 0.03, 0.1)).toBe(call('KPI_SAMPLE_SIZE', 0.03, 0.1, 0.8, 0.95));
    // The formula with the quantiles of SciPy 1.17 (norm.isf), in Python: 53,210.3.
    expect(call('KPI_SAMPLE_SIZE', 0.03, 0.1)).toBe(53_211);
  });

  it('takes a lift of more than 100 %, as small rates may have', () => {
    // The formula with the quantiles of Python's statistics.NormalDist: 12,186.8.
    expect(call('KPI_SAMPLE_SIZE', 0.001, 1.5)).toBe(12_187);
  });

  it('is one visitor for a power that chance alone gives', () => {
    expect(call('KPI_SAMPLE_SIZE', 0.5, 0.1, 1e-300)).toBe(1);
  });

  it.each([
    [[5, 0.1], 'KPI_SAMPLE_SIZE: baseline is 5, which means 500 %. Enter a rate as 5 % or 0.05.'],
    [[0.05, 10], 'KPI_SAMPLE_SIZE: relative_lift is 10, which means 1000 %. Enter a rate as 10 % or 0.1.'],
    [[0.05, 3], 'KPI_SAMPLE_SIZE: relative_lift is 3, which means 300 %. Enter a rate as 3 % or 0.03.'],
    [
      [0.5, 1e-300],
      'KPI_SAMPLE_SIZE: the result is too large to compute. Check the numbers for a slip of the keyboard.',
    ],
    [
      [0.05, 0],
      'KPI_SAMPLE_SIZE: relative_lift is 0, and no number of visitors can show a difference of 0. Enter the smallest lift worth finding, such as 10 %.',
    ],
    [
      [0.6, 0.8],
      'KPI_SAMPLE_SIZE: a baseline of 60 % changed by 80 % leaves the range from 0 % to 100 %. Enter a smaller relative_lift.',
    ],
    [[0, 0.1], 'KPI_SAMPLE_SIZE: baseline is 0. Enter a share between 0 and 1, such as 5 % or 0.05.'],
    [[0.05, 0.1, 80], 'KPI_SAMPLE_SIZE: power is 80, which means 8000 %. Enter a rate as 80 % or 0.8.'],
    [
      [0.05],
      'KPI_SAMPLE_SIZE: relative_lift is missing. Enter it, or choose the cells that hold it, as in =KPI_SAMPLE_SIZE(baseline; relative_lift).',
    ],
  ])('refuses what has no answer (%#)', (args, sentence) => {
    expect(complaint('KPI_SAMPLE_SIZE', ...args)).toBe(sentence);
  });
});
