import { readDate } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { valueOrUndefined } from './kpi-error.ts';
import type { Table } from './table.ts';

/** The day of each data row; NaN where the date is blank, or no date, which checks of the dates then report. */
export function readableDays(table: Table, column: number, context: CallContext): Float64Array {
  return Float64Array.from(table.rows, (row) => {
    const cell = table.cells[row]?.[column];
    return valueOrUndefined(() => readDate(cell, '', row + 1, context)) ?? Number.NaN;
  });
}
