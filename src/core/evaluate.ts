import { type Formula, isLeaf, type Leaf, leafKey, type Translation, translate } from './formula.ts';
import type { Kpi } from './kpi.ts';
import { fail, type Problem } from './kpi-error.ts';
import { plainRatio } from './parts-of-wholes.ts';
import { type Refusal, refusalsOf } from './refusals.ts';
import { withinRange } from './rounding.ts';
import { formulaInWords } from './words.ts';

/** The total of each leaf. Throws where a total has no honest value. */
export type Totals = (leaf: Leaf) => number;

const arithmetic: Translation<number>['operation'] = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  power: (left, right) => left ** right,
};

export function evaluate(formula: Formula, totals: Totals): number {
  return translate(formula, { number: (value) => value, leaf: totals, operation: arithmetic });
}

/** The KPI's value from the totals of its measures, or a problem when there is no honest one. */
export function kpiValue(kpi: Kpi, totals: Totals): number {
  const value = evaluate(kpi.formula, totals);
  for (const refusal of refusalsOf(kpi)) {
    const problem = problemOf(refusal, kpi, totals);
    if (problem) fail(problem);
  }
  if (!Number.isFinite(value)) {
    const denominator = zeroDenominator(kpi.formula, totals);
    if (denominator === undefined) fail({ code: 'overflow', what: kpi.name });
    fail({
      code: 'denominator_not_positive',
      kpi: kpi.name,
      denominator: formulaInWords(denominator),
      value: 0,
    });
  }
  if (!kpi.share) return value;
  return (
    withinRange(value, 0, kpi.share === 'strict' ? 1 : Number.POSITIVE_INFINITY) ??
    fail({ code: 'outside_range', kpi: kpi.name, value, ...exceedingPart(kpi.formula, totals) })
  );
}

function problemOf(
  { why, left, comparison, right }: Refusal,
  { name: kpi }: Kpi,
  totals: Totals,
): Problem | undefined {
  const [value, bound] = [evaluate(left, totals), evaluate(right, totals)];
  if (!holds[comparison](value, bound)) return undefined;
  const what = formulaInWords(left);
  switch (why) {
    case 'not_positive':
      return { code: 'not_positive', kpi, what, value };
    case 'negative':
      return { code: 'negative', what, value };
    case 'denominator':
      return { code: 'denominator_not_positive', kpi, denominator: what, value };
    case 'part':
      return { code: 'part_exceeds_whole', names: [what, formulaInWords(right)], values: [value, bound] };
  }
}

const holds: Readonly<Record<Refusal['comparison'], (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
};

function zeroDenominator(formula: Formula, totals: Totals): Formula | undefined {
  if (typeof formula === 'number' || isLeaf(formula)) return undefined;
  const inside = zeroDenominator(formula.left, totals) ?? zeroDenominator(formula.right, totals);
  if (inside !== undefined) return inside;
  return formula.operator === 'divide' && evaluate(formula.right, totals) === 0 ? formula.right : undefined;
}

/** The part that is larger than its whole, where that is why a share cannot be. */
function exceedingPart(formula: Formula, totals: Totals): { parts?: readonly [string, string] } {
  const ratio = plainRatio(formula);
  if (!ratio || evaluate(ratio, totals) <= 1) return {};
  return { parts: [formulaInWords(ratio.left), formulaInWords(ratio.right)] };
}

/** A memory of totals by leaf, so that each is computed once. */
export function remember(compute: Totals): Totals {
  const known = new Map<string, number>();
  return (leaf) => {
    const key = leafKey(leaf);
    let total = known.get(key);
    if (total === undefined) {
      total = compute(leaf);
      known.set(key, total);
    }
    return total;
  };
}
