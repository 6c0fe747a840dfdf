import { describe, expect, it } from 'vitest';
import { parseTypedNumber } from '../../sidebar/parse-typed-number.ts';
import type { Unit } from '../../src/core/kpi.ts';

function read(text: string, unit: Unit): number | string {
  const typed = parseTypedNumber(text, unit);
  return 'value' in typed ? typed.value : typed.problem.code;
}

describe('a typed rate', () => {
  it.each([
    ['38 %', 0.38],
    ['38%', 0.38],
    ['0,38', 0.38],
    ['0.38', 0.38],
    ['.38', 0.38],
    ['2,5 %', 0.025],
    ['0', 0],
    ['120 %', 1.2],
    ['-5 %', -0.05],
    ['−5 %', -0.05],
    ['38\u00a0%', 0.38],
    ['0,125', 0.125],
  ])('reads %s as %d', (text, value) => {
    expect(read(text, 'percent')).toBeCloseTo(value, 12);
  });

  it.each(['40', '1', '2.5', '-40'])(
    'refuses %s without a percent sign, since it would mean hundreds of percent',
    (text) => {
      expect(read(text, 'percent')).toBe('percent_sign_missing');
    },
  );

  it('says what the number without a percent sign would mean', () => {
    expect(parseTypedNumber('40', 'percent')).toEqual({
      problem: { code: 'percent_sign_missing', typed: '40', fraction: 40, isPossible: true },
    });
    // Of a rate that cannot exceed 100 %, "40" cannot mean 4,000 %.
    expect(parseTypedNumber('40', 'percent', 1)).toMatchObject({ problem: { isPossible: false } });
  });

  it('reads percentage points with their own sign', () => {
    expect(read('5 pp', 'percentage_points')).toBe(0.05);
    expect(read('5 %', 'percentage_points')).toBe(0.05);
    expect(read('11.0 pts', 'percentage_points')).toBe(0.11);
    expect(read('5', 'percentage_points')).toBe('percent_sign_missing');
  });
});

describe('a typed amount of money', () => {
  it.each([
    ['€ 42.00', 42],
    ['42,00 €', 42],
    ['$1,200.50', 1200.5],
    ['1 200,50', 1200.5],
    ['1\u202f200,50 kr', 1200.5],
    ['1.200,50 EUR', 1200.5],
    ["CHF 1'200.50", 1200.5],
    ['NOK 1 200', 1200],
    ['US$ 15', 15],
    ['-€5', -5],
    ['1,234,567', 1_234_567],
  ])('reads %s as %d', (text, value) => {
    expect(read(text, 'currency')).toBe(value);
  });

  it.each(['12k', '3m', '12 mio', '1,5 mrd', 'about 40', '40-50', '1,20,50', '12 34', '€', '', '1e3', '1.'])(
    'refuses "%s"',
    (text) => {
      expect(read(text, 'currency')).toBe('not_a_number');
    },
  );
});

describe('one separator before three digits', () => {
  it('is refused with its two readings', () => {
    expect(parseTypedNumber('1,200', 'number')).toEqual({
      problem: { code: 'ambiguous', typed: '1,200', readings: ['1200', '1.2'] },
    });
    expect(parseTypedNumber('12.000', 'number')).toEqual({
      problem: { code: 'ambiguous', typed: '12.000', readings: ['12000', '12.0'] },
    });
  });

  it('is a decimal after a zero, or where spaces already separate the thousands', () => {
    expect(read('0,125', 'number')).toBe(0.125);
    expect(read('1 200,125', 'number')).toBe(1200.125);
  });

  it('is a decimal after more than three digits', () => {
    expect(read('1200.125', 'number')).toBe(1200.125);
  });
});

describe('a number with its unit in words', () => {
  it.each([
    ['4x', 'ratio', 4],
    ['3:1', 'ratio', 3],
    ['3,5 ×', 'ratio', 3.5],
    ['45 days', 'days', 45],
    ['45 giorni', 'days', 45],
    ['12 kk', 'months', 12],
    ['18 måneder', 'months', 18],
    ['+35 points', 'points', 35],
  ] as const)('reads %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  it('refuses the unit of something else', () => {
    expect(read('45 days', 'number')).toBe('not_a_number');
    expect(read('38 %', 'number')).toBe('not_a_number');
  });
});
