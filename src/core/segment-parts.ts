import { type Formula, isLeaf, multiply } from './formula.ts';
import { isAdditive, segmentWeight } from './segment-weight.ts';

/** How a KPI is made of its segments: their values add up, or their numerators and denominators do. */
export type SegmentParts =
  | { readonly kind: 'total' }
  | { readonly kind: 'ratio'; readonly numerator: Formula; readonly denominator: Formula };

/** What of a KPI adds up over segments; undefined where nothing does, as with a KPI made of other KPIs. */
export function segmentParts(formula: Formula): SegmentParts | undefined {
  if (isAdditive(formula)) return { kind: 'total' };
  const denominator = segmentWeight(formula);
  if (denominator === undefined) return undefined;
  return { kind: 'ratio', numerator: times(denominator, formula), denominator };
}

/** The formula times its denominator, without dividing first: a segment may have cost and no lead. */
function times(denominator: Formula, formula: Formula): Formula {
  if (typeof formula === 'number' || isLeaf(formula)) return multiply(formula, denominator);
  const { operator, left, right } = formula;
  if (operator === 'divide') return left;
  if (operator === 'multiply') {
    return typeof left === 'number'
      ? multiply(left, times(denominator, right))
      : multiply(times(denominator, left), right);
  }
  return { operator, left: times(denominator, left), right: times(denominator, right) };
}
