import { amountOf, byCustomer, lastDayOf, type PurchaseHistory } from './purchase-history.ts';
import { quantile } from './quantile.ts';

/** How lately, how often and for how much a customer bought, with a score from 1 to 5 for each. */
export interface CustomerRfm {
  readonly customer: string | number;
  /** Days since the last purchase. */
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: string;
}

/**
 * Scores customers by quintiles, most valuable first. A score is 1 more than the cut points strictly below the value,
 * so that equal values have equal scores; few days since the last purchase score high.
 * Recency, frequency and monetary value by fifths: Hughes, "Strategic Database Marketing" (McGraw-Hill, 2000).
 */
export function scoreRfm(histories: readonly PurchaseHistory[], asOf: number): CustomerRfm[] {
  const values = histories.map((history) => ({
    customer: history.customer,
    recency: asOf - lastDayOf(history),
    frequency: history.days.length,
    monetary: amountOf(history),
  }));
  const recencyScore = quintileScore(values.map(({ recency }) => recency));
  const frequencyScore = quintileScore(values.map(({ frequency }) => frequency));
  const monetaryScore = quintileScore(values.map(({ monetary }) => monetary));
  return values
    .map((value) => {
      const r = 6 - recencyScore(value.recency);
      const f = frequencyScore(value.frequency);
      return { ...value, r, f, m: monetaryScore(value.monetary), segment: rfmSegment(r, f) };
    })
    .sort(
      (a, b) =>
        b.monetary - a.monetary || b.frequency - a.frequency || a.recency - b.recency || byCustomer(a, b),
    );
}

function quintileScore(values: readonly number[]): (value: number) => number {
  const ascending = Float64Array.from(values).sort();
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => quantile(ascending, share));
  return (value) => 1 + cuts.filter((cut) => cut < value).length;
}

/** By R from 1 to 5; within it by F from 1 to 5. */
const SEGMENTS: readonly (readonly string[])[] = [
  ['Hibernating', 'Hibernating', 'At risk', 'At risk', "Can't lose"],
  ['Hibernating', 'Hibernating', 'At risk', 'At risk', "Can't lose"],
  ['About to sleep', 'About to sleep', 'Need attention', 'Loyal', 'Loyal'],
  ['Promising', 'Potential loyalists', 'Potential loyalists', 'Loyal', 'Loyal'],
  ['New customers', 'Potential loyalists', 'Potential loyalists', 'Champions', 'Champions'],
];

/**
 * What marketers call customers with these scores. The names are those of Putler's guide (putler.com/rfm-analysis), the
 * grid of recency by frequency is the customary one of RFM tutorials: each pair of scores has exactly one name.
 * Money is not in it, since it follows frequency closely; M stands beside it.
 */
export function rfmSegment(r: number, f: number): string {
  return SEGMENTS[r - 1]?.[f - 1] ?? '';
}
