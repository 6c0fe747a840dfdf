import { type Grain, shift, startOf } from '../period.ts';
import { firstDayOf, lastDayOf, type PurchaseHistory } from './purchase-history.ts';

/** Customers who bought for the first time in the same period. */
export interface Cohort {
  /** The first day of the period. */
  readonly start: number;
  readonly customers: number;
  /** One value for each period since then, beginning with the first; as long as the data goes. */
  readonly values: readonly number[];
}

/** The share of a cohort's customers who bought in each period since their first purchase; oldest cohort first. */
export function returnedShares(histories: readonly PurchaseHistory[], grain: Grain): Cohort[] {
  return cohorts(histories, grain, ({ days }, ageOf, add) => {
    for (const age of new Set(days.map(ageOf))) add(age, 1);
  });
}

/** The revenue per customer of a cohort from their first purchase to the end of each period since, less refunds so far. */
export function revenuePerCustomer(histories: readonly PurchaseHistory[], grain: Grain): Cohort[] {
  const byPeriod = cohorts(histories, grain, ({ days, amounts, refunds = [] }, ageOf, add) => {
    days.forEach((day, index) => {
      add(ageOf(day), amounts[index] ?? 0);
    });
    // Until money was given back it was revenue.
    for (const { day, boughtOn, amount } of refunds) {
      add(ageOf(boughtOn), -amount);
      add(ageOf(day), amount);
    }
  });
  return byPeriod.map((cohort) => {
    let soFar = 0;
    return { ...cohort, values: cohort.values.map((value) => (soFar += value)) };
  });
}

/** How many periods there are from the first purchase of all to the last, or to a later refund. */
export function periodCount(histories: readonly PurchaseHistory[], grain: Grain): number {
  return periodNumbers(histories, grain).count;
}

/** Sums per customer of what `visit` adds for each period since a customer's first. */
function cohorts(
  histories: readonly PurchaseHistory[],
  grain: Grain,
  visit: (
    history: PurchaseHistory,
    ageOf: (day: number) => number,
    add: (age: number, value: number) => void,
  ) => void,
): Cohort[] {
  const { numberOf, count } = periodNumbers(histories, grain);
  const found = new Map<number, { start: number; customers: number; sums: number[] }>();
  for (const history of histories) {
    const first = numberOf(firstDayOf(history));
    let cohort = found.get(first);
    if (!cohort) {
      const sums = new Array<number>(count - first).fill(0);
      cohort = { start: startOf(grain, firstDayOf(history)), customers: 0, sums };
      found.set(first, cohort);
    }
    cohort.customers++;
    const { sums } = cohort;
    visit(
      history,
      (day) => numberOf(day) - first,
      (age, value) => {
        sums[age] = (sums[age] ?? 0) + value;
      },
    );
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, customers, sums }) => ({
      start,
      customers,
      values: sums.map((sum) => sum / customers),
    }));
}

/** Numbers the periods of the data from 0; each distinct day is looked up once. */
function periodNumbers(
  histories: readonly PurchaseHistory[],
  grain: Grain,
): { numberOf: (day: number) => number; count: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const history of histories) {
    first = Math.min(first, firstDayOf(history));
    last = Math.max(last, lastDayOf(history), history.refunds?.at(-1)?.day ?? last);
  }
  const numbers = new Map<number, number>();
  for (let start = startOf(grain, first); start <= last; start = shift(grain, start, 1))
    numbers.set(start, numbers.size);
  const known = new Map<number, number>();
  const numberOf = (day: number): number => {
    let number = known.get(day);
    if (number === undefined) {
      number = numbers.get(startOf(grain, day)) ?? 0;
      known.set(day, number);
    }
    return number;
  };
  return { numberOf, count: numbers.size };
}
