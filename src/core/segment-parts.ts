import { type Formula, isLeaf, multiply } from './formula.ts';
import { segmentWeight } from './segment-weight.ts';
import { measureNamed } from './words.ts';

/** How a KPI is made of its segments: their values add up, or their numerators and denominators do. */
export type SegmentParts =
  | { readonly kind: 'total' }
  | { readonly kind: 'ratio'; readonly numerator: Formula; readonly denominator: Formula };

/** What of a KPI adds up over segments; undefined where nothing does, as with a KPI made of other KPIs. */
export function segmentParts(formula: Formula): SegmentParts | undefined {
  if (addsUp(formula)) return { kind: 'total' };
  const denominator = segmentWeight(formula);
  if (denominator === undefined) return undefined;
  return { kind: 'ratio', numerator: times(denominator, formula), denominator };
}

/** Totals, also per head of something that is the same for all segments: a target group's population. */
function addsUp(formula: Formula): boolean {
  if (typeof formula === 'number') return false;
  if (isLeaf(formula)) return typeof formula === 'object' || adding.has(measureNamed(formula).total.kind);
  const { operator, left, right } = formula;
  if (operator === 'add' || operator === 'subtract') return addsUp(left) && addsUp(right);
  return operator !== 'power' && addsUp(left) && isSame(right);
}

const adding: ReadonlySet<string> = new Set(['sum', 'opening', 'closing', 'mean_balance', 'unique']);

function isSame(formula: Formula): boolean {
  if (typeof formula === 'number') return true;
  if (typeof formula !== 'string') return false;
  const { total } = measureNamed(formula);
  return total.kind === 'single' && !total.computedBy;
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
