import { KpiError } from '../src/core/kpi-error.ts';
import type { SheetSummary } from '../src/core/server.ts';
import { readTable, type Table } from '../src/core/table.ts';
import { reviveCells } from './revive-cells.ts';

const known = new WeakMap<SheetSummary, Table | null>();

/** The top of a sheet as a table; null where no row looks like a header. Read once per description of a sheet. */
export function sheetHeader(sheet: SheetSummary): Table | null {
  let header = known.get(sheet);
  if (header === undefined) {
    header = readHeader(sheet);
    known.set(sheet, header);
  }
  return header;
}

function readHeader(sheet: SheetSummary): Table | null {
  try {
    return readTable(reviveCells(sheet.top));
  } catch (error) {
    if (error instanceof KpiError) return null;
    throw error;
  }
}
