import { readDate } from '../src/core/cell.ts';
import { distinctDays } from '../src/core/data-grain.ts';
import { valueOrUndefined } from '../src/core/kpi-error.ts';
import { PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import { findSegmentColumns } from '../src/core/segment-columns.ts';
import { readTable, type Table } from '../src/core/table.ts';
import type { ReadColumns } from './read-columns.ts';
import { remember } from './remember.ts';
import { reviveCells } from './revive-cells.ts';

/** The columns that were read, as a table below its header row; undefined where they hold no rows. */
export const dataTable: (columns: ReadColumns, headerRow: number) => Table | undefined = remember(
  (columns, headerRow) => valueOrUndefined(() => buildTable(columns, headerRow)),
);

function buildTable({ rows }: ReadColumns, headerRow: number): Table {
  // With most columns left out, a title above could pass for the header: only the known row may.
  return readTable(reviveCells(rows).map((row, index) => (index < headerRow ? row.map(() => '') : row)));
}

/** The column that splits the data best: that with the fewest distinct texts. */
export const likelySegment: (table: Table) => number | undefined = remember(
  (table) => findSegmentColumns(table)[0],
);

/** The days of the rows, ascending, each once. Cells that hold no date are left out: the data checks name them. */
export const dataDays: (table: Table, date: number) => readonly number[] = remember((table, date) => {
  const days = table.rows.flatMap(
    (row) => valueOrUndefined(() => readDate(table.cells[row]?.[date], '', row + 1, PAGE_CONTEXT)) ?? [],
  );
  return distinctDays(days);
});
