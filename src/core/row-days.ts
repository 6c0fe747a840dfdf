import { ByDate } from './by-date.ts';
import { readDate } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { valueOrUndefined } from './kpi-error.ts';
import type { Table } from './table.ts';

/** The day of each data row; NaN where the date is blank. */
export function daysOf(table: Table, column: number, context: CallContext): Float64Array {
  const days = new ByDate(table.headers[column], context, (day) => day);
  return Float64Array.from(table.rows, (row) => days.of(table.cells[row]?.[column], row));
}

/** The day of each data row; NaN also where the cell holds no date, which the scorecard's own check then reports. */
export function readableDays(table: Table, column: number, context: CallContext): Float64Array {
  return Float64Array.from(table.rows, (row) => {
    const cell = table.cells[row]?.[column];
    return valueOrUndefined(() => readDate(cell, '', row + 1, context)) ?? Number.NaN;
  });
}
