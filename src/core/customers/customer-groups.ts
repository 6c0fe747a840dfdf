import type { RatedCustomer } from './customer-analysis.ts';

/** Customers whose scores have the same name. */
export interface CustomerGroup {
  readonly name: string;
  /** Which scores make it, and what may be done about it. */
  readonly meaning: string;
  readonly advice: string;
  readonly customers: number;
  readonly revenue: number;
  /** What they will probably spend; undefined without a prediction. */
  readonly expected: number | undefined;
  readonly promising: boolean;
}

/** How many groups are marked as promising. */
const MOST_PROMISING = 3;

interface GroupText {
  readonly name: string;
  readonly meaning: string;
  readonly advice: string;
  /** Whether its customers bought not long ago, as far as scores tell. */
  readonly recent: boolean;
}

/** The names of RFM segments, most engaged first. The advice is that of the customary guides, cut short. */
const GROUPS: readonly GroupText[] = [
  {
    name: 'Champions',
    meaning: 'Bought most lately and often.',
    advice: 'Thank them; ask for reviews and referrals.',
    recent: true,
  },
  {
    name: 'Loyal',
    meaning: 'Buy often, the last time not long ago.',
    advice: 'Offer more: an upgrade, a bundle, membership.',
    recent: true,
  },
  {
    name: 'Potential loyalists',
    meaning: 'Bought lately, a few times.',
    advice: 'Lead them to the next purchase; suggest what fits.',
    recent: true,
  },
  {
    name: 'New customers',
    meaning: 'Bought most lately, for the first time or nearly.',
    advice: 'Welcome them and help them to get started.',
    recent: true,
  },
  {
    name: 'Promising',
    meaning: 'Bought not long ago, for the first time or nearly.',
    advice: 'Stay in touch; give a reason for a second purchase.',
    recent: true,
  },
  {
    name: 'Need attention',
    meaning: 'Middling in both: neither lately nor long ago.',
    advice: 'Make an offer for a limited time, from what they bought.',
    recent: false,
  },
  {
    name: 'About to sleep',
    meaning: 'Bought seldom, and not lately.',
    advice: 'Remind them before they are gone.',
    recent: false,
  },
  {
    name: 'At risk',
    meaning: 'Bought quite often, but long ago.',
    advice: 'Win them back in person; ask what was wrong.',
    recent: false,
  },
  {
    name: "Can't lose",
    meaning: 'Bought most often, but long ago.',
    advice: 'Call them first: few are worth more.',
    recent: false,
  },
  {
    name: 'Hibernating',
    meaning: 'Bought seldom, and long ago.',
    advice: 'A cheap reminder at most.',
    recent: false,
  },
];

/**
 * The groups that have customers. The most promising are those whose customers will probably spend most, each on
 * average: a large group that is nearly lost promises little. Without a prediction they are those of recent buyers
 * with most revenue per customer.
 */
export function customerGroups(
  customers: readonly RatedCustomer[],
  predicted: boolean,
): readonly CustomerGroup[] {
  const groups = GROUPS.flatMap(({ recent, ...text }) => {
    const own = customers.filter(({ segment }) => segment === text.name);
    if (own.length === 0) return [];
    const revenue = own.reduce((sum, { monetary }) => sum + monetary, 0);
    const expected = predicted ? own.reduce((sum, each) => sum + (each.expected?.value ?? 0), 0) : undefined;
    const promise = predicted ? (expected ?? 0) : recent ? revenue : 0;
    return [{ ...text, customers: own.length, revenue, expected, promise: promise / own.length }];
  });
  const best = [...groups].sort((a, b) => b.promise - a.promise).slice(0, MOST_PROMISING);
  return groups.map(({ promise, ...group }) => ({
    ...group,
    promising: promise > 0 && best.some(({ name }) => name === group.name),
  }));
}
