import { type ColumnReach, isUnusual } from './column-reach.ts';
import { coverageEnd, distanceWithin, distinctDays } from './data-grain.ts';
import { type Grain, startOf } from './period.ts';
import { segmentOfRows } from './segments.ts';
import type { Table } from './table.ts';

/** How far the rows of a segment reach. */
export interface SegmentReach {
  readonly label: string;
  readonly last: number;
  /** How many days lie between two of its rows; one distance in twenty is longer. */
  readonly usualGap: number;
}

/** More segments than that are ads and the like, which come and go. */
const MOST_SEGMENTS = 50;

/**
 * The segments with a tenth of a column of figures that have rows on most days up to their end, as the channels of an
 * export do. None where half of them have ended before the last full month: campaigns end, and nothing is missing.
 */
export function steadySegments(
  table: Table,
  column: number,
  figures: readonly Pick<ColumnReach, 'column'>[],
  days: Float64Array,
  grain: Grain,
): readonly SegmentReach[] {
  const { labels, segmentOf } = segmentOfRows(table, column);
  if (labels.length > MOST_SEGMENTS) return [];
  const all = distinctDays(days);
  const isLarge = (rows: readonly number[]) =>
    figures.some(({ column: figure }) => 10 * sumOf(table, rows, figure) >= sumOf(table, table.rows, figure));
  const regular = labels.flatMap((label, segment): SegmentReach[] => {
    const isOwn = (_: number, index: number) => segmentOf[index] === segment;
    const own = distinctDays(days.filter(isOwn));
    const last = Math.max(...own);
    const usualGap = distanceWithin(19 / 20, own);
    const isRegular = 2 * own.length > all.indexOf(last) - all.indexOf(Math.min(...own));
    return usualGap && isRegular && isLarge(table.rows.filter(isOwn)) ? [{ label, last, usualGap }] : [];
  });
  const gone = regular.filter(({ last }) => isGone(last, Math.max(...all), grain));
  return 2 * gone.length < regular.length ? regular : [];
}

function sumOf({ cells }: Table, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + (Number(cells[row]?.[column]) || 0), 0);
}

/** The last day with rows of any of these segments, and those whose rows end early in the last full month or after it. */
export function earlySegments(
  steady: readonly SegmentReach[],
  grain: Grain,
): { readonly end: number; readonly early: readonly SegmentReach[] } {
  const end = Math.max(...steady.map(({ last }) => last));
  const early = steady.filter(
    ({ last, usualGap }) => isUnusual(end - last, usualGap) && !isGone(last, end, grain),
  );
  return { end, early };
}

/** Whether rows have ended before the last full month of the data, which then lacks none of them. */
function isGone(last: number, end: number, grain: Grain): boolean {
  const month = startOf('month', coverageEnd(end, grain));
  return coverageEnd(last, grain) <= startOf('month', month - 1);
}
