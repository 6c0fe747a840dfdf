import type { ByDate } from './by-date.ts';
import type { Segments } from './segments.ts';
import type { Period } from './slice-periods.ts';
import type { Row, Table } from './table.ts';

const SIZE = 1024;

/** The day of a row, NaN where its cell is blank, and the period that it belongs to. */
export interface RowDate {
  readonly day: number;
  readonly period: Period;
}

/** Where a table tells the dates and segments of its rows, if they are asked for, and what its cells mean. */
export interface Places {
  readonly dateColumn: number | undefined;
  readonly dates: ByDate<RowDate>;
  readonly undated: RowDate;
  readonly segmentColumn: number | undefined;
  readonly segments: Segments;
  /** Whether the rows of a segment count. */
  readonly counts: (segment: number) => boolean;
}

/**
 * Rows that are gone through together. Many at a time keep each loop short and tight; few enough stay at hand from one
 * loop to the next, and no list grows with the table.
 */
export class RowBatch {
  count = 0;
  readonly rows = new Int32Array(SIZE);
  readonly days = new Float64Array(SIZE);
  /** The numbers of their periods; -1 where a row counts to none. */
  readonly periods = new Int32Array(SIZE);
  /** The numbers of their parts: one segment in one period each; -1 where a row does not count. */
  readonly parts = new Int32Array(SIZE);
  /** How many parts there are so far. */
  partCount = 0;

  /** Takes the next rows that hold data and returns where the others begin. */
  take({ cells, kinds }: Table, from: number, places: Places): number {
    const { dateColumn, dates, segmentColumn, segments } = places;
    let { day, period } = places.undated;
    let count = 0;
    let row = from;
    for (; row < cells.length && count < SIZE; row++) {
      const line = cells[row] as Row;
      if (kinds.of(line) !== 'data') continue;
      const segment = segmentColumn === undefined ? 0 : segments.numberOf(line[segmentColumn]);
      if (dateColumn !== undefined) ({ day, period } = dates.of(line[dateColumn], row));
      this.rows[count] = row;
      this.days[count] = day;
      this.periods[count] = period.number;
      this.parts[count] = period.parts[segment] ?? this.addPart(period, segment, places);
      count++;
    }
    this.count = count;
    return row;
  }

  private addPart(period: Period, segment: number, places: Places): number {
    const part = period.number >= 0 && places.counts(segment) ? this.partCount++ : -1;
    period.parts[segment] = part;
    return part;
  }

  /** Room for a number of each row of a batch. */
  static numbers(): Float64Array {
    return new Float64Array(SIZE);
  }
}
