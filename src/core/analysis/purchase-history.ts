/** One row of an export: who bought, on which day, for how much. An amount below 0 is a refund. */
export interface Purchase {
  readonly customer: string | number;
  readonly day: number;
  readonly amount: number;
}

/** A customer's purchases, oldest first; there is at least one. */
export interface PurchaseHistory {
  readonly customer: string | number;
  readonly days: readonly number[];
  /** Each less its refunds. */
  readonly amounts: readonly number[];
  /** Those of a later day than their purchase, oldest first; undefined where there are none. */
  readonly refunds?: readonly Refund[];
}

/** Money given back for a purchase. */
export interface Refund {
  readonly day: number;
  /** The day of the purchase. */
  readonly boughtOn: number;
  /** Below 0. */
  readonly amount: number;
}

/**
 * The purchases of each customer up to a day. Purchases on the same day are one. A refund is no purchase: it lowers
 * the one before it, and is left out where that one is not in the data.
 */
export function purchaseHistories(
  purchases: readonly Purchase[],
  lastDay = Number.POSITIVE_INFINITY,
): PurchaseHistory[] {
  const byCustomer = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    if (purchase.day > lastDay) continue;
    const key = customerKey(purchase.customer);
    const own = byCustomer.get(key);
    if (own) own.push(purchase);
    else byCustomer.set(key, [purchase]);
  }
  return [...byCustomer.values()].map(historyOf).filter(({ days }) => days.length > 0);
}

/** Upper and lower case are alike, as SUMIFS compares them, and so are a number and its text; spaces count. */
export function customerKey(customer: string | number): string {
  return String(customer).toLowerCase();
}

function historyOf(purchases: Purchase[]): PurchaseHistory {
  const days: number[] = [];
  const amounts: number[] = [];
  const refunds: Refund[] = [];
  // Within a day purchases come before refunds, so that a refund finds its purchase.
  purchases.sort((a, b) => a.day - b.day || b.amount - a.amount);
  for (const { day, amount } of purchases) {
    const last = days.length - 1;
    if (amount >= 0 && days[last] !== day) {
      days.push(day);
      amounts.push(amount);
    } else if (last >= 0) {
      const boughtOn = days[last] as number;
      amounts[last] = (amounts[last] as number) + amount;
      if (boughtOn !== day) refunds.push({ day, boughtOn, amount });
    }
  }
  const { customer } = purchases[0] as Purchase;
  return { customer, days, amounts, ...(refunds.length > 0 ? { refunds } : {}) };
}

/** The latest day on which anyone bought. */
export function latestDay(histories: readonly PurchaseHistory[]): number {
  return histories.reduce(
    (latest, history) => Math.max(latest, lastDayOf(history)),
    Number.NEGATIVE_INFINITY,
  );
}

export function firstDayOf({ days }: PurchaseHistory): number {
  return days[0] as number;
}

export function lastDayOf({ days }: PurchaseHistory): number {
  return days[days.length - 1] as number;
}

export function amountOf({ amounts }: PurchaseHistory): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Orders customers by their names as text, the same way in every locale: the last word where figures tie. */
export function byCustomer(a: Pick<Purchase, 'customer'>, b: Pick<Purchase, 'customer'>): number {
  const [left, right] = [String(a.customer), String(b.customer)];
  return left < right ? -1 : left > right ? 1 : 0;
}
