import { type Cohort, periodCount, returnedShares, revenuePerCustomer } from '../analysis/cohorts.ts';
import {
  LEAST_REPEAT_CUSTOMERS,
  type LifetimeValue,
  predictLifetimeValues,
  repeatSpending,
} from '../analysis/lifetime-value.ts';
import { latestDay, type PurchaseHistory } from '../analysis/purchase-history.ts';
import { type CustomerRfm, scoreRfm } from '../analysis/rfm.ts';
import { topShare } from '../analysis/top-share.ts';
import type { Grain } from '../period.ts';
import { type CustomerGroup, customerGroups } from './customer-groups.ts';

/** How far the prediction looks ahead. */
const HORIZON_DAYS = 365;

/** A customer who has not bought for so many days counts as quiet. */
export const QUIET_DAYS = 90;

/** Whether a customer, who may come back, has not bought for long. */
export function isQuiet({ recency }: RatedCustomer): boolean {
  return recency >= QUIET_DAYS;
}

/** The part of the customers that is called the top. */
export const TOP_SHARE = 0.2;

/** A customer with scores, and with what is to be expected where the prediction is possible. */
export interface RatedCustomer extends CustomerRfm {
  readonly expected: LifetimeValue | undefined;
}

export interface CohortRow extends Pick<Cohort, 'start' | 'customers'> {
  /** The share that bought again in each period after the first; as long as the data goes. */
  readonly returned: readonly number[];
  /** Revenue per customer up to now. */
  readonly revenue: number;
}

/** All that a sheet of customers tells, as numbers. */
export interface CustomerAnalysis {
  /** The latest day with a purchase, from which the days without one count. */
  readonly asOf: number;
  /** Most valuable first: by revenue. */
  readonly customers: readonly RatedCustomer[];
  readonly revenue: number;
  readonly purchases: number;
  /** How many bought on more than one day. */
  readonly repeaters: number;
  readonly top: { readonly customers: number; readonly revenueShare: number; readonly quiet: number };
  readonly groups: readonly CustomerGroup[];
  readonly predicted: boolean;
  readonly cohorts: { readonly grain: Grain; readonly rows: readonly CohortRow[] };
}

/** Whether enough customers came back to say how they differ. */
export function canPredict(histories: readonly PurchaseHistory[]): boolean {
  const repeaters = histories.filter(({ days }) => days.length > 1);
  return (
    repeaters.length >= LEAST_REPEAT_CUSTOMERS &&
    repeaters.some((history) => repeatSpending(history).repeats > 0)
  );
}

/** Rates the customers as of the latest purchase; there is at least one. */
export function analyzeCustomers(histories: readonly PurchaseHistory[]): CustomerAnalysis {
  const asOf = latestDay(histories);
  const expected = expectedValues(histories, asOf);
  const customers = scoreRfm(histories, asOf).map(
    (rated): RatedCustomer => ({ ...rated, expected: expected.get(rated.customer) }),
  );
  const values = customers.map(({ monetary }) => monetary);
  const revenue = values.reduce((sum, value) => sum + value, 0);
  const topCount = Math.max(1, Math.ceil(customers.length * TOP_SHARE - 1e-9));
  return {
    asOf,
    customers,
    revenue,
    purchases: customers.reduce((sum, { frequency }) => sum + frequency, 0),
    repeaters: customers.filter(({ frequency }) => frequency > 1).length,
    top: {
      customers: topCount,
      revenueShare: Math.min(1, topShare(values, TOP_SHARE)),
      quiet: customers.slice(0, topCount).filter(isQuiet).length,
    },
    groups: customerGroups(customers, expected.size > 0),
    predicted: expected.size > 0,
    cohorts: cohortRows(histories),
  };
}

/** By customer; none where a prediction is not possible. */
function expectedValues(
  histories: readonly PurchaseHistory[],
  asOf: number,
): ReadonlyMap<string | number, LifetimeValue> {
  if (!canPredict(histories)) return new Map();
  const values = predictLifetimeValues(histories, { asOf, horizonDays: HORIZON_DAYS, discountRate: 0 });
  // Data that no model fits, such as equal amounts throughout.
  const sound = values.every(({ value, chanceAlive }) => Number.isFinite(value + (chanceAlive ?? 0)));
  return new Map(sound ? values.map((value) => [value.customer, value]) : []);
}

/** By month, or by week where there are hardly any months. */
function cohortRows(histories: readonly PurchaseHistory[]): CustomerAnalysis['cohorts'] {
  const grain: Grain = periodCount(histories, 'month') > 3 ? 'month' : 'week';
  const revenue = revenuePerCustomer(histories, grain);
  const rows = returnedShares(histories, grain).map(
    ({ start, customers, values }, index): CohortRow => ({
      start,
      customers,
      returned: values.slice(1),
      revenue: revenue[index]?.values.at(-1) ?? 0,
    }),
  );
  return { grain, rows };
}
