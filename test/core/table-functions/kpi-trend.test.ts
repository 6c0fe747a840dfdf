import { describe, expect, it } from 'vitest';
import { serialOfIso } from '../../../src/core/period.ts';
import { dateWriter, serialReader } from '../../../src/core/spreadsheet-time.ts';
import { call, callFunction, complaint, date } from '../call.ts';

const ads = [
  ['Date', 'Channel', 'Spend', 'Leads'],
  [date('2026-03-02'), 'Meta', 90, 3],
  [date('2026-01-31T23:59'), 'Google', 100, 5],
  [date('2026-01-01'), 'Meta', 200, 5],
  ['', 'Meta', 1000, 1],
];

describe('KPI_TREND', () => {
  it('goes by month, oldest first, with gaps left blank', () => {
    expect(call('KPI_TREND', 'CPL', ads)).toEqual([
      ['Month', 'Cost per lead'],
      [date('2026-01-01'), 30],
      [date('2026-02-01'), ''],
      [date('2026-03-01'), 30],
    ]);
  });

  it.each([
    ['day', 'Day', 61, '2026-01-01'],
    // 1 January 2026 is a Thursday; its week starts on Monday, 29 December.
    ['week', 'Week', 10, '2025-12-29'],
    ['Quarter', 'Quarter', 1, '2026-01-01'],
    [' YEAR ', 'Year', 1, '2026-01-01'],
    ['', 'Month', 3, '2026-01-01'],
  ])('goes by %j: %s', (period, label, count, first) => {
    const [header, ...rows] = call('KPI_TREND', 'LEADS', ads, period) as unknown[][];
    expect(header).toEqual([label, 'Leads']);
    expect(rows.length).toBe(count);
    expect(rows[0]?.[0]).toEqual(date(first));
    expect(rows.reduce((sum, [, leads]) => sum + Number(leads), 0)).toBe(13);
  });

  it('keeps to one segment, over the periods of all rows', () => {
    expect(call('KPI_TREND', 'CPL', ads, 'month', 'Channel', 'google')).toEqual([
      ['Month', 'Cost per lead'],
      [date('2026-01-01'), 20],
      [date('2026-02-01'), ''],
      [date('2026-03-01'), ''],
    ]);
  });

  it('returns dates that the cells of the spreadsheet show as the first of the period', () => {
    const serialOf = serialReader('Pacific/Auckland');
    const auckland = { serialOf, dateOf: dateWriter(serialOf) };
    // Midnight on 1 January in Auckland is eleven in the morning of the day before in UTC.
    const table = [
      ['Date', 'Leads'],
      [new Date('2025-12-31T11:00:00Z'), 4],
    ];
    const rows = callFunction('KPI_TREND', ['LEADS', table], auckland) as unknown[][];
    expect(rows[1]).toEqual([new Date('2025-12-31T11:00:00Z'), 4]);
    expect(serialOf(rows[1]?.[0] as Date)).toBe(serialOfIso('2026-01-01'));
  });

  it('reads ISO text and compact dates', () => {
    for (const cells of [
      ['2026-01-05', '2026-02-05'],
      [20_260_105, 20_260_205],
    ]) {
      const table = [['Date', 'Leads'], ...cells.map((cell) => [cell, 2])];
      expect(call('KPI_TREND', 'LEADS', table)).toEqual([
        ['Month', 'Leads'],
        [date('2026-01-01'), 2],
        [date('2026-02-01'), 2],
      ]);
    }
  });

  it('refuses other text in the date column, naming its row', () => {
    const table = [
      ['Date', 'Leads'],
      [date('2026-01-01'), 2],
      ['05/02/2026', 2],
    ];
    expect(complaint('KPI_TREND', 'LEADS', table)).toBe(
      'KPI_TREND: Date, row 3, is "05/02/2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
  });

  it('leaves a period blank in which the KPI has no value', () => {
    const table = [
      ['Date', 'Spend', 'Leads'],
      [date('2026-01-01'), 50, 0],
      [date('2026-02-01'), 50, 5],
    ];
    expect((call('KPI_TREND', 'CPL', table) as unknown[][]).slice(1).map(([, value]) => value)).toEqual([
      '',
      10,
    ]);
  });

  it('says why where no period has a value, by the first with rows', () => {
    const months = ['2026-01-01', '2026-02-01'].map((day) => date(day));
    expect(
      complaint('KPI_TREND', 'ROMI', [
        ['Month', 'Attributed revenue', 'Cost', 'Gross margin'],
        ...months.map((month) => [month, 1000, 200, 40]),
      ]),
    ).toBe('KPI_TREND: gross margin is 40, which means 4000 %. Enter a rate as 40 % or 0.4.');
    const table = [
      ['Month', 'Channel', 'Spend', 'Leads'],
      [months[0], 'Search', 50, 5],
      [months[1], 'Print', 50, 0],
    ];
    expect(complaint('KPI_TREND', 'CPL', table, 'month', 'Channel', 'Print')).toBe(
      'KPI_TREND: Cost per lead divides by leads, which is 0 here. Choose a range or period where it is above 0.',
    );
  });

  it('says when no row has a date', () => {
    const table = [
      ['Date', 'Leads', 'Channel'],
      ['', 2, 'Email'],
      ['', 3, 'Email'],
    ];
    const sentence = 'KPI_TREND: there are no rows with a date. Choose another period or segment.';
    expect(complaint('KPI_TREND', 'LEADS', table)).toBe(sentence);
    expect(complaint('KPI_TREND', 'LEADS', table, 'month', 'Channel', 'Search')).toBe(sentence);
    const dated = [...table, [date('2026-01-01'), 4, 'Search']];
    expect(complaint('KPI_TREND', 'LEADS', dated, 'month', 'Channel', 'Email')).toBe(sentence);
  });

  it('names the periods there are', () => {
    expect(complaint('KPI_TREND', 'CPL', ads, 'decade')).toBe(
      'KPI_TREND: period is "decade". Use "month", "day", "week", "quarter" or "year".',
    );
  });

  it('refuses a mistyped year before it fills the sheet', () => {
    const table = [
      ['Date', 'Leads'],
      [date('2026-01-01'), 2],
      [date('9926-01-02'), 2],
    ];
    expect(complaint('KPI_TREND', 'LEADS', table, 'day')).toMatch(
      /^KPI_TREND: the result would fill \d+ cells;/,
    );
    const overflow = [
      ['Date', 'Leads'],
      [date('2026-01-01'), 2],
      [1_790_000_000_000, 2],
    ];
    expect(complaint('KPI_TREND', 'LEADS', overflow, 'day')).toContain('is "1790000000000", not a date.');
  });
});
