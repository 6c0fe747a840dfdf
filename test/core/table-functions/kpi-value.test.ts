import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

const ads = [
  ['Ad report'],
  ['Date', 'Channel', 'Spend', 'Leads', 'Clicks', 'Impressions'],
  [date('2026-10-01'), 'Google', 100, 5, 50, 1000],
  [date('2026-10-01'), 'Meta', 200, 4, 40, 2000],
  [date('2026-10-15T13:30'), 'google', 300, 15, 30, 1000],
  [date('2026-11-01'), 'Meta', 400, 6, 60, ''],
  ['', 'Meta', 10, '', '', ''],
  ['Total', '', 1010, 30, 180, 4000],
];

describe('KPI_VALUE', () => {
  it('divides totals over all rows but those labelled as totals', () => {
    // 1,010 spent for 30 leads.
    expect(call('KPI_VALUE', 'CPL', ads)).toBeCloseTo(1010 / 30, 12);
  });

  it('takes a KPI by its id, its function or its name, in any case', () => {
    for (const kpi of ['CPL', 'cpl', 'KPI_CPL', 'Cost per lead', 'cost per LEAD'])
      expect(call('KPI_VALUE', kpi, ads)).toBeCloseTo(1010 / 30, 12);
  });

  it('counts both ends of a date range, with times on the last day', () => {
    // 600 spent for 24 leads.
    expect(call('KPI_VALUE', 'CPL', ads, date('2026-10-01'), date('2026-10-15'))).toBe(25);
    expect(call('KPI_VALUE', 'CPL', ads, '2026-10-01', '2026-10-15')).toBe(25);
    expect(call('KPI_VALUE', 'CPL', ads, 20_261_015, 20_261_015)).toBe(20);
  });

  it('takes ranges of one cell for the cell', () => {
    const [kpi, column, segment] = [[['CPL']], [['Channel']], [['Google']]];
    const [from, to] = [[[date('2026-10-01')]], [['2026-10-15']]];
    // 400 spent for 20 leads.
    expect(call('KPI_VALUE', kpi, ads, from, to, column, segment)).toBe(20);
  });

  it('takes one end of a date range alone', () => {
    // 400 for 6; the row without a date belongs to no range.
    expect(call('KPI_VALUE', 'SPEND', ads, date('2026-10-16'))).toBe(400);
    expect(call('KPI_VALUE', 'SPEND', ads, '', date('2026-10-01'))).toBe(300);
  });

  it('takes a segment, in upper and lower case alike', () => {
    // 400 spent for 20 leads.
    expect(call('KPI_VALUE', 'CPL', ads, '', '', 'Channel', 'GOOGLE')).toBe(20);
    expect(call('KPI_VALUE', 'CPL', ads, undefined, undefined, 'channel', 'google')).toBe(20);
  });

  it('takes a date range and a segment together', () => {
    expect(call('KPI_VALUE', 'CPL', ads, '2026-10-02', '2026-10-31', 'Channel', 'Google')).toBe(20);
  });

  it('takes numbers, dates and checkboxes as segments', () => {
    const table = [
      ['Week', 'New', 'Started', 'Leads'],
      [1, true, date('2026-10-05'), 3],
      [2, false, date('2026-10-12'), 4],
    ];
    expect(call('KPI_VALUE', 'LEADS', table, '', '', 'Week', 2)).toBe(4);
    expect(call('KPI_VALUE', 'LEADS', table, '', '', 'New', true)).toBe(3);
    expect(call('KPI_VALUE', 'LEADS', table, '', '', 'Started', date('2026-10-12'))).toBe(4);
  });

  it('only reads the columns that it needs', () => {
    const spoiled = ads.map((row, index) => (index === 2 ? [...row.slice(0, 5), 'n/a'] : row));
    expect(call('KPI_VALUE', 'CPL', spoiled)).toBeCloseTo(1010 / 30, 12);
    expect(complaint('KPI_VALUE', 'CTR', spoiled)).toBe(
      'KPI_VALUE: Impressions, row 3, is "n/a", not a number. Clear the cell or enter a number.',
    );
  });

  it('only reads the rows that are asked for', () => {
    const spoiled = ads.map((row, index) => (index === 5 ? [...row.slice(0, 3), 'n/a'] : row));
    expect(call('KPI_VALUE', 'CPL', spoiled, '2026-10-01', '2026-10-31')).toBe(25);
  });

  it('says which KPI may have been meant', () => {
    expect(complaint('KPI_VALUE', 'CPLL', ads)).toMatch(
      /^KPI_VALUE: there is no KPI called "CPLL"\. Did you mean "CPL".*\? =KPI_LIST\(\) shows all of them\.$/,
    );
    expect(complaint('KPI_VALUE', '', ads)).toContain('there is no KPI called "".');
  });

  it('refuses dates that are none or the wrong way round', () => {
    expect(complaint('KPI_VALUE', 'CPL', ads, 'October')).toBe(
      'KPI_VALUE: from is "October", not a date. Choose a cell with a date or write DATE(2026; 10; 31).',
    );
    expect(complaint('KPI_VALUE', 'CPL', ads, '2026-10-15', '2026-10-01')).toBe(
      'KPI_VALUE: from (2026-10-15) lies after to (2026-10-01). Swap the two dates.',
    );
  });

  it('says when no row lies in the date range', () => {
    expect(complaint('KPI_VALUE', 'CPL', ads, '2027-01-01', '2027-01-31')).toBe(
      'KPI_VALUE: there are no rows from 2027-01-01 to 2027-01-31. Choose another period or segment.',
    );
  });

  it('says when only other segments have rows in the date range', () => {
    expect(complaint('KPI_VALUE', 'CPL', ads, '2026-11-01', '2026-11-30', 'Channel', 'Google')).toBe(
      'KPI_VALUE: there are no rows of "Google" from 2026-11-01 to 2026-11-30. Choose another period or segment.',
    );
  });

  it('names the segments there are', () => {
    expect(complaint('KPI_VALUE', 'CPL', ads, '', '', 'Channel', 'Bing')).toBe(
      'KPI_VALUE: segment is "Bing". Use "Google" or "Meta".',
    );
    expect(complaint('KPI_VALUE', 'CPL', ads, '', '', 'Chanel', 'Google')).toMatch(
      /^KPI_VALUE: segment_column "Chanel" is not a column\. The table has "Date", "Channel", /,
    );
    expect(complaint('KPI_VALUE', 'CPL', ads, '', '', '', 'Google')).toBe(
      'KPI_VALUE: segment needs segment_column. Add the name of the column that holds the segment.',
    );
  });

  it('refuses a strict share above 1', () => {
    const mixedUp = [
      ['Clicks', 'Impressions'],
      [1000, 50],
    ];
    expect(complaint('KPI_VALUE', 'CTR', mixedUp)).toContain('clicks may not exceed impressions.');
  });
});
