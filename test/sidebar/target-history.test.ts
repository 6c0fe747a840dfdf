import { describe, expect, it } from 'vitest';
import { parseTypedNumber } from '../../sidebar/parse-typed-number.ts';
import { targetHistory } from '../../sidebar/target-history.ts';
import { typedText } from '../../sidebar/typed-text.ts';

/** Periods of ten days each, the first from day 0. */
function periods(...values: readonly (number | undefined)[]) {
  return values.map((value, index) => ({ start: index * 10, end: index * 10 + 10, value }));
}

describe('the history that a target is set from', () => {
  it('takes the best period in the direction in which the KPI is good', () => {
    expect(targetHistory(periods(3, 5, 4), 'higher', { start: 0, end: 30 })).toMatchObject({
      low: 3,
      high: 5,
      best: 5,
      baseline: 4,
    });
    expect(targetHistory(periods(3, 5, 4), 'lower', { start: 0, end: 30 })).toMatchObject({ best: 3 });
  });

  it('proposes nothing where neither direction is good', () => {
    expect(targetHistory(periods(3, 5), 'context', { start: 0, end: 20 })?.best).toBeUndefined();
  });

  it('leaves out a period that the data does not cover to its end', () => {
    expect(targetHistory(periods(3, 5, 99), 'higher', { start: 0, end: 25 })).toMatchObject({
      high: 5,
      baseline: 5,
      periods: 2,
    });
  });

  it('looks at the last twelve periods only, but for the best', () => {
    expect(targetHistory(periods(99, ...Array(12).fill(1)), 'higher', { start: 0, end: 130 })).toMatchObject({
      high: 1,
      periods: 12,
      // As it is judged: the best of all.
      best: 99,
    });
  });

  it('is none without a single value', () => {
    expect(targetHistory(periods(undefined, undefined), 'higher', { start: 0, end: 20 })).toBeUndefined();
  });
});

describe('a proposed target as text', () => {
  it.each([
    [0.3421, 'percent', '34.21 %'],
    [1.2, 'percent', '120 %'],
    [41.806, 'currency', '41.81'],
    [0.00421, 'ratio', '0.00421'],
    [1234.5678, 'number', '1234.57'],
  ] as const)('writes %d of unit %s as %s, which reads back', (value, unit, text) => {
    expect(typedText(value, unit)).toBe(text);
    const read = parseTypedNumber(text, unit);
    expect('value' in read && read.value).toBeCloseTo(value, 2);
  });
});
