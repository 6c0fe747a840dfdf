import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonPeriod } from '../../../src/core/analysis/comparison-period.ts';
import { isoDate, serialOfIso } from '../../../src/core/period.ts';

/** First and last day of what a period, given by its first and last day, is set against. */
function against(comparison: Comparison, first: string, last: string): readonly [string, string] {
  const { start, end } = comparisonPeriod({ start: serial(first), end: serial(last) + 1 }, comparison);
  return [isoDate(start), isoDate(end - 1)];
}

function serial(iso: string): number {
  return serialOfIso(iso) ?? Number.NaN;
}

describe('the period before', () => {
  it('is the calendar month before a calendar month, however long the two are', () => {
    expect(against('previous', '2026-03-01', '2026-03-31')).toEqual(['2026-02-01', '2026-02-28']);
    expect(against('previous', '2026-01-01', '2026-01-31')).toEqual(['2025-12-01', '2025-12-31']);
  });

  it('is as many calendar months, for quarters, years and other runs of months', () => {
    expect(against('previous', '2026-04-01', '2026-06-30')).toEqual(['2026-01-01', '2026-03-31']);
    expect(against('previous', '2024-01-01', '2024-12-31')).toEqual(['2023-01-01', '2023-12-31']);
    expect(against('previous', '2025-12-01', '2026-02-28')).toEqual(['2025-09-01', '2025-11-30']);
  });

  it('is the same number of days before anything else', () => {
    expect(against('previous', '2026-03-09', '2026-03-15')).toEqual(['2026-03-02', '2026-03-08']);
    expect(against('previous', '2026-03-01', '2026-03-30')).toEqual(['2026-01-30', '2026-02-28']);
    expect(against('previous', '2026-03-15', '2026-03-15')).toEqual(['2026-03-14', '2026-03-14']);
  });
});

describe('the same dates last year', () => {
  it('are the same days of the same months', () => {
    expect(against('year', '2026-03-09', '2026-03-15')).toEqual(['2025-03-09', '2025-03-15']);
    expect(against('year', '2025-12-20', '2026-01-05')).toEqual(['2024-12-20', '2025-01-05']);
  });

  it('are whole months for whole months, also where February is longer or shorter', () => {
    expect(against('year', '2024-02-01', '2024-02-29')).toEqual(['2023-02-01', '2023-02-28']);
    expect(against('year', '2025-02-01', '2025-02-28')).toEqual(['2024-02-01', '2024-02-29']);
  });

  it('take 28 February for a 29 February that a year does not have', () => {
    expect(against('year', '2024-02-10', '2024-02-29')).toEqual(['2023-02-10', '2023-02-28']);
    expect(against('year', '2024-02-29', '2024-03-05')).toEqual(['2023-02-28', '2023-03-05']);
  });
});

it('always ends before the period begins, where the period is shorter than a year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40_000, max: 50_000 }),
      fc.integer({ min: 1, max: 360 }),
      fc.constantFrom<Comparison>('previous', 'year'),
      (start, days, comparison) => {
        const earlier = comparisonPeriod({ start, end: start + days }, comparison);
        expect(earlier.start).toBeLessThan(earlier.end);
        expect(earlier.end).toBeLessThanOrEqual(start);
      },
    ),
  );
});
