import type { Finding } from '../src/core/analysis/finding.ts';
import {
  firstDayOf,
  latestDay,
  type PurchaseHistory,
  purchaseHistories,
} from '../src/core/analysis/purchase-history.ts';
import { checkPurchases, purchasesProblem } from '../src/core/customers/check-purchases.ts';
import {
  type CompletePurchaseColumns,
  findPurchaseColumns,
  isComplete,
  type PurchaseColumns,
  type PurchaseField,
  purchaseFields,
} from '../src/core/customers/purchase-columns.ts';
import { type PurchaseData, readPurchaseData } from '../src/core/customers/purchase-data.ts';
import { currencyOf } from '../src/core/header.ts';
import { PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import type { SheetSummary } from '../src/core/server.ts';
import type { Table } from '../src/core/table.ts';
import type { MadeCustomers } from './beside.ts';
import { chosenColumn } from './column-mapping.ts';
import { dataTable } from './data-table.ts';
import { noPurchaseChoices } from './draft.ts';
import { currencyShown, currencySign } from './prefilled.ts';
import { remember } from './remember.ts';
import { sheetHeader } from './sheet-header.ts';
import { dataSheet, dataSheets, type State } from './state.ts';

/** The sheet with the purchases, and what its columns hold, as far as it is known. */
export interface CustomersData {
  readonly sheet: SheetSummary;
  /** The first rows, with every header; undefined where no row looks like a header. */
  readonly header: Table | undefined;
  readonly columns: PurchaseColumns;
  /** The purchases, once their columns are known and read. */
  readonly reading: PurchaseReading | undefined;
  /** The sheet of customers that was made from this one before. */
  readonly made: MadeCustomers | undefined;
}

/** The purchases with what is to be said about them. */
export interface PurchaseReading {
  readonly table: Table;
  readonly data: PurchaseData;
  readonly histories: readonly PurchaseHistory[];
  /** The days of the first and the last purchase, as serial numbers. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly findings: readonly Finding[];
  /** Why no sheet can be made of them. */
  readonly problem: string | undefined;
}

/** Undefined where no sheet holds data. */
export const customersData: (state: State) => CustomersData | undefined = remember((state) => {
  const sheet = purchaseSheet(state);
  if (!sheet) return undefined;
  const header = sheetHeader(sheet);
  const made = state.beside?.customers?.made.find(({ source }) => source.sheet === sheet.name);
  const columns = header ? purchaseColumns(state, sheet, header, made) : {};
  return { sheet, header, columns, reading: header && purchaseReading(state, sheet, header, columns), made };
});

/** The chosen sheet, else the source of a sheet of customers, else the first that has the columns. */
function purchaseSheet(state: State): SheetSummary | undefined {
  const sheets = dataSheets(state.workbook.value);
  const { sheetId } = state.draft.data.purchases ?? noPurchaseChoices;
  const made = state.beside?.customers?.made ?? [];
  const inFront = dataSheet(state);
  return (
    sheets.find(({ id }) => id === sheetId) ??
    sheets.find(({ name }) => made.some(({ source }) => source.sheet === name)) ??
    [inFront, ...sheets].find((sheet) => sheet && hasPurchases(sheet)) ??
    inFront
  );
}

function hasPurchases(sheet: SheetSummary): boolean {
  const header = sheetHeader(sheet);
  return header !== undefined && isComplete(findPurchaseColumns(header));
}

function purchaseColumns(
  state: State,
  { id }: SheetSummary,
  header: Table,
  made: MadeCustomers | undefined,
): PurchaseColumns {
  const choices = state.draft.data.purchases?.columns[id] ?? {};
  const columns: Partial<Record<PurchaseField, number>> = { ...findPurchaseColumns(header) };
  if (made) {
    for (const field of ['customer', 'date', 'amount'] as const) columns[field] = made.source[field] - 1;
  }
  for (const field of purchaseFields) {
    const chosen = chosenColumn(header, choices[field]);
    if (chosen === null) delete columns[field];
    else if (chosen !== undefined) columns[field] = chosen;
  }
  return columns;
}

function purchaseReading(
  state: State,
  { id }: SheetSummary,
  header: Table,
  columns: PurchaseColumns,
): PurchaseReading | undefined {
  const read = state.beside?.customers?.read;
  const today = state.workbook.value?.today;
  if (read?.sheetId !== id || today === undefined || !isComplete(columns)) return undefined;
  if (!Object.values(columns).every((column) => read.columns.includes(column + 1))) return undefined;
  const table = dataTable(read, header.headerRow);
  return table && readPurchases(table, columns, today);
}

/** Tens of thousands of rows are read once for all that is asked of them. */
const readPurchases = remember(
  (table: Table, columns: CompletePurchaseColumns, today: number): PurchaseReading => {
    const data = readPurchaseData(table, columns, today, PAGE_CONTEXT);
    const histories = purchaseHistories(data.purchases);
    const findings = checkPurchases(data, histories);
    const firstDay = histories.reduce((least, history) => Math.min(least, firstDayOf(history)), Infinity);
    const lastDay = latestDay(histories);
    const problem = purchasesProblem(data, histories);
    return { table, data, histories, firstDay, lastDay, findings, problem };
  },
);

/** The currency that was typed, else that of the rows or of the amount's header, else that of the country. */
export function customersCurrency(state: State): string {
  const { currency } = state.draft;
  const found = customersData(state);
  if (currency !== null || !found) return currencySign(state);
  const header = found.header?.headers[found.columns.amount ?? -1] ?? '';
  const code = found.reading?.data.currencies[0] ?? currencyOf(header);
  return code === undefined ? currencySign(state) : currencyShown(code);
}
