import { valueOrUndefined } from '../src/core/kpi-error.ts';
import type { SheetSummary } from '../src/core/server.ts';
import { readTable, type Table } from '../src/core/table.ts';
import { remember } from './remember.ts';
import { reviveCells } from './revive-cells.ts';

/** The top of a sheet as a table; undefined where no row looks like a header. */
export const sheetHeader: (sheet: SheetSummary) => Table | undefined = remember((sheet) =>
  valueOrUndefined(() => readTable(reviveCells(sheet.top))),
);

/** A header as its cell holds it, for formulas to compare with; empty where that is no text. */
export function headerText({ cells, headerRow }: Table, column: number): string {
  const cell = cells[headerRow]?.[column];
  return typeof cell === 'string' ? cell : '';
}
