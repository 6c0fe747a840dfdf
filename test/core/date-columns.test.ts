import { describe, expect, it } from 'vitest';
import { dateColumnOf, dateColumns, findDateColumn } from '../../src/core/date-columns.ts';
import { readTable } from '../../src/core/table.ts';
import { complaint, date } from './call.ts';

const DAY_1 = date('2026-10-01');
const DAY_2 = date('2026-10-02');

describe('the date column', () => {
  const find = (headers: string[], ...rows: unknown[][]): number | undefined =>
    findDateColumn(readTable([headers, ...rows]));

  it('is the one with dates, whatever it is called', () => {
    expect(find(['Spend', 'Giorno'], [100, DAY_1], [50, DAY_2])).toBe(1);
    expect(find(['Spend', 'X'], [100, '2026-10-01'], [50, '2026-10-02'])).toBe(1);
  });

  it('may hold bare numbers where its header says that they are dates', () => {
    expect(find(['Spend', 'Date'], [100, 20_261_001])).toBe(1);
    expect(find(['Spend', 'Päivämäärä'], [100, 46_000])).toBe(1);
    expect(find(['Spend', 'start_date'], [100, 46_000])).toBe(1);
  });

  it('is not a column of large numbers, nor of candidates', () => {
    expect(find(['Campaign', 'Spend'], ['Brand', 46_000])).toBeUndefined();
    expect(find(['Campaign', 'Candidates'], ['Brand', 46_000])).toBeUndefined();
  });

  it('is not a column of figures whose header speaks of days beside other words', () => {
    expect(find(['Impressions per day', 'Date'], [21_500, DAY_1], [43_000, DAY_2])).toBe(1);
    expect(find(['Spend to date', 'Leads'], [21_500, 1], [43_000, 2])).toBeUndefined();
    expect(find(['Date', 'Delivery date'], [46_000, DAY_1])).toBe(1);
    expect(
      complaint('KPI_TREND', 'LEADS', [
        ['Spend to date', 'Leads'],
        [21_500, 1],
      ]),
    ).toBe(
      'KPI_TREND: table has no dates. Add or choose a column that has them, such as "Date"; the table has "Spend to date" and "Leads".',
    );
  });

  it('is not a column of durations, which come as dates', () => {
    expect(find(['Time on site', 'Date'], [date('1899-12-30T00:02:00'), DAY_1])).toBe(1);
  });

  it.each(['13/01/2026', '1.2.2026 10:30', '01-Feb-26', '1 ottobre 2026', 'October 13, 2026', '13.01.26'])(
    'is kept where its dates are written as %s, whatever other dates there are',
    (text) => {
      expect(find(['Order date', 'Delivery date'], [text, DAY_1], [text, DAY_2], [DAY_1, DAY_2])).toBe(0);
      expect(find(['Opened', 'Closed'], [DAY_1, 'open'], [DAY_1, text], [DAY_2, 'open'])).toBe(1);
    },
  );

  it('leaves names of months and weekdays for a column of dates', () => {
    expect(find(['Month', 'Day', 'Date'], ['January', 'Monday', DAY_1])).toBe(2);
  });

  it('is the closing date also where hundreds of open deals come first', () => {
    const open = Array.from({ length: 300 }, () => [DAY_1, '', 1]);
    expect(find(['Opened', 'Closed', 'Won'], ...open, [DAY_1, DAY_2, 1])).toBe(1);
  });

  it('names the row of a date that cannot be read instead of counting by another date', () => {
    const deals = [
      ['Opened', 'Closed', 'Won', 'Lost'],
      [date('2026-01-02'), '13/02/2026', 1, 0],
      [date('2026-01-03'), '15/02/2026', 0, 1],
      [date('2026-02-03'), date('2026-03-02'), 1, 0],
    ];
    expect(complaint('KPI_VALUE', 'WIN_RATE', deals, '2026-01-01', '2026-01-31')).toBe(
      'KPI_VALUE: Closed, row 2, is "13/02/2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
    const orders = [
      ['Order date', 'Delivery date', 'Revenue'],
      ['01/13/2026', date('2026-02-03'), 10],
      ['01/14/2026', date('2026-02-04'), 10],
    ];
    expect(complaint('KPI_TREND', 'REVENUE', orders)).toContain('Order date, row 2, is "01/13/2026"');
  });

  it('is the closing date of deals and the last purchase of customers', () => {
    const dates = [DAY_1, DAY_2, DAY_2];
    expect(find(['opened', 'x', 'closed'], dates)).toBe(2);
    expect(find(['Opened on', 'Closed on', 'Created'], dates)).toBe(1);
    expect(find(['Create date', 'Due', 'Close date'], dates)).toBe(2);
    expect(find(['First purchase', 'Last purchase', 'Signed up'], dates)).toBe(1);
  });

  it('is the first of several others', () => {
    expect(find(['Reporting starts', 'Reporting ends'], [DAY_1, DAY_2])).toBe(0);
  });

  it('is told by its name where its cells cannot be read, so that they are complained about', () => {
    const table = readTable([
      ['Spend', 'Data'],
      [100, 'last Monday'],
    ]);
    expect(dateColumns(table)).toEqual([]);
    expect(dateColumnOf(table)).toBe(1);
  });

  it('is missed with a sentence that names what there is', () => {
    const table = [
      ['Campaign', 'Leads', ''],
      ['Brand', 10, ''],
    ];
    expect(complaint('KPI_TREND', 'LEADS', table)).toBe(
      'KPI_TREND: table has no dates. Add or choose a column that has them, such as "Date"; the table has "Campaign" and "Leads".',
    );
  });
});
