import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockOf, spreadsheetClock } from '../../src/apps-script/spreadsheet-clock.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the clock of the spreadsheet', () => {
  it.each([
    ['Europe/Rome', '2026-10-30T23:00:00Z', 46_326], // 31 October 2026, 00:00 in Rome
    ['America/St_Johns', '2026-10-31T02:30:00Z', 46_326], // the same midnight, 2.5 hours behind UTC
    ['Pacific/Auckland', '2026-10-30T11:00:00Z', 46_326], // and 13 hours ahead
    ['America/Mexico_City', '1899-12-31T00:06:36Z', 0.729_166_666_666_666_6], // 17:30 local mean time on day 0
  ])('reads and writes dates as %s shows them', (timeZone, instant, serial) => {
    const clock = clockOf(timeZone);
    expect(clock.serialOf(new Date(instant))).toBeCloseTo(serial, 9);
    expect(clock.dateOf(serial).toISOString()).toBe(new Date(instant).toISOString());
  });

  it('keeps the day where clocks leap over midnight', () => {
    // In São Paulo, 4 November 2018 began at 01:00, which is 03:00 in UTC.
    expect(clockOf('America/Sao_Paulo').dateOf(43_408).toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('asks the spreadsheet for its zone once, and only for a date', () => {
    const getSpreadsheetTimeZone = vi.fn(() => 'Europe/Rome');
    vi.stubGlobal('SpreadsheetApp', { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone }) });
    const clock = spreadsheetClock();
    expect(getSpreadsheetTimeZone).not.toHaveBeenCalled();
    clock.serialOf(new Date('2026-10-30T23:00:00Z'));
    clock.dateOf(46_326);
    expect(getSpreadsheetTimeZone).toHaveBeenCalledTimes(1);
  });

  it('has the service of Google read the clock where the runtime does not know the zone, once per date', () => {
    const formatDate = vi.fn((_date: Date, _zone: string, _format: string) => '2026,10,31,06,00,00');
    vi.stubGlobal('Utilities', { formatDate });
    const { serialOf } = clockOf('Moon/Tranquility');
    const date = new Date('2026-10-30T23:00:00Z');
    expect([serialOf(date), serialOf(new Date(date))]).toEqual([46_326.25, 46_326.25]);
    expect(formatDate.mock.calls).toEqual([[date, 'Moon/Tranquility', 'yyyy,MM,dd,HH,mm,ss']]);
  });
});
