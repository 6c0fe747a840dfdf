import { type Purchase, type PurchaseHistory, purchaseHistories } from '../analysis/purchase-history.ts';
import type { CallContext } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { isoDate } from '../period.ts';
import { MOST_RESULT_CELLS } from '../sheet-limits.ts';
import { dateArgument } from '../table-functions/arguments.ts';

/** What was known of customers on a day: their purchases until then. */
export interface KnownCustomers {
  readonly histories: readonly PurchaseHistory[];
  readonly asOf: number;
}

/** The customers by the day that `as_of` asks for, or by the latest date in the data. */
export function knownBy(asOf: unknown, purchases: readonly Purchase[], context: CallContext): KnownCustomers {
  const asked = dateArgument(asOf, 'as_of', context);
  const histories = purchaseHistories(purchases, asked);
  if (histories.length === 0)
    fail({ code: 'no_rows', what: asked === undefined ? 'with a purchase' : `up to ${isoDate(asked)}` });
  // A refund, too, shows how far the data goes.
  const latest = purchases.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  return { histories, asOf: asked ?? latest };
}

/** Refuses a result with a row for each customer that Sheets would not take, before it is computed. */
export function refuseTooManyCustomers({ histories }: KnownCustomers, columns: number): void {
  const most = Math.floor(MOST_RESULT_CELLS / columns) - 1;
  if (histories.length > most) fail({ code: 'too_many_customers', count: histories.length, most });
}
