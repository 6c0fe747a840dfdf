import {
  type Formula,
  isLeaf,
  type Leaf,
  leafKey,
  type Operation,
  type Translation,
  translate,
} from './formula.ts';
import type { Kpi } from './kpi.ts';
import { fail } from './kpi-error.ts';
import { formulaInWords, labelInText } from './words.ts';

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
  for (const measure of kpi.positive ?? []) {
    const start = totals(measure);
    if (start <= 0) fail({ code: 'not_positive', kpi: kpi.name, what: labelInText(measure), value: start });
  }
  if (!Number.isFinite(value)) {
    const denominator = zeroDenominator(kpi.formula, totals);
    if (denominator === undefined) fail({ code: 'overflow', kpi: kpi.name });
    fail({ code: 'zero_denominator', kpi: kpi.name, denominator: formulaInWords(denominator) });
  }
  if (kpi.share && (value < 0 || (kpi.share === 'strict' && value > 1))) {
    fail({ code: 'outside_range', kpi: kpi.name, value, ...plainRatio(kpi.formula) });
  }
  return value;
}

function zeroDenominator(formula: Formula, totals: Totals): Formula | undefined {
  if (typeof formula === 'number' || isLeaf(formula)) return undefined;
  const inside = zeroDenominator(formula.left, totals) ?? zeroDenominator(formula.right, totals);
  if (inside !== undefined) return inside;
  return formula.operator === 'divide' && evaluate(formula.right, totals) === 0 ? formula.right : undefined;
}

function plainRatio(formula: Formula): { parts?: readonly [string, string] } {
  const { operator, left, right } = formula as Operation;
  if (operator !== 'divide') return {};
  return { parts: [formulaInWords(left), formulaInWords(right)] };
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
