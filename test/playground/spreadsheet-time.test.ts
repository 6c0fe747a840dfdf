import { describe, expect, it } from 'vitest';
import { createSpreadsheetTime } from '../../playground/spreadsheet-time.ts';

// 2026-07-01 is serial day 46204 and 2026-01-01 is 46023, counted from 1899-12-30. Offsets: IANA time zone database.
const cases: [zone: string, serial: number, instant: string, why: string][] = [
  ['Europe/Rome', 46204, '2026-06-30T22:00:00.000Z', 'summer time, two hours ahead'],
  ['Europe/Rome', 46023, '2025-12-31T23:00:00.000Z', 'winter time, one hour ahead'],
  ['America/St_Johns', 46204, '2026-07-01T02:30:00.000Z', 'two and a half hours behind in summer'],
  ['Pacific/Auckland', 46023, '2025-12-31T11:00:00.000Z', 'thirteen hours ahead in its summer'],
  ['Etc/UTC', 46204.5, '2026-07-01T12:00:00.000Z', 'noon is half a day'],
  ['Europe/Rome', 0.375, '1899-12-30T08:00:00.000Z', 'a duration of nine hours, one hour ahead in 1899'],
  ['America/St_Johns', 0.375, '1899-12-30T12:30:52.000Z', 'local mean time, 3:30:52 behind, until 1935'],
  ['Pacific/Auckland', 0.375, '1899-12-29T21:30:00.000Z', 'eleven and a half hours ahead until 1945'],
  ['America/Mexico_City', 0.375, '1899-12-30T15:36:36.000Z', 'local mean time, 6:36:36 behind'],
  ['Europe/Rome', 46110 + 2.5 / 24, '2026-03-29T01:30:00.000Z', 'a time that the change to summer skips'],
  ['Europe/Rome', 46320 + 2.5 / 24, '2026-10-25T00:30:00.000Z', 'the first of two equal times in autumn'],
  ['America/Sao_Paulo', 43408, '2018-11-04T03:00:00.000Z', 'a day that began at one o’clock'],
];

describe('createSpreadsheetTime', () => {
  it.each(cases)('reads the wall clock of %s, serial day %d, as %s: %s', (zone, serial, instant) => {
    expect(createSpreadsheetTime(zone).toDate(serial).toISOString()).toBe(instant);
  });

  it.each(['Europe/Rome', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kathmandu'])(
    'gives every day of a century back as it was in %s',
    (zone) => {
      const time = createSpreadsheetTime(zone);
      for (let serial = 1; serial < 50_000; serial += 37) {
        expect(time.toSerial(time.toDate(serial))).toBe(serial);
      }
    },
  );
});
