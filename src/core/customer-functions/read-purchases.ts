import type { Purchase } from '../analysis/purchase-history.ts';
import { isErrorText, readDate, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { segmentLabel } from '../slices.ts';
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
  return rows.map(({ row, cells: [customer, date, amount] }) => ({
    customer: customerName(customer, row, context),
    day: Math.floor(readDate(date, 'dates', row, context) ?? 0),
    amount: amounts ? readAmount(amount, row, context) : 0,
  }));
}

/** A number stays one, so that it is found again in the sheet; all else is text. */
export function customerName(cell: unknown, row: number, context: CallContext): string | number {
  if (isErrorText(cell)) fail({ code: 'error_cell', where: { name: 'customers', row }, found: cell });
  return typeof cell === 'number' ? cell : segmentLabel(cell, context);
}

export function readAmount(cell: unknown, row: number, context: CallContext): number {
  return readNumber(cell, {}, 'amounts', row, context) ?? 0;
}
