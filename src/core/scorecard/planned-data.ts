import type { MeasureId } from '../catalog/measures.ts';
import { isBlank, isCompactDate } from '../cell.ts';
import { dataGrain, distinctDays } from '../data-grain.ts';
import { fail } from '../kpi-error.ts';
import type { Grain } from '../period.ts';
import { readableDays } from '../row-days.ts';
import { BLANK_SEGMENT, segmentOfRows } from '../segments.ts';
import type { Table } from '../table.ts';
import { equalTo } from './dialect.ts';
import { PAGE_CONTEXT } from './kpi-history.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SegmentCriterion } from './segment-list.ts';

/** A label of total rows found in the data, which no total may count, with its column, counted from 1. */
export interface TotalLabel {
  readonly column: number;
  readonly label: string;
}

/** Where the numbers are, and what formulas over them have to know beforehand. */
export interface PlannedData extends DataSource {
  /** The data as it was when the scorecard was planned. */
  readonly table: Table;
  /** The days of its rows. */
  readonly days: Float64Array;
  readonly distinctDates: number;
  /** How long a period each row covers. */
  readonly grain: Grain;
  /** The header of the column that the data is split by; empty without one. */
  readonly segmentHeader: string;
  readonly segments: readonly SegmentCriterion[];
  readonly totalLabels: readonly TotalLabel[];
}

/** The matrix lists the largest segments; the others are pooled as "Other". */
const MOST_SEGMENTS = 20;

/** Reads from the data what a scorecard over it is planned from. */
export function plannedData(table: Table, data: DataSource): PlannedData {
  const days = plannedDays(table, data.date - 1);
  const segmentHeader = data.segment === undefined ? '' : (table.headers[data.segment - 1] ?? '');
  return {
    ...data,
    table,
    days,
    distinctDates: distinctDays(days).length,
    grain: dataGrain(days),
    segmentHeader,
    segments: listedSegments(table, data, segmentHeader),
    totalLabels: totalLabelsOf(table),
  };
}

/** The days of the rows; a scorecard without any would show nothing, and one of 20261031 nothing but errors. */
function plannedDays(table: Table, column: number): Float64Array {
  const compact = table.rows.find((row) => isCompactDate(table.cells[row]?.[column]));
  const name = table.headers[column] || 'Date';
  if (compact !== undefined) fail({ code: 'compact_date', where: { name, row: compact + 1 } });
  const days = readableDays(table, column, PAGE_CONTEXT);
  if (days.every(Number.isNaN)) fail({ code: 'no_dates', name });
  return days;
}

/** The columns in which dates, segments and some measures stand, each once. */
export function columnsRead({ date, segment, columns }: DataSource, ids: readonly MeasureId[]): number[] {
  const read = [date, segment, ...ids.map((id) => columns[id])];
  return [...new Set(read)].flatMap((column) => (column === undefined ? [] : [column]));
}

/** The headers of the columns in use, by which they are found again after columns were inserted. */
export function headersOf({ headers }: Table, data: DataSource): Readonly<Record<number, string>> {
  const columns = columnsRead(data, Object.keys(data.columns) as MeasureId[]);
  return Object.fromEntries(columns.map((column) => [column, headers[column - 1] ?? '']));
}

/** The segments in a column, counted from 0, in alphabetical order, each with the number of its rows. */
export function segmentsIn(
  table: Table,
  column: number,
): readonly { readonly label: string; readonly rows: number }[] {
  const { labels: segments, segmentOf } = segmentOfRows(table, column);
  const rows = new Array<number>(segments.length).fill(0);
  for (const segment of segmentOf) rows[segment] = (rows[segment] ?? 0) + 1;
  return segments
    .map((label, index) => ({ label, rows: rows[index] ?? 0 }))
    .filter(({ label }) => label !== BLANK_SEGMENT)
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The segments that the matrix lists: those with the most rows where there are too many. */
function listedSegments(
  table: Table,
  { segment: column }: Pick<DataSource, 'segment'>,
  header: string,
): readonly SegmentCriterion[] {
  if (column === undefined) return [];
  const segments = segmentsIn(table, column - 1);
  const largest = new Set([...segments].sort((a, b) => b.rows - a.rows).slice(0, MOST_SEGMENTS));
  return segments
    .filter((segment) => largest.has(segment))
    .map(({ label: name }) => ({ name, label: shownSegment(name, header), criterion: equalTo(name) }));
}

/** Keeps segments called "All" or "Other" apart from the rows of that name. */
function shownSegment(segment: string, header: string): string {
  return /^(all|other)$/i.test(segment) ? `${segment} (${header.toLowerCase()})` : segment;
}

export function totalLabelsOf(table: Table): readonly TotalLabel[] {
  const distinct = new Map(
    table.totalRows.map(({ column, label }) => [`${column} ${label}`, { column: column + 1, label }]),
  );
  return [...distinct.values()];
}

/** How many texts of a column are no faults: those at or above the header, and those of total rows. */
export function textsBesideData(table: Table, column: number): number {
  const header = table.cells.slice(0, table.headerRow + 1);
  const totals = table.totalRows.map(({ row }) => table.cells[row] ?? []);
  return [...header, ...totals].filter(
    (row) => typeof row[column - 1] === 'string' && !isBlank(row[column - 1]),
  ).length;
}
