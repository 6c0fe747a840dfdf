import type { Purchase } from '../analysis/purchase-history.ts';
import { isErrorText, readDate, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { isTotalLabel } from '../header.ts';
import { fail } from '../kpi-error.ts';
import { segmentLabel } from '../segments.ts';
import { alignedRows } from './aligned-rows.ts';

/** The purchases that stand in columns of customers, dates and, where money counts, amounts. */
export function readPurchases(
  customers: unknown,
  dates: unknown,
  context: CallContext,
  amounts?: { readonly cells: unknown },
): Purchase[] {
  const rows = amounts
    ? alignedRows(['customers', 'dates', 'amounts'], [customers, dates, amounts.cells])
    : alignedRows(['customers', 'dates'], [customers, dates]);
  const readCustomer = customerReader(context);
  return rows.map(({ row, cells: [customer, date, amount] }) => ({
    customer: readCustomer(customer, row),
    day: Math.floor(readDate(date, 'dates', row, context) ?? 0),
    amount: amounts ? readAmount(amount, row, context) : 0,
  }));
}

/** A number stays one, so that it is found again in the sheet; all else is text. */
export function customerName(cell: unknown, row: number, context: CallContext): string | number {
  if (isErrorText(cell)) fail({ code: 'error_cell', where: { name: 'customers', row }, found: cell });
  return typeof cell === 'number' ? cell : segmentLabel(cell, context);
}

/** Reads customers in rows chosen by hand, where no header tells which of them are sums of the others. */
export function customerReader(context: CallContext): (cell: unknown, row: number) => string | number {
  const known = new Set<string | number>();
  return (cell, row) => {
    const name = customerName(cell, row, context);
    if (known.has(name)) return name;
    if (isTotalLabel(String(name)))
      fail({ code: 'total_row', where: { name: 'customers', row }, found: String(name) });
    known.add(name);
    return name;
  };
}

export function readAmount(cell: unknown, row: number, context: CallContext): number {
  return readNumber(cell, {}, 'amounts', row, context) ?? 0;
}
