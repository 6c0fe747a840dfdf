import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOfIso, startOf } from '../../src/core/period.ts';
import { dateOfSerial, dateWriter, serialOfUtc, serialReader } from '../../src/core/spreadsheet-time.ts';

const ZONES = [
  'UTC',
  'Europe/Rome',
  'Europe/Helsinki',
  'America/St_Johns',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'Pacific/Auckland',
  'Asia/Kolkata',
];
const SECOND = 1 / 86_400;

describe('reading a date cell', () => {
  it.each([
    // Midnight on 31 October 2026: Rome is back on winter time, an hour ahead of UTC.
    ['Europe/Rome', '2026-10-30T23:00:00Z', '2026-10-31'],
    // Summer time, two hours ahead.
    ['Europe/Rome', '2026-06-30T22:00:00Z', '2026-07-01'],
    // Newfoundland is two and a half hours behind in summer, three and a half in winter.
    ['America/St_Johns', '2026-07-01T02:30:00Z', '2026-07-01'],
    ['America/St_Johns', '2026-12-01T03:30:00Z', '2026-12-01'],
    // New Zealand is thirteen hours ahead in its summer.
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
    ['Pacific/Auckland', '2026-06-30T12:00:00Z', '2026-07-01'],
  ])('gives the day that stands in a cell in %s at %s', (zone, instant, iso) => {
    // Rome left summer time on 25 October.
    expect(serialReader(zone)(new Date(instant))).toBe(serialOfIso(iso));
  });

  it('reads durations, which lie in 1899, when clocks followed the sun', () => {
    // Mexico City was 6:36:36 behind before standard time: nine in the morning there was 15:36:36 UTC.
    const nine = serialReader('America/Mexico_City')(new Date('1899-12-30T15:36:36Z'));
    expect(nine).toBeCloseTo(9 / 24, 10);
    // Newfoundland was 3:30:52 behind.
    expect(serialReader('America/St_Johns')(new Date('1899-12-30T04:30:52Z'))).toBeCloseTo(1 / 24, 10);
  });

  it('reads midnight as the start of its day', () => {
    expect(serialReader('UTC')(new Date('2024-01-01T00:00:00Z'))).toBe(45_292);
  });

  it('is an error where the zone is unknown', () => {
    expect(() => serialReader('Mars/Olympus')).toThrow();
  });
});

describe('writing a date', () => {
  it.each(ZONES)('shows the serial number that was meant in %s, to the second', (zone) => {
    const serialOf = serialReader(zone);
    const dateOf = dateWriter(serialOf);
    fc.assert(
      fc.property(
        fc.integer({ min: 25_569, max: 60_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const serial = day + second * SECOND;
          const shown = serialOf(dateOf(serial));
          // An hour that the clock leaps over is shown by no date.
          if (Math.abs(shown - serial) > SECOND / 2) expect(isLeapt(serialOf, serial)).toBe(true);
        },
      ),
    );
  });

  it.each(ZONES)('shows every day of 2018 to 2027 as that day in %s', (zone) => {
    const serialOf = serialReader(zone);
    const dateOf = dateWriter(serialOf);
    for (let day = serialOfIso('2018-01-01') ?? 0; day < (serialOfIso('2028-01-01') ?? 0); day++) {
      expect(Math.floor(serialOf(dateOf(day)))).toBe(day);
    }
  });

  it('chooses the first moment of a day whose midnight the clocks leapt over', () => {
    // Brazil put its clocks forward at midnight: 4 November 2018 began at one.
    const serialOf = serialReader('America/Sao_Paulo');
    const shown = serialOf(dateWriter(serialOf)(serialOfIso('2018-11-04') ?? 0));
    expect(startOf('day', shown)).toBe(serialOfIso('2018-11-04'));
    expect(shown - Math.floor(shown)).toBeCloseTo(1 / 24, 8);
  });
});

describe('dates on a UTC clock', () => {
  it('go to serial numbers and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 80_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const serial = day + second / 86_400;
          expect(serialOfUtc(dateOfSerial(serial))).toBeCloseTo(serial, 8);
        },
      ),
    );
    expect(serialOfUtc(new Date('2024-01-01T00:00:00Z'))).toBe(45_292);
  });
});

/** Whether no clock showed this time: within three hours around it, the clock went forward. */
function isLeapt(serialOf: (date: Date) => number, serial: number): boolean {
  const around = Array.from({ length: 60 * 60 }, (_, minute) => {
    const instant = dateOfSerial(serial).getTime() + (minute - 30 * 60) * 60_000;
    return serialOf(new Date(instant));
  });
  return around.every((shown) => Math.abs(shown - serial) >= 30 * SECOND);
}
