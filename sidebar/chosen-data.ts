import type { MeasureId } from '../src/core/catalog/measures.ts';
import { findPurchaseColumns } from '../src/core/customers/purchase-columns.ts';
import { type RowSource, rowSource } from '../src/core/scorecard/row-source.ts';
import type { DataSource } from '../src/core/scorecard/scorecard-request.ts';
import type { SheetSummary } from '../src/core/server.ts';
import type { Table } from '../src/core/table.ts';
import { assumptionUnit } from './assumption-unit.ts';
import { type ChosenRow, chosenKpis } from './chosen-kpis.ts';
import { type ColumnMapping, mapColumns } from './column-mapping.ts';
import { dataTable } from './data-table.ts';
import { noChoices } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { remember } from './remember.ts';
import { scopeOf } from './row-scope.ts';
import { sheetHeader } from './sheet-header.ts';
import { dataSheet, type State } from './state.ts';

/** The sheet with the numbers and what its columns hold, as far as it is known. */
export type ChosenData =
  | { readonly status: 'no_sheet' }
  | { readonly status: 'no_header'; readonly sheet: SheetSummary }
  | FoundData;

export interface FoundData {
  readonly status: 'found';
  readonly sheet: SheetSummary;
  /** The first rows, with every header. */
  readonly header: Table;
  /** All rows, once they are read. */
  readonly table: Table | undefined;
  readonly mapping: ColumnMapping;
}

export const chosenData: (state: State) => ChosenData = remember((state) => {
  const sheet = dataSheet(state);
  if (!sheet) return { status: 'no_sheet' };
  const header = sheetHeader(sheet);
  if (!header) return { status: 'no_header', sheet };
  const columns = state.columns.value;
  const table = columns?.sheetId === sheet.id ? dataTable(columns, header.headerRow) : undefined;
  const choices = state.draft.data.columns[sheet.id] ?? noChoices;
  const mapping = mapColumns(header, table, chosenKpis(state.draft), choices);
  return { status: 'found', sheet, header, table, mapping };
});

/** Whether the first rows are of one customer each, without a date: there are no periods to compare. */
export function holdsUndatedCustomers({ header, mapping }: FoundData): boolean {
  const { customer } = findPurchaseColumns(header);
  if (customer === undefined || mapping.date !== undefined) return false;
  const customers = header.rows.map((row) => header.cells[row]?.[customer]);
  return customers.length > 1 && new Set(customers).size === customers.length;
}

/** All rows of the chosen sheet; undefined until they are read. */
export function readData(state: State): Table | undefined {
  const data = chosenData(state);
  return data.status === 'found' ? data.table : undefined;
}

/** Where the numbers are, in the scorecard's terms; undefined until there is a date column. */
export function dataSource(state: State): DataSource | undefined {
  const data = chosenData(state);
  if (data.status !== 'found') return undefined;
  const { sheet, header, mapping } = data;
  if (mapping.date === undefined) return undefined;
  const columns = Object.entries(mapping.columns).map(([id, column]) => [id, column + 1]);
  return {
    sheet: sheet.name,
    headerRow: header.headerRow + 1,
    date: mapping.date + 1,
    ...(mapping.segment === undefined ? {} : { segment: mapping.segment + 1 }),
    columns: Object.fromEntries(columns),
    assumptions: assumptions(state),
  };
}

/** The assumptions that are sound numbers. */
export function assumptions(state: State): Readonly<Partial<Record<MeasureId, number>>> {
  const typed = Object.entries(state.draft.data.assumptions) as [MeasureId, string][];
  const numbers = typed.flatMap(([id, text]) => {
    const read = parseTypedNumber(text, assumptionUnit(id));
    return 'value' in read ? [[id, read.value]] : [];
  });
  return Object.fromEntries(numbers);
}

/** Where the figures of a row come from; undefined until it is known where the data is. */
export function sourceOfRow(state: State, { id, kpi }: ChosenRow): RowSource | undefined {
  const data = dataSource(state);
  return data && rowSource(kpi, scopeOf(kpi, state.draft.targets[id] ?? {}), data);
}

/** Whether a row has no formulas, but figures that somebody types. */
export function isByHand(state: State, row: ChosenRow): boolean {
  const source = sourceOfRow(state, row);
  return source !== undefined && source.inputs === undefined;
}

/** The columns that the steps use, where they are known. */
export function usedColumns({ date, segment, columns }: ColumnMapping): readonly (number | undefined)[] {
  return [date, segment, ...Object.values(columns)];
}

/** More cells than this are not sent to the page for columns that nothing asks for. */
const CELLS_READ_WHOLE = 200_000;

/**
 * The columns to ask the server for, counted from 1, in ascending order: all of a moderate sheet, so that correcting
 * a column needs no second reading, else only those in use.
 */
export function columnsToRead(
  { rows, columns }: SheetSummary,
  wanted: readonly (number | undefined)[],
): readonly number[] {
  if (rows * columns <= CELLS_READ_WHOLE) return Array.from({ length: columns }, (_, index) => index + 1);
  const used = wanted.flatMap((column) => (column === undefined ? [] : [column + 1]));
  return [...new Set(used)].sort((a, b) => a - b);
}
