import { describe, expect, it } from 'vitest';
import { call, complaint } from '../call.ts';

describe('KPI_INTERVAL', () => {
  it('is one row, low and high', () => {
    // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
    expect(call('KPI_INTERVAL', 81, 263)).toEqual([[expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]]);
    expect(call('KPI_INTERVAL', 0, 20)).toEqual([[0, expect.closeTo(0.1611, 4)]]);
  });

  it('is narrower where less confidence is asked for', () => {
    // By hand, z = 1.2816: (0.5 ± 0.5 × 1.2816 / sqrt(100 + 1.6424)) × 1, since half of 100 succeed.
    expect(call('KPI_INTERVAL', 50, 100, 0.8)).toEqual([
      [expect.closeTo(0.4364, 4), expect.closeTo(0.5636, 4)],
    ]);
  });

  it.each([
    [[12, 10], 'KPI_INTERVAL: successes (12) is more than trials (10). Check whether the two were mixed up.'],
    [[0, 0], 'KPI_INTERVAL: trials is 0. Enter a whole number, 1 or more.'],
    [[1, 10, 0], 'KPI_INTERVAL: confidence is 0. Enter a share between 0 and 1, such as 95 % or 0.95.'],
  ])('refuses counts that cannot be (%#)', (args, sentence) => {
    expect(complaint('KPI_INTERVAL', ...args)).toBe(sentence);
  });
});
