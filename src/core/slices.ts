import { isBlank, isDate, readDate } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { valueOrUndefined } from './kpi-error.ts';
import { type Grain, type Interval, isoDate, shift, startOf } from './period.ts';
import type { Table } from './table.ts';

/** How the rows of a table fall into periods and segments; one entry per data row. -1 is outside. */
export interface Slices {
  readonly table: Table;
  /** Whether the rows have dates; without them balances have no first and last. */
  readonly dated: boolean;
  readonly days: Float64Array;
  readonly periodOf: Int32Array;
  readonly segmentOf: Int32Array;
  readonly periods: readonly Interval[];
  readonly segments: readonly string[];
  /** The columns read so far, by measure: splitting the same rows another way need not read them again. */
  readonly numbers: Map<string, Float64Array>;
}

/** The day of each data row; NaN where the date is blank. Each distinct date is converted once. */
export function daysOf(table: Table, dateColumn: number, context: CallContext): Float64Array {
  const { cells, rows, headers } = table;
  const days = new Float64Array(rows.length);
  const name = headers[dateColumn] || 'Date';
  const known = new Map<number | string, number>();
  let lastKey: number | string | undefined;
  let lastDay = Number.NaN;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const cell = cells[row]?.[dateColumn];
    // Each cell has a Date of its own; equal ones share their time, whose whole minutes are the quickest of keys.
    const key = isDate(cell) ? cell.getTime() / 60_000 : typeof cell === 'string' ? cell : undefined;
    // Most exports are sorted by date.
    if (key !== undefined && key === lastKey) {
      days[index] = lastDay;
      continue;
    }
    let day = key === undefined ? undefined : known.get(key);
    if (day === undefined) {
      day = readDate(cell, name, row + 1, context) ?? Number.NaN;
      if (key !== undefined) known.set(key, day);
    }
    lastKey = key;
    lastDay = day;
    days[index] = day;
  }
  return days;
}

/** The day of each data row; NaN also where the cell holds no date, which the scorecard's own check then reports. */
export function readableDays(table: Table, dateColumn: number, context: CallContext): Float64Array {
  return Float64Array.from(table.rows, (row) => {
    const cell = table.cells[row]?.[dateColumn];
    return valueOrUndefined(() => readDate(cell, '', row + 1, context)) ?? Number.NaN;
  });
}

const EVER: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** All rows as one period and one segment, also those whose date is blank. */
export function wholeSlice(table: Table, days?: Float64Array): Slices {
  const count = table.rows.length;
  return {
    table,
    dated: days !== undefined,
    days: days ?? new Float64Array(count),
    periodOf: new Int32Array(count),
    segmentOf: new Int32Array(count),
    periods: [EVER],
    segments: ['All'],
    numbers: new Map(),
  };
}

/** The rows within an interval, as one period and one segment. */
export function intervalSlice(table: Table, days: Float64Array, interval: Interval): Slices {
  const periodOf = new Int32Array(days.length);
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number;
    periodOf[index] = day >= interval.start && day < interval.end ? 0 : -1;
  }
  return { ...wholeSlice(table, days), periodOf, periods: [interval] };
}

/** Every period from the first to the last date, also those without rows. */
export function byPeriod(table: Table, days: Float64Array, grain: Grain): Slices {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const periodOf = new Int32Array(days.length).fill(-1);
  const periods: Interval[] = [];
  if (first > last) return { ...wholeSlice(table, days), periodOf, periods };
  const firstDay = Math.floor(first);
  const periodOfDay = new Int32Array(Math.floor(last) - firstDay + 1);
  for (let start = startOf(grain, first); start <= last; start = shift(grain, start, 1)) {
    const end = shift(grain, start, 1);
    periodOfDay.fill(periods.length, Math.max(start - firstDay, 0), end - firstDay);
    periods.push({ start, end });
  }
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number;
    if (!Number.isNaN(day)) periodOf[index] = periodOfDay[Math.floor(day) - firstDay] as number;
  }
  return { ...wholeSlice(table, days), periodOf, periods };
}

/** Splits slices by the texts of a column, upper and lower case alike, as SUMIFS compares them. */
export function bySegment(slices: Slices, column: number, context?: CallContext): Slices {
  const { table } = slices;
  const segments: string[] = [];
  const byKey = new Map<string, number>();
  const byCell = new Map<unknown, number>();
  const { cells, rows } = table;
  const segmentOf = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const cell = cells[rows[index] as number]?.[column];
    let segment = byCell.get(cell);
    if (segment === undefined) {
      segment = segmentIndex(segmentLabel(cell, context), segments, byKey);
      byCell.set(cell, segment);
    }
    segmentOf[index] = segment;
  }
  return { ...slices, segmentOf, segments };
}

function segmentIndex(label: string, segments: string[], byKey: Map<string, number>): number {
  const key = label.toLowerCase();
  const known = byKey.get(key);
  if (known !== undefined) return known;
  byKey.set(key, segments.length);
  segments.push(label);
  return segments.length - 1;
}

export const BLANK_SEGMENT = '(blank)';

/** What a segment is called: the text of its cells, a date as ISO text, TRUE and FALSE as cells show them. */
export function segmentLabel(cell: unknown, context?: CallContext): string {
  if (isBlank(cell)) return BLANK_SEGMENT;
  if (isDate(cell) && context) return isoDate(context.serialOf(cell));
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** Keeps one segment; the other rows stay known, since the first and last date of a period are those of all rows. */
export function onlySegment(slices: Slices, segment: string): Slices {
  const kept = slices.segments.findIndex((label) => label.toLowerCase() === segment.toLowerCase());
  return {
    ...slices,
    segmentOf: slices.segmentOf.map((index) => (index === kept ? 0 : -1)),
    segments: [segment],
    numbers: new Map(),
  };
}
