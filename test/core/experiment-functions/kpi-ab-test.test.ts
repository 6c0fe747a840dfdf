import { describe, expect, it } from 'vitest';
import { call, column, complaint } from '../call.ts';

function answers(...args: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(call('KPI_AB_TEST', ...args) as [string, unknown][]);
}

describe('KPI_AB_TEST', () => {
  it('answers with rows of label and value', () => {
    // statsmodels 0.15: proportions_ztest([80, 50], [1000, 1000]); confint_proportions_2indep, method 'wald'.
    expect(call('KPI_AB_TEST', 1000, 50, 1000, 80)).toEqual([
      ['Rate A', 0.05],
      ['Rate B', 0.08],
      ['Relative lift', expect.closeTo(0.6, 12)],
      ['z', expect.closeTo(2.721095431170472, 10)],
      ['p-value', expect.closeTo(0.00650659748363783, 12)],
      ['Difference low', expect.closeTo(0.008431489082784162, 12)],
      ['Difference high', expect.closeTo(0.051568510917215836, 12)],
      ['Method', 'Pooled two-proportion z-test and unpooled interval'],
      ['Verdict', 'B converts better than A: chance alone hardly explains it (the p-value is below 0.05).'],
    ]);
  });

  it('is exact for small counts and says so', () => {
    // R: fisher.test(matrix(c(9, 1, 3, 7), 2))$p.value; Newcombe (1998), table II b, method 10.
    const { 'p-value': p, Method, ...others } = answers(10, 3, 10, 9);
    expect(p).toBeCloseTo(0.01976661, 8);
    expect(others['Difference low']).toBeCloseTo(0.1705, 4);
    expect(others['Difference high']).toBeCloseTo(0.809, 4);
    expect(Method).toBe("Fisher's exact test and Newcombe interval, since an expected count is below 5");
  });

  it('keeps p-values apart however small they are', () => {
    // statsmodels 0.15, as above: 6.58e-224.
    const p = Number(answers(100_000, 1000, 100_000, 3000)['p-value']);
    expect(p / 6.581293073048448e-224).toBeCloseTo(1, 9);
  });

  it('names the better variant, whichever it is', () => {
    expect(answers(1000, 80, 1000, 50).Verdict).toMatch(/^A converts better than B/);
    expect(answers(1000, 50, 1000, 55).Verdict).toBe(
      'No clear difference between A and B: chance alone may explain it (the p-value is not below 0.05).',
    );
  });

  it('asks more of each look when one looks several times', () => {
    // 0.05 / 10 = 0.005 is below the p-value of 0.0065, and the interval holds 0.
    const looked = answers(1000, 50, 1000, 80, 0.95, 10);
    expect(looked.Verdict).toContain('not below 0.005');
    expect(looked['Difference low']).toBeLessThan(0);
    expect(answers(1000, 50, 1000, 80, 0.995)).toEqual(looked);
  });

  it('keeps an interval where one is all but certain, and looks several times', () => {
    // SciPy 1.17: norm.isf((1 - 0.9999999999999999) / 6) = 8.42201; 0.02 ± 8.42201 × sqrt(0.0475 / 1000 + 0.0651 / 1000).
    const sure = answers(1000, 50, 1000, 70, 0.9999999999999999, 3);
    expect(sure['Difference low']).toBeCloseTo(-0.069369, 6);
    expect(sure['Difference high']).toBeCloseTo(0.109369, 6);
  });

  it('has no lift over a rate of 0', () => {
    expect(answers(1000, 0, 1000, 20)['Relative lift']).toBe('');
  });

  it('finds nothing where nobody converted', () => {
    expect(answers(100, 0, 100, 0)).toMatchObject({ z: 0, 'p-value': 1 });
  });

  it.each([
    [
      [100, 120, 100, 5],
      'KPI_AB_TEST: conversions_a (120) is more than visitors_a (100). Check whether the two were mixed up.',
    ],
    [[0, 0, 100, 5], 'KPI_AB_TEST: visitors_a is 0. Enter a whole number, 1 or more.'],
    [[100, 5, 100, 0.06], 'KPI_AB_TEST: conversions_b is 0.06. Enter a whole number, 0 or more.'],
    [[100, -5, 100, 5], 'KPI_AB_TEST: conversions_a is -5. Enter a whole number, 0 or more.'],
    [
      [100, 5, 100, 5, 95],
      'KPI_AB_TEST: confidence is 95, which means 9500 %. Enter a rate as 95 % or 0.95.',
    ],
    [[100, 5, 100, 5, 0.95, 0], 'KPI_AB_TEST: looks is 0. Enter a whole number, 1 or more.'],
    [
      [column(100, 200), 5, 100, 5],
      'KPI_AB_TEST: visitors_a needs exactly one number, but there are 2. Choose one cell, or add the numbers up with SUM.',
    ],
    [
      [100, 5, 100],
      'KPI_AB_TEST: conversions_b is missing. Enter it, or choose the cells that hold it, as in =KPI_AB_TEST(visitors_a; conversions_a; visitors_b; conversions_b).',
    ],
  ])('refuses counts that cannot be (%#)', (args, sentence) => {
    expect(complaint('KPI_AB_TEST', ...args)).toBe(sentence);
  });
});
