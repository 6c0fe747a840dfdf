import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  grains,
  isoDate,
  periodOf,
  serialOf,
  serialOfIso,
  shift,
  startOf,
} from '../../src/core/period.ts';

function start(grain: (typeof grains)[number], iso: string): string {
  return isoDate(startOf(grain, serialOfIso(iso) ?? Number.NaN));
}

const days = fc.integer({ min: 1, max: 100_000 });

describe('serial day numbers', () => {
  it.each([
    // As documented for Sheets: day 0 is 30 December 1899, so day 2 is the first of 1900.
    ['1899-12-30', 0],
    ['1900-01-01', 2],
    // 36,526 and 45,292 are the well-known serial numbers of these days in spreadsheets.
    ['2000-01-01', 36_526],
    ['2024-01-01', 45_292],
  ])('%s is day %d', (iso, serial) => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoDate(serial)).toBe(iso);
  });

  it('read back as the day they were written', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(serialOfIso(isoDate(day))).toBe(day);
      }),
    );
  });

  it('carry months and days over, as DATE does in a sheet', () => {
    expect(isoDate(serialOf(2026, 13, 1))).toBe('2027-01-01');
    expect(isoDate(serialOf(2026, 3, 0))).toBe('2026-02-28');
    expect(isoDate(serialOf(2026, 0, 15))).toBe('2025-12-15');
  });

  it('have a date also with a time of day', () => {
    expect(civilDate(45_292.99)).toEqual({ year: 2024, month: 1, day: 1 });
  });
});

describe('ISO text', () => {
  it('may be compact', () => {
    expect(serialOfIso('20240101')).toBe(45_292);
    expect(serialOfIso(' 2024-01-01 ')).toBe(45_292);
  });

  it('may have a time, which is taken as it is written', () => {
    expect(serialOfIso('2024-01-01T06:00')).toBe(45_292.25);
    expect(serialOfIso('2024-01-01 12:00:00')).toBe(45_292.5);
    expect(serialOfIso('2024-01-01T18:00:00.000Z')).toBe(45_292.75);
    expect(serialOfIso('2024-01-01T18:00:00+02:00')).toBe(45_292.75);
  });

  it('knows leap years', () => {
    expect(serialOfIso('2024-02-29')).toBe(serialOf(2024, 3, 1) - 1);
    expect(serialOfIso('2000-02-29')).toBeDefined();
    expect(serialOfIso('2023-02-29')).toBeUndefined();
    expect(serialOfIso('1900-02-29')).toBeUndefined();
  });

  it.each([
    '',
    '2026',
    '2026-10',
    '2026-1-2',
    '2026-13-01',
    '2026-04-31',
    '2026-1031',
    '202610-31',
    '31/10/2026',
    '2026/10/31',
    '2026-10-31 - 2026-11-06',
    '2026-10-31T25:00',
    'Oct 31, 2026',
  ])('is not %j', (text) => {
    expect(serialOfIso(text)).toBeUndefined();
  });
});

describe('periods', () => {
  it('start weeks on Monday', () => {
    // 5 October 2026 is a Monday.
    expect(start('week', '2026-10-05')).toBe('2026-10-05');
    expect(start('week', '2026-10-11')).toBe('2026-10-05');
    expect(start('week', '2026-10-12')).toBe('2026-10-12');
    // 1 January 2027 is a Friday.
    expect(start('week', '2027-01-01')).toBe('2026-12-28');
    // The first days of the count: 30 December 1899 was a Saturday.
    expect(isoDate(startOf('week', 0))).toBe('1899-12-25');
  });

  it('start months, quarters and years on the first', () => {
    expect(start('month', '2024-02-29')).toBe('2024-02-01');
    expect(start('quarter', '2026-03-31')).toBe('2026-01-01');
    expect(start('quarter', '2026-04-01')).toBe('2026-04-01');
    expect(start('quarter', '2026-12-31')).toBe('2026-10-01');
    expect(start('year', '2026-12-31')).toBe('2026-01-01');
    expect(start('day', '2026-12-31T23:59')).toBe('2026-12-31');
  });

  it('know how long February is', () => {
    const length = (iso: string): number => {
      const { start: first, end } = periodOf('month', serialOfIso(iso) ?? Number.NaN);
      return end - first;
    };
    expect([length('2023-02-10'), length('2024-02-10'), length('2100-02-10')]).toEqual([28, 29, 28]);
  });

  it('shift over the turn of the year, forwards and back', () => {
    const first = serialOf(2026, 11, 1);
    expect(isoDate(shift('month', first, 3))).toBe('2027-02-01');
    expect(isoDate(shift('quarter', serialOf(2026, 1, 1), -1))).toBe('2025-10-01');
    expect(isoDate(shift('year', serialOf(2026, 1, 1), -2))).toBe('2024-01-01');
    expect(shift('week', first, -2)).toBe(first - 14);
    expect(shift('day', first, 5)).toBe(first + 5);
  });

  it('hold each day exactly once', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...grains), (day, grain) => {
        const { start: first, end } = periodOf(grain, day);
        expect(first).toBeLessThanOrEqual(day);
        expect(end).toBeGreaterThan(day);
        expect(startOf(grain, end)).toBe(end);
        expect(startOf(grain, end - 1)).toBe(first);
        expect(shift(grain, end, -1)).toBe(first);
      }),
    );
  });
});
