import { type Formula, isLeaf, type Leaf, type Operator } from './formula.ts';
import type { Kpi } from './kpi.ts';
import { measureNamed } from './words.ts';

/** The lowest and the highest value that can be; infinite where there is no such end. */
export type Bounds = readonly [lowest: number, highest: number];

/** What a KPI says of its values. */
export type BoundedKpi = Pick<Kpi, 'formula' | 'share' | 'parts' | 'bounds'>;

const NONE: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Between which values a KPI lies: as its formula shows, as a share does, and as the catalog adds. */
export function kpiBounds({ formula, share, parts = [], bounds = NONE }: BoundedKpi): Bounds {
  const ofShare: Bounds = [share ? 0 : NONE[0], share === 'strict' ? 1 : NONE[1]];
  const all = [formulaBounds(formula, parts), ofShare, bounds];
  return [Math.max(...all.map(([lowest]) => lowest)), Math.min(...all.map(([, highest]) => highest))];
}

function formulaBounds(formula: Formula, parts: NonNullable<Kpi['parts']>): Bounds {
  if (typeof formula === 'number') return [formula, formula];
  if (isLeaf(formula)) return leafBounds(formula);
  const { operator, left, right } = formula;
  if (operator === 'divide' && parts.some(({ part, whole }) => part === left && whole === right))
    return [0, 1];
  return operation[operator](formulaBounds(left, parts), formulaBounds(right, parts));
}

/** Answers that are counted are divided by all answers in the end, so that each count is a share of them. */
function leafBounds(leaf: Leaf): Bounds {
  if (typeof leaf === 'object') return [leaf.atLeast === undefined && leaf.atMost === undefined ? 1 : 0, 1];
  const { scale, signed, asFraction } = measureNamed(leaf);
  return scale ?? [signed ? NONE[0] : 0, asFraction ? 1 : NONE[1]];
}

/** Interval arithmetic. */
const operation: Readonly<Record<Operator, (left: Bounds, right: Bounds) => Bounds>> = {
  add: ([a, b], [c, d]) => [a + c, b + d],
  subtract: ([a, b], [c, d]) => [a - d, b - c],
  multiply: product,
  // A KPI has no value unless what it divides by is above 0.
  divide: (left, [c, d]) => product(left, [1 / d, 1 / Math.max(c, 0)]),
  power: () => NONE,
};

function product([a, b]: Bounds, [c, d]: Bounds): Bounds {
  // 0 times what has no end is 0.
  const ends = [a * c, a * d, b * c, b * d].map((end) => end || 0);
  return [Math.min(...ends), Math.max(...ends)];
}
