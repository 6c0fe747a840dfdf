import type { Leaf } from './formula.ts';
import type { TotalKind } from './measure.ts';
import { measureNamed } from './words.ts';

/** What the total of a measure stands for, which decides over what it adds up. */
type Nature =
  /** What happens while time passes: it adds up over days and over segments. */
  | 'flow'
  /** What is there on a date: it adds up over segments, but is as large in a day as in a year. */
  | 'balance'
  /** A mean over rows, which adds up over nothing. */
  | 'average'
  /** A number entered once, such as a margin, rather than a column of the data. */
  | 'assumption'
  | 'date';

const NATURES: Readonly<Record<TotalKind, Nature>> = {
  sum: 'flow',
  unique: 'flow',
  opening: 'balance',
  closing: 'balance',
  mean_balance: 'balance',
  average: 'average',
  answers: 'average',
  weighted_average: 'average',
  average_days: 'average',
  single: 'assumption',
  date: 'date',
};

/** A count of answers adds up, whatever is asked. */
function natureOf(leaf: Leaf): Nature {
  return typeof leaf === 'object' ? 'flow' : NATURES[measureNamed(leaf).total.kind];
}

export function isFlow(leaf: Leaf): boolean {
  return natureOf(leaf) === 'flow';
}

export function isBalance(leaf: Leaf): boolean {
  return natureOf(leaf) === 'balance';
}

export function isAssumption(leaf: Leaf): boolean {
  return natureOf(leaf) === 'assumption';
}

/** Whether the totals of segments add up to that of all; people in several segments are counted in each. */
export function addsOverSegments(leaf: Leaf): boolean {
  return isFlow(leaf) || isBalance(leaf);
}

/** Whether a total depends on the dates of its rows: balances, and people, who must not be counted twice. */
export function dependsOnDates(id: string): boolean {
  return isBalance(id) || measureNamed(id).total.kind === 'unique';
}
