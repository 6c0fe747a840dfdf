import { describe, expect, it } from 'vitest';
import { totalLabelsOf } from '../../src/core/scorecard/planned-data.ts';
import { findSegmentColumns } from '../../src/core/segment-columns.ts';
import { columnNamed, readTable } from '../../src/core/table.ts';
import { call, complaint, date } from './call.ts';

const DAY_1 = date('2026-10-01');
const DAY_2 = date('2026-10-02');

describe('the header row', () => {
  it('is the first row of a plain export', () => {
    const table = readTable([
      ['Date', 'Spend'],
      [DAY_1, 100],
    ]);
    expect(table).toMatchObject({ headers: ['Date', 'Spend'], headerRow: 0, rows: [1] });
  });

  it('may stand below a report title and its date range', () => {
    const table = readTable([
      ['Campaign report', ''],
      ['1 October 2026', '31 October 2026'],
      ['', ''],
      ['Campaign', 'Clicks'],
      ['Brand', 10],
    ]);
    expect(table).toMatchObject({ headers: ['Campaign', 'Clicks'], headerRow: 3, rows: [4] });
  });

  it('may stand above rows whose first numbers come later', () => {
    const table = readTable([
      ['Campaign', 'Clicks'],
      ['Brand', ''],
      ['', ''],
      ['Generic', 10],
    ]);
    expect(table).toMatchObject({ headerRow: 0, rows: [1, 3] });
  });

  it('is the row that names measures where the first rows below hold text alone', () => {
    const rows = [
      ['Ads report', '2026', '', ''],
      ['Campaign', 'Status', 'Cost', 'Leads'],
      ['Brand', 'Enabled', '--', '--'],
      ['Generic', 'Enabled', 850, 90],
    ];
    expect(readTable(rows).headerRow).toBe(1);
    expect(complaint('KPI_VALUE', 'CPL', rows.slice(1))).toBe(
      'KPI_VALUE: Cost, row 2, is "--", not a number. Clear the cell or enter a number.',
    );
    expect(
      complaint('KPI_VALUE', 'CPL', [
        ['Cost', 'Leads'],
        ['1,200', '30'],
      ]),
    ).toContain('Cost, row 2');
  });

  it('is not the row above that names groups of columns', () => {
    const rows = [
      ['', 'Spend', '', 'Leads', ''],
      ['Date', 'Google', 'Meta', 'Google', 'Meta'],
      [DAY_1, 100, 50, 4, 2],
    ];
    expect(readTable(rows).headerRow).toBe(1);
  });

  it('has dates below it as well as numbers, also as ISO text', () => {
    expect(
      readTable([
        ['Opened', 'Owner'],
        ['2026-10-01', 'Ada'],
      ]).headerRow,
    ).toBe(0);
  });

  it('loses its byte-order mark and its spaces', () => {
    expect(
      readTable([
        ['\uFEFFDate ', ' Spend'],
        [DAY_1, 100],
      ]).headers,
    ).toEqual(['Date', 'Spend']);
  });

  it('is missed with a sentence', () => {
    expect(complaint('KPI_VALUE', 'CPL', 7)).toBe(
      'KPI_VALUE: table is one cell. Choose the whole export, with its header row.',
    );
    const expected =
      'KPI_VALUE: table has no header row. Choose a range whose first rows hold the column names, with numbers or dates below.';
    expect(complaint('KPI_VALUE', 'CPL', [[1, 2]])).toBe(expected);
    expect(complaint('KPI_VALUE', 'CPL', [['Spend', 'Leads']])).toBe(expected);
    expect(complaint('KPI_VALUE', 'CPL', [['', '']])).toBe(expected);
  });
});

describe('the rows', () => {
  it('are those that are not blank, so that whole columns work', () => {
    const blanks = Array.from({ length: 900 }, () => ['', '']);
    const table = readTable([['Date', 'Spend'], [DAY_1, 100], ...blanks, [DAY_2, 50], ...blanks]);
    expect(table.rows).toEqual([1, 902]);
  });

  it.each(['Total', 'Totale', 'Yhteensä', 'Sum', '--', 'Total: Account'])(
    'leave out the one labelled %s',
    (label) => {
      const table = readTable([
        ['Campaign', 'Clicks'],
        ['Brand', 10],
        [label, 10],
      ]);
      expect(table.rows).toEqual([1]);
      expect(table.totalRows).toEqual([{ row: 2, column: 0, label }]);
    },
  );

  it('leave out a total whose label follows a date', () => {
    const table = readTable([
      ['Date', 'Campaign', 'Clicks'],
      ['2026-10-01', 'Brand', 10],
      ['2026-10-01', 'Total', 10],
      [DAY_2, 'Total', 10],
    ]);
    expect(table.rows).toEqual([1]);
  });

  it('leave out a total whose label stands in any of the columns before the figures', () => {
    const table = readTable([
      ['Date', 'Channel', 'Campaign', 'Spend', 'Remark'],
      [DAY_1, 'Google', 'A', 100, ''],
      [DAY_1, 'Google', 'Total', 100, ''],
      [DAY_1, 'Meta', 'B', 5, 'Total'],
      [DAY_1, 'Email', '--', 0, ''],
      ['', 'Total', '--', 105, ''],
    ]);
    expect(table.rows).toEqual([1, 3, 4]);
    expect(table.totalRows).toEqual([
      { row: 2, column: 2, label: 'Total' },
      { row: 5, column: 1, label: 'Total' },
    ]);
    expect(call('KPI_VALUE', 'SPEND', table.cells)).toBe(105);
    // The formulas of a scorecard leave out the same rows; columns count from 1 there.
    expect(totalLabelsOf(table)).toEqual([
      { column: 3, label: 'Total' },
      { column: 2, label: 'Total' },
    ]);
  });

  it('keep a campaign with the word total in its name', () => {
    expect(
      readTable([
        ['Campaign', 'Clicks'],
        ['Total Wine', 10],
        ['Brand', 20],
      ]).rows,
    ).toEqual([1, 2]);
  });
});

describe('other columns', () => {
  const table = readTable([
    ['Date', 'Country', 'Campaign', 'Note', '', 'Clicks'],
    [DAY_1, 'IT', 'Brand', 'a', '', 1],
    [DAY_1, 'FI', 'Brand', 'b', '', 2],
    [DAY_2, 'IT', 'Generic', 'c', '', 3],
    [DAY_2, 'IT', 'Search', 'd', '', 4],
    [DAY_2, 'FI', 'Generic', 'e', '', 5],
    [DAY_2, 'FI', 'Search', 'f', '', 6],
  ]);

  it('are segments where their texts repeat, the coarsest first', () => {
    expect(findSegmentColumns(table)).toEqual([1, 2]);
  });

  it('are found by the name a person types', () => {
    expect(columnNamed(table, 'country', 'segment_column')).toBe(1);
    expect(columnNamed(table, ' CLICKS ', 'segment_column')).toBe(5);
  });

  it.each(['Channel', '', '€'])('are missed by the name %j', (name) => {
    expect(() => columnNamed(table, name, 'segment_column')).toThrow('unknown_column');
  });
});
