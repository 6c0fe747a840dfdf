import type { MeasureId } from './catalog/measures.ts';
import { isBlank, isDate } from './cell.ts';
import { findHeaderRow } from './find-header-row.ts';
import { headerKey, isTotalLabel } from './header.ts';
import { fail } from './kpi-error.ts';
import { headerKeysOf } from './match-columns.ts';
import { serialOfIso } from './period.ts';
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
    const column = line.findIndex((cell) => typeof cell === 'string' && isTotalLabel(cell));
    found.push({ row, column, label: String(line[column]) });
  }
  return found;
}

/** The position of a column that a person names by its header. */
export function columnNamed(table: Table, name: string, parameter: string): number {
  const wanted = headerKey(name);
  const exact = name === '' ? -1 : table.headers.indexOf(name);
  const found =
    exact >= 0 ? exact : table.headers.findIndex((header) => wanted !== '' && headerKey(header) === wanted);
  if (found < 0)
    fail({
      code: 'unknown_column',
      parameter,
      found: name,
      present: table.headers.filter((header) => header !== ''),
    });
  return found;
}

const DATE_HEADERS: ReadonlySet<string> = new Set([
  'date',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'period',
  'start',
  'startdate',
  'reportingstarts',
  'weekstart',
  'time',
  'ds',
  'data',
  'giorno',
  'settimana',
  'mese',
  'trimestre',
  'anno',
  'periodo',
  'datainizio',
  'iniziodeireport',
  'paiva',
  'paivamaara',
  'pvm',
  'viikko',
  'kuukausi',
  'neljannes',
  'vuosineljannes',
  'vuosi',
  'jakso',
  'alkupaiva',
  'raportoinninalku',
  'dato',
  'dag',
  'uke',
  'maned',
  'kvartal',
  'periode',
  'startdato',
  'rapporteringstarter',
]);

/** Deals and customers have several dates: they count when they close, or when the customer last bought. */
const PREFERRED_DATES: readonly MeasureId[] = ['closed', 'last_purchase'];

/** Columns that hold dates in most of the first rows with data. */
export function dateColumns(table: Table): readonly number[] {
  const sample = firstRows(table, 200);
  return table.headers.flatMap((header, column) => {
    const filled = sample.map((row) => table.cells[row]?.[column]).filter((cell) => !isBlank(cell));
    if (filled.length === 0) return [];
    const named = isDateHeader(header);
    const dates = filled.filter((cell) => isDateCell(cell, named));
    return dates.length * 2 > filled.length ? [column] : [];
  });
}

function isDateHeader(header: string): boolean {
  return DATE_HEADERS.has(headerKey(header)) || /(?<!\p{L})(date|day)(?!\p{L})/iu.test(header);
}

function isDateCell(cell: unknown, named: boolean): boolean {
  if (isDate(cell)) return true;
  if (typeof cell === 'string') return serialOfIso(cell) !== undefined;
  // A bare number is a date only where the header says so: 20261031, or a serial day number.
  return (
    named &&
    typeof cell === 'number' &&
    (serialOfIso(String(cell)) !== undefined || (cell > 20_000 && cell < 80_000))
  );
}

/** The column that says to which period a row belongs. */
export function findDateColumn(table: Table): number | undefined {
  const columns = dateColumns(table);
  const preferred = PREFERRED_DATES.map((measure) => {
    const keys = headerKeysOf(measure).flat();
    return columns.find((column) => keys.includes(headerKey(table.headers[column] ?? '')));
  });
  return preferred.find((column) => column !== undefined) ?? columns[0];
}

/** The date column, or one that is named like it, whose cells then say what is wrong with them. */
export function dateColumnOf(table: Table): number {
  const found = findDateColumn(table) ?? table.headers.findIndex(isDateHeader);
  return found >= 0
    ? found
    : fail({ code: 'no_dates', name: 'table', present: table.headers.filter((header) => header !== '') });
}

/** Columns of repeated texts that one could split by: channel, campaign, country. */
export function findSegmentColumns(table: Table): readonly number[] {
  const dates = new Set(dateColumns(table));
  const sample = firstRows(table, 2000);
  const likely = table.headers.flatMap((header, column) => {
    if (header === '' || dates.has(column)) return [];
    const texts = sample
      .map((row) => table.cells[row]?.[column])
      .filter((cell) => typeof cell === 'string' && cell !== '');
    const distinct = new Set(texts).size;
    const repeated = distinct > 1 && distinct <= Math.max(2, texts.length / 2);
    return texts.length * 2 > sample.length && repeated ? [{ column, distinct }] : [];
  });
  // Few distinct values first: a channel splits better than a campaign.
  return likely.sort((a, b) => a.distinct - b.distinct).map(({ column }) => column);
}
