import type { MeasureId } from '../catalog/measures.ts';
import { LOWEST } from '../sheets-formula.ts';
import { splitAt } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { call, columnLetter, text, wholeColumn } from './dialect.ts';
import type { PlannedData } from './planned-data.ts';
import type { DataSource } from './scorecard-request.ts';

/** The columns of the data sheet, and the criteria by which a total finds the rows of its period and segment. */

/** A criterion that numbers meet and texts do not. */
export const NUMBER = `">${LOWEST}"`;

export function valuesOf({ sheet, columns }: DataSource, id: MeasureId): string {
  return wholeColumn(sheet, columns[id] ?? 0);
}

export function datesOf({ sheet, date }: DataSource): string {
  return wholeColumn(sheet, date);
}

export function segmentsOf({ sheet, segment }: DataSource): string | undefined {
  return segment === undefined ? undefined : wholeColumn(sheet, segment);
}

/** What a total is computed over. */
type Over = Pick<CalculationRows, 'data' | 'frame'>;

/** Criteria that dates of a range lie in the period of a column. */
export function datesIn(
  dates: string,
  { startRow, endRow }: Pick<Frame, 'startRow' | 'endRow'>,
  column: number,
): readonly string[] {
  const letter = columnLetter(column);
  return [dates, `">="&${letter}$${startRow}`, dates, `"<"&${letter}$${endRow}`];
}

export function inPeriod({ data, frame }: Over, column: number): readonly string[] {
  return datesIn(datesOf(data), frame, column);
}

/** Leaves rows out that hold totals themselves. */
export function noTotals({ sheet, totalLabels }: PlannedData): readonly string[] {
  return totalLabels.flatMap(({ column, label }) => [wholeColumn(sheet, column), text(`<>${label}`)]);
}

/** A total over the rows of a column's segment, which may be all of them. */
export function bySegment(
  { data, frame }: Over,
  column: number,
  total: (segment: readonly string[]) => string,
): string {
  const segments = segmentsOf(data);
  const split = splitAt(frame, column);
  if (!segments || column === split?.all) return total([]);
  const criterion = `${columnLetter(column)}$${frame.criterionRow}`;
  const narrowed = total([segments, criterion]);
  return split || frame.fixedSegment ? narrowed : call('IF', `${criterion}=""`, total([]), narrowed);
}

/** A total over the rows of a column's period and segment. */
export function within(over: Over, column: number, total: (where: readonly string[]) => string): string {
  return bySegment(over, column, (segment) =>
    total([...inPeriod(over, column), ...noTotals(over.data), ...segment]),
  );
}
