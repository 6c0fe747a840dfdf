import { readDate } from '../src/core/cell.ts';
import { distinctDays } from '../src/core/data-grain.ts';
import { KpiError, valueOrUndefined } from '../src/core/kpi-error.ts';
import { PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import { readTable, type Table } from '../src/core/table.ts';
import { reviveCells } from './revive-cells.ts';
import type { ReadColumns } from './state.ts';

const known = new WeakMap<ReadColumns, Table | null>();

/** The columns that were read, as a table; null where they hold no rows. Built once per answer of the server. */
export function dataTable(columns: ReadColumns, headerRow: number): Table | null {
  let table = known.get(columns);
  if (table === undefined) {
    table = buildTable(columns, headerRow);
    known.set(columns, table);
  }
  return table;
}

function buildTable({ rows }: ReadColumns, headerRow: number): Table | null {
  // With most columns left out, a title above could pass for the header: only the known row may.
  const cells = reviveCells(rows).map((row, index) => (index < headerRow ? row.map(() => '') : row));
  try {
    return readTable(cells);
  } catch (error) {
    if (error instanceof KpiError) return null;
    throw error;
  }
}

const knownDays = new WeakMap<Table, Map<number, readonly number[]>>();

/** The days of the rows, ascending, each once. Read once per table and column. */
export function dataDays(table: Table, date: number): readonly number[] {
  const byColumn = knownDays.get(table) ?? new Map<number, readonly number[]>();
  knownDays.set(table, byColumn);
  const days = byColumn.get(date) ?? readDays(table, date);
  byColumn.set(date, days);
  return days;
}

/** Cells that hold no date are left out here: the data checks name them. */
function readDays(table: Table, date: number): readonly number[] {
  const days = table.rows.flatMap(
    (row) => valueOrUndefined(() => readDate(table.cells[row]?.[date], '', row + 1, PAGE_CONTEXT)) ?? [],
  );
  return distinctDays(days);
}
