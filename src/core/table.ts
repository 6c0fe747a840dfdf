import { isBlank } from './cell.ts';
import { findHeaderRow } from './find-header-row.ts';
import { headerKey } from './header.ts';
import { fail, type Problem } from './kpi-error.ts';
import { RowKinds } from './row-kinds.ts';

export type Row = readonly unknown[];

/** A raw export: a header row and the rows below it. Positions count from 0 within the cells handed over. */
export interface Table {
  readonly cells: readonly Row[];
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** What the rows below the header are there for. */
  readonly kinds: RowKinds;
  /** Rows that hold data: neither blank nor labelled as a total. Listed when first asked for. */
  readonly rows: readonly number[];
  /** Rows labelled as totals, which are left out. */
  readonly totalRows: readonly TotalRow[];
}

interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** Finds the header row; the rows below it are looked at when they are needed. */
export function readTable(input: unknown): Table {
  if (!Array.isArray(input)) fail({ code: 'no_table' });
  const cells = input as readonly Row[];
  const headerRow = findHeaderRow(cells);
  if (headerRow === undefined) fail({ code: 'no_header' });
  const headers = (cells[headerRow] ?? []).map((cell) =>
    isBlank(cell)
      ? ''
      : String(cell)
          .replace(/^\uFEFF/, '')
          .trim(),
  );
  return tableOf({ cells, headers, headerRow });
}

/**
 * A table of these cells, without the rows that are blank in the column asked for, if one is. Its rows are listed only
 * if somebody asks: a list of a million takes longer than going through them.
 */
export function tableOf(
  { cells, headers, headerRow }: Pick<Table, 'cells' | 'headers' | 'headerRow'>,
  filledColumn?: number,
): Table {
  let rows: readonly number[] | undefined;
  let totalRows: readonly TotalRow[] | undefined;
  return {
    cells,
    headers,
    headerRow,
    kinds: new RowKinds(filledColumn),
    get rows() {
      rows ??= firstRows(this);
      return rows;
    },
    get totalRows() {
      totalRows ??= findTotalRows(this);
      return totalRows;
    },
  };
}

/** The first rows that hold data. */
export function firstRows(
  { cells, headerRow, kinds }: Table,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < cells.length && rows.length < most; row++)
    if (kinds.of(cells[row] as Row) === 'data') rows.push(row);
  return rows;
}

function findTotalRows({ cells, headerRow, kinds }: Table): readonly TotalRow[] {
  const found: TotalRow[] = [];
  for (let row = headerRow + 1; row < cells.length; row++) {
    const line = cells[row] as Row;
    if (kinds.of(line) !== 'total') continue;
    const column = line.findIndex((_, last) => kinds.of(line.slice(0, last + 1)) === 'total');
    found.push({ row, column, label: String(line[column]) });
  }
  return found;
}

/** The position of a column that a person names by its header. */
export function columnNamed(table: Table, name: string, parameter: string): number {
  const columnsOf = (key: (header: string) => string): number[] =>
    table.headers.flatMap((header, column) =>
      key(name) !== '' && key(header) === key(name) ? [column] : [],
    );
  const exact = columnsOf(String);
  const columns = exact.length > 0 ? exact : columnsOf(headerKey);
  const [found, ...others] = columns;
  if (found === undefined)
    fail({
      code: 'unknown_column',
      parameter,
      found: name,
      present: table.headers.filter((header) => header !== ''),
    });
  if (others.length > 0) fail(tiedColumns(table, columns, parameter));
  return found;
}

/** Says that several columns could be the one that is asked for. */
export function tiedColumns(
  { headers }: Table,
  columns: readonly number[],
  measure: string,
  settledByLabel = false,
): Problem {
  return {
    code: 'tied_columns',
    measure,
    headers: columns.map((column) => headers[column] ?? ''),
    columns: columns.map((column) => column + 1),
    settledByLabel,
  };
}
