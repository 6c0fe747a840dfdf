import {
  type BgNbd,
  type CountedPattern,
  chanceAlive,
  expectedPurchases,
  fitBgNbd,
  type RepeatPattern,
} from './bg-nbd.ts';
import { expectedSpending, fitGammaGamma, type Spending } from './gamma-gamma.ts';
import { amountOf, byCustomer, firstDayOf, lastDayOf, type PurchaseHistory } from './purchase-history.ts';

export interface LifetimeValue {
  readonly customer: string | number;
  /** Undefined after one purchase: the model says 1 whatever happened since, which would mislead. */
  readonly chanceAlive: number | undefined;
  /** Purchases to expect within the horizon. */
  readonly purchases: number;
  /** What these are worth today. */
  readonly value: number;
}

export interface LifetimeValueOptions {
  readonly asOf: number;
  readonly horizonDays: number;
  /** Per year. */
  readonly discountRate: number;
}

/** Fewer customers who came back say too little about how customers differ. */
export const LEAST_REPEAT_CUSTOMERS = 30;

const WEEK = 7;

/**
 * What each customer will probably buy, and what that is worth, most valuable first: purchases by the BG/NBD model
 * times spending per purchase by the gamma-gamma model, as in Fader, Hardie and Lee, "RFM and CLV: using iso-value
 * curves for customer base analysis", Journal of Marketing Research 42 (2005), 415-430.
 */
export function predictLifetimeValues(
  histories: readonly PurchaseHistory[],
  { asOf, horizonDays, discountRate }: LifetimeValueOptions,
): LifetimeValue[] {
  const patterns = histories.map((history) => repeatPattern(history, asOf));
  const spendings = histories.map(repeatSpending);
  const counted = countPatterns(patterns);
  const model = fitBgNbd([...counted.values()]);
  const spendingModel = fitGammaGamma(spendings.filter(({ repeats }) => repeats > 0));
  const horizon = horizonDays / WEEK;
  const rate = (Math.log1p(discountRate) * WEEK) / 365;
  const forecast = new Map(
    [...counted].map(([key, pattern]) => {
      const purchases = expectedPurchases(model, pattern, horizon);
      const discounted = rate === 0 ? purchases : discountedPurchases(model, pattern, horizon, rate);
      return [key, { purchases, discounted }] as const;
    }),
  );
  return histories
    .map(({ customer }, index) => {
      const pattern = patterns[index] as RepeatPattern;
      const { purchases, discounted } = forecast.get(keyOf(pattern)) as {
        purchases: number;
        discounted: number;
      };
      return {
        customer,
        chanceAlive: pattern.repeats > 0 ? chanceAlive(model, pattern) : undefined,
        purchases,
        value: discounted * expectedSpending(spendingModel, spendings[index] as Spending),
      };
    })
    .sort((a, b) => b.value - a.value || b.purchases - a.purchases || byCustomer(a, b));
}

/** When a customer came back, in weeks since the first purchase. */
export function repeatPattern(history: PurchaseHistory, asOf: number): RepeatPattern {
  const first = firstDayOf(history);
  return {
    repeats: history.days.length - 1,
    lastAt: (lastDayOf(history) - first) / WEEK,
    age: (asOf - first) / WEEK,
  };
}

/**
 * The mean of the purchases after the first one. Nothing is known about spending where refunds or gifts leave
 * nothing of them, as where there are none.
 */
export function repeatSpending(history: PurchaseHistory): Spending {
  const repeats = history.days.length - 1;
  const spent = amountOf(history) - (history.amounts[0] ?? 0);
  return repeats > 0 && spent > 0 ? { repeats, mean: spent / repeats } : { repeats: 0, mean: 0 };
}

/** Counts equal patterns, since the likelihood is the same for each: most customers buy once or twice. */
export function countPatterns(patterns: readonly RepeatPattern[]): Map<string, CountedPattern> {
  const counted = new Map<string, CountedPattern & { customers: number }>();
  for (const pattern of patterns) {
    const key = keyOf(pattern);
    const same = counted.get(key);
    if (same) same.customers++;
    else counted.set(key, { ...pattern, customers: 1 });
  }
  return counted;
}

function keyOf({ repeats, lastAt, age }: RepeatPattern): string {
  return `${repeats} ${lastAt} ${age}`;
}

/** Simpson's rule over this many parts is exact to the cent for horizons of years. */
const PARTS = 24;

/**
 * Expected purchases, each discounted continuously from its own time: by parts, the purchases until the horizon at its
 * discount, and the integral of those before at the rate.
 */
export function discountedPurchases(
  model: BgNbd,
  pattern: RepeatPattern,
  horizon: number,
  rate: number,
): number {
  const at = (time: number): number => expectedPurchases(model, pattern, time) * Math.exp(-rate * time);
  const atHorizon = at(horizon);
  let sum = atHorizon;
  for (let part = 1; part < PARTS; part++) sum += (part % 2 === 1 ? 4 : 2) * at((horizon * part) / PARTS);
  return atHorizon + (rate * sum * horizon) / PARTS / 3;
}
