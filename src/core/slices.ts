import { ByDate } from './by-date.ts';
import type { CallContext } from './custom-function.ts';
import type { Grain, Interval } from './period.ts';
import { RowBatch, type RowDate } from './row-batch.ts';
import { Segments, segmentNumber } from './segments.ts';
import { calendarPeriods, onePeriod, type Period, type Periods, wholePeriod } from './slice-periods.ts';
import type { Table } from './table.ts';

/** Which rows of a table count, and how they fall into periods and segments. */
export interface Slicing {
  readonly table: Table;
  /** Where the dates of the rows stand, if they are asked for. */
  readonly dateColumn?: number | undefined;
  /** The only days that count, or the length of each period; all rows are one period where it is left out. */
  readonly periods?: Interval | Grain;
  /** The column to split by; all rows are one segment where it is left out. */
  readonly segmentColumn?: number;
  /** The only segment that counts. */
  readonly segment?: string;
}

/** Adds rows up by their parts. */
export interface Tally {
  add(batch: RowBatch): void;
}

/** Every period from the first to the last date, also those without rows, and every segment. */
export interface Slices {
  readonly periods: readonly Period[];
  readonly segments: readonly string[];
}

/** One period, and one of its segments or all that count. */
export interface Slice {
  readonly period: Period;
  /** Undefined stands for all. */
  readonly segment: number | undefined;
  readonly parts: readonly number[];
}

export function sliceOf(period: Period, segment?: number): Slice {
  const parts = segment === undefined ? period.parts : [period.parts[segment] ?? -1];
  return { period, segment, parts: parts.filter((part) => part >= 0) };
}

/** Goes over the rows once, a batch at a time, and hands them to the tallies with the parts that they belong to. */
export function sliceRows(slicing: Slicing, tallies: readonly Tally[], context: CallContext): Slices {
  const { table, dateColumn, segmentColumn, segment: only } = slicing;
  const periods = periodsOf(slicing);
  const segments = new Segments(context);
  const dateAt = (day: number): RowDate => {
    const period = periods.at(day);
    if (!Number.isNaN(day)) period.days.add(Math.floor(day));
    return { day, period };
  };
  const places = {
    dateColumn,
    dates: new ByDate(table.headers[dateColumn ?? -1], context, dateAt),
    undated: dateAt(dateColumn === undefined ? 0 : Number.NaN),
    segmentColumn,
    segments,
    counts: (segment: number) => only === undefined || segmentNumber(segments.labels, only) === segment,
  };
  const batch = new RowBatch();
  for (let next = table.headerRow + 1; next < table.cells.length; ) {
    next = batch.take(table, next, places);
    for (const tally of tallies) tally.add(batch);
  }
  return {
    periods: periods.inOrder(),
    segments: segmentColumn === undefined ? ['All'] : segments.labels,
  };
}

function periodsOf({ periods }: Slicing): Periods {
  if (periods === undefined) return wholePeriod();
  return typeof periods === 'string' ? calendarPeriods(periods) : onePeriod(periods);
}
