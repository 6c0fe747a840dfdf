import { predictLifetimeValues } from '../../src/core/analysis/lifetime-value.ts';
import type { PurchaseHistory } from '../../src/core/analysis/purchase-history.ts';
import { randomNumbers } from '../core/analysis/simulate-customers.ts';
import { count, type Measured } from './measured.ts';
import { timesOf } from './times-of.ts';

/** As many as in the CDNOW data that the models were first tried on; more than Sheets takes as one result. */
const CUSTOMERS = 23_570;
const FIRST_DAY = 45_000;
const DAYS = 545;

/** What `KPI_CLV_PREDICT` computes, without the list that it answers with. */
export function measureCustomers(): Measured[] {
  return [1, 10].map((times) => {
    const customers = CUSTOMERS * times;
    const histories = madeUpHistories(customers);
    const { predict } = timesOf(
      {
        predict: () =>
          predictLifetimeValues(histories, {
            asOf: FIRST_DAY + DAYS,
            horizonDays: 365,
            discountRate: 0.1,
          }),
      },
      1,
    );
    return {
      what: `**Lifetime values of ${count(customers)} customers**`,
      unit: 's',
      value: predict / 1000,
      ...(times === 1 && { budget: 2 }),
    };
  });
}

/** Most buy once, as in a shop; some come back up to nine times. */
function madeUpHistories(customers: number): PurchaseHistory[] {
  const random = randomNumbers(2026);
  return Array.from({ length: customers }, (_, customer) => {
    const purchases = random() < 0.6 ? 1 : 2 + Math.floor(random() * 9);
    const first = FIRST_DAY + Math.floor(random() * 90);
    const days = Array.from({ length: purchases }, (_, purchase) =>
      purchase === 0 ? first : first + 1 + Math.floor(random() * (DAYS - 100)),
    );
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    return { customer: `c${customer}`, days: sorted, amounts: sorted.map(() => 5 + random() * 60) };
  });
}
