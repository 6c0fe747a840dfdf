import type { MeasureId } from '../catalog/measures.ts';
import { splitAt } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { address, call, columnLetter, equalTo, text, wholeColumn } from './dialect.ts';

/** What became of a column; cells of the calculation sheet hold one each. Where it is not found, nothing tells what it holds. */
export const STATE = { found: 0, renamed: 1, gone: 2 } as const;

/** A criterion may not be longer. */
const LONGEST_HEADER = 200;

/** A cell with what became of a column, by its header as it was when the scorecard was planned. */
export function columnState(rows: CalculationRows, column: number): string {
  const { sheet, table } = rows.data;
  const header = table.cells[table.headerRow]?.[column - 1];
  const whole = wholeColumn(sheet, column);
  const isFound = isCriterion(header)
    ? `${call('COUNTIFS', whole, text(equalTo(header)))}>0`
    : `${call('ROWS', whole)}>0`;
  const state = call('IFERROR', call('IF', isFound, STATE.found, STATE.renamed), STATE.gone);
  return address(rows.single(`Column ${column}: ${header}`, state), 2, 'both');
}

/** As `columnState`, of the column with a measure. */
export function measureState(rows: CalculationRows, id: MeasureId): string {
  return columnState(rows, rows.data.columns[id] ?? 0);
}

/** Conditions that a column is not found which a total over these measures needs. */
export function areLost(rows: CalculationRows, ids: readonly MeasureId[], at: At): readonly string[] {
  return [at(frameState(rows)), ...ids.map((id) => measureState(rows, id))].map((state) => `${state}>0`);
}

/** Whether nothing tells the dates, or the segment where the totals are over one: their columns are not found. */
function frameState(rows: CalculationRows): number {
  const { frame, data } = rows;
  const dates = columnState(rows, data.date);
  if (data.segment === undefined) return rows.row('Dates not found', () => dates);
  const both = `${dates}+${columnState(rows, data.segment)}`;
  return rows.row('Dates or segments not found', (_, column) => {
    const split = splitAt(frame, column);
    if (split) return column === split.all ? dates : both;
    if (frame.fixedSegment) return both;
    return call('IF', `${columnLetter(column)}$${frame.criterionRow}=""`, dates, both);
  });
}

/** Whether a header can be found by its text. */
export function isCriterion(header: unknown): header is string {
  return (
    typeof header === 'string' &&
    header !== '' &&
    header === header.trim() &&
    header.length <= LONGEST_HEADER &&
    !/[\n\r\uFEFF]/.test(header)
  );
}
