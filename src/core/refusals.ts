import { type Formula, isLeaf, type Leaf, leavesOf, measureOf } from './formula.ts';
import type { Kpi } from './kpi.ts';
import { measureNamed } from './words.ts';

/** A comparison of two totals under which a KPI has no honest value. */
export interface Refusal {
  readonly why: 'not_positive' | 'negative' | 'denominator' | 'part';
  readonly left: Formula;
  readonly comparison: '<' | '<=' | '>';
  readonly right: Formula;
}

type RefusedKpi = Pick<Kpi, 'formula' | 'parts' | 'positive'>;

/**
 * All that a KPI refuses but a share outside its range: measures that must be above 0 or cannot be below it,
 * denominators below 0, and parts above their whole. Every translation of a KPI refuses the same.
 */
export function refusalsOf(kpi: RefusedKpi): readonly Refusal[] {
  let refusals = known.get(kpi);
  if (!refusals) {
    refusals = listRefusals(kpi);
    known.set(kpi, refusals);
  }
  return refusals;
}

// A split by day and segment asks thousands of times.
const known = new WeakMap<RefusedKpi, readonly Refusal[]>();

function listRefusals({ formula, parts = [], positive = [] }: RefusedKpi): readonly Refusal[] {
  const measures: readonly string[] = positive;
  const negative = leavesOf(formula).filter(
    (leaf) => typeof leaf === 'string' && !measures.includes(leaf) && isNeverBelowZero(leaf),
  );
  return [
    ...positive.map((left): Refusal => ({ why: 'not_positive', left, comparison: '<=', right: 0 })),
    ...negative.map((left): Refusal => ({ why: 'negative', left, comparison: '<', right: 0 })),
    ...denominatorsOf(formula)
      .filter((denominator) => mayBeNegative(denominator, measures))
      .map((left): Refusal => ({ why: 'denominator', left, comparison: '<', right: 0 })),
    ...parts.map(
      ({ part, whole }): Refusal => ({
        why: 'part',
        left: part,
        comparison: '>',
        right: whole,
      }),
    ),
  ];
}

/** Whether the nature of a measure keeps its total from being negative; answers and dates have limits of their own. */
function isNeverBelowZero(leaf: Leaf): boolean {
  const { signed, scale, total } = measureNamed(measureOf(leaf));
  return !signed && !scale && total.kind !== 'average_days';
}

/** Whether a formula can be below 0 although its measures keep to their nature, and some of them above 0. */
export function mayBeNegative(formula: Formula, positive: readonly string[] = []): boolean {
  if (typeof formula === 'number') return formula < 0;
  if (isLeaf(formula))
    return (
      typeof formula === 'string' && !positive.includes(formula) && measureNamed(formula).signed === true
    );
  if (formula.operator === 'subtract') return true;
  return mayBeNegative(formula.left, positive) || mayBeNegative(formula.right, positive);
}

/** All that a formula divides by, but numbers. */
export function denominatorsOf(formula: Formula): readonly Formula[] {
  if (typeof formula === 'number' || isLeaf(formula)) return [];
  const { operator, left, right } = formula;
  return [
    ...denominatorsOf(left),
    ...denominatorsOf(right),
    ...(operator === 'divide' && typeof right !== 'number' ? [right] : []),
  ];
}
