import type { JsonCell } from '../src/core/server.ts';
import { dateOfSerial } from '../src/core/spreadsheet-time.ts';

/** Cells as a sheet would hand them over: blanks as '', dates as dates. */
export function reviveCells(rows: readonly (readonly JsonCell[])[]): readonly (readonly unknown[])[] {
  return rows.map((row) => row.map(reviveCell));
}

function reviveCell(cell: JsonCell): unknown {
  if (cell === null) return '';
  return typeof cell === 'object' ? dateOfSerial(cell.date) : cell;
}
