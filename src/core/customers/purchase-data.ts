import type { Purchase } from '../analysis/purchase-history.ts';
import { isBlank, isDate, isErrorText, readDate } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { customerName } from '../customer-functions/read-purchases.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import type { Table } from '../table.ts';
import { FormulaView } from './formula-view.ts';
import type { CompletePurchaseColumns } from './purchase-columns.ts';

/** The purchases of a sheet, which rows hold none, and what formulas over its columns would find. */
export interface PurchaseData {
  readonly purchases: readonly Purchase[];
  readonly faults: PurchaseFaults;
  readonly currencies: readonly string[];
  readonly view: FormulaView;
}

/** Rows with something to look at. */
export interface PurchaseFaults {
  readonly withoutCustomer: number[];
  /** No date, or one that cannot be read. */
  readonly withoutDate: number[];
  /** Dates that can be read, but are text or plain numbers to the formulas of a sheet. */
  readonly writtenDates: number[];
  readonly afterToday: number[];
  readonly withoutAmount: number[];
  readonly refunds: number[];
}

/** Reads who bought when for how much. Rows that lack any of it are left out and told of. */
export function readPurchaseData(
  table: Table,
  columns: CompletePurchaseColumns,
  today: number,
  context: CallContext,
): PurchaseData {
  const purchases: Purchase[] = [];
  const faults: PurchaseFaults = {
    withoutCustomer: [],
    withoutDate: [],
    writtenDates: [],
    afterToday: [],
    withoutAmount: [],
    refunds: [],
  };
  const currencies = new Set<string>();
  const view = new FormulaView();
  const data = new Set(table.rows);
  // Formulas over whole columns also see what stands above the header.
  for (let index = 0; index < table.cells.length; index++) {
    const line = table.cells[index] ?? [];
    const [customer, date, amount] = [line[columns.customer], line[columns.date], line[columns.amount]];
    if (isBlank(customer) && isBlank(date) && isBlank(amount)) continue;
    const day = valueOrUndefined(() => readDate(date, '', index + 1, context));
    // A cell with a date shows one, whatever formulas and people may do with the number within.
    const cellNumber = isDate(date) ? context.serialOf(date) : date;
    view.add(customer, cellNumber, amount);
    if (!data.has(index)) continue;
    const problems: number[][] = [];
    if (isBlank(customer) || isErrorText(customer)) problems.push(faults.withoutCustomer);
    if (day === undefined) problems.push(faults.withoutDate);
    else if (day >= today + 1) problems.push(faults.afterToday);
    if (typeof amount !== 'number') problems.push(faults.withoutAmount);
    for (const rows of problems) rows.push(index);
    if (problems.length > 0 || day === undefined || typeof amount !== 'number') continue;
    if (cellNumber !== day) faults.writtenDates.push(index);
    if (amount < 0) faults.refunds.push(index);
    const currency = columns.currency === undefined ? '' : String(line[columns.currency] ?? '').trim();
    if (currency !== '') currencies.add(currency.toUpperCase());
    const name = customerName(customer, index + 1, context);
    purchases.push({ customer: name, day: Math.floor(day), amount });
  }
  return { purchases, faults, currencies: [...currencies], view };
}
