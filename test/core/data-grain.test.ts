import { describe, expect, it } from 'vitest';
import { coverageEnd, dataGrain, distinctDays } from '../../src/core/data-grain.ts';
import { isoDate, serialOf, serialOfIso, shift } from '../../src/core/period.ts';

const FIRST = serialOf(2026, 1, 1);

describe('how many days a row covers', () => {
  it('is told from the usual distance between dates', () => {
    for (const grain of ['day', 'month', 'quarter', 'year'] as const) {
      const starts = Array.from({ length: 9 }, (_, index) => shift(grain, FIRST, index));
      expect(dataGrain(starts)).toBe(grain);
    }
    expect(dataGrain([0, 7, 14, 21].map((days) => serialOf(2026, 1, 5) + days))).toBe('week');
  });

  it('is a day for working days, and where there is one date or none', () => {
    expect(dataGrain([0, 1, 2, 3, 4, 7, 8, 9].map((days) => serialOf(2026, 1, 5) + days))).toBe('day');
    expect(dataGrain([FIRST])).toBe('day');
    expect(dataGrain([])).toBe('day');
  });

  it('does not mind gaps, several rows of one date, blank dates or their order', () => {
    const months = [0, 1, 2, 5, 6, 7].map((count) => shift('month', FIRST, count));
    expect(dataGrain([...months.reverse(), ...months, Number.NaN])).toBe('month');
  });
});

describe('the days of a column', () => {
  it('are distinct, in order, and whole', () => {
    expect(distinctDays([3.5, 1, 3, Number.NaN, 1])).toEqual([1, 3]);
  });
});

describe('what the data covers', () => {
  it.each([
    ['day', '2026-10-31', '2026-11-01'],
    ['week', '2026-10-26', '2026-11-02'],
    ['month', '2026-10-01', '2026-11-01'],
    ['month', '2026-10-31', '2026-11-01'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ] as const)('a %s on %s reaches to %s', (grain, last, end) => {
    expect(isoDate(coverageEnd(serialOfIso(last) ?? 0, grain))).toBe(end);
  });
});
