import { type Formula, isLeaf, leavesOf } from '../../src/core/formula.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { denominatorsOf, refusalsOf } from '../../src/core/refusals.ts';
import { formulaInWords, labelInFormula, labelInText, measureNamed } from '../../src/core/words.ts';

const ZERO_OR_BELOW = '0 or below';

/**
 * Where a function answers with a sentence, and a scorecard or a query with no value: totals, rates and answers by
 * their limits, such as "leads 0 or below".
 */
export function statedErrors(kpi: Kpi): readonly string[] {
  const limits = new Map<string, readonly string[]>();
  const state = (what: string, limit: string): void => {
    limits.set(what, [...(limits.get(what) ?? []), limit]);
  };

  const denominators = namedDenominators(kpi);
  for (const { left, comparison, right } of refusalsOf(kpi)) {
    const what = named(left);
    if (comparison === '>') state(what, `above ${named(right)}`);
    else if (comparison === '<=' || denominators.delete(what)) state(what, ZERO_OR_BELOW);
    else state(what, 'below 0');
  }
  for (const what of denominators) state(what, ZERO_OR_BELOW);

  for (const id of kpi.measures) {
    const { asFraction, scale, total } = measureNamed(id);
    if (asFraction) state(labelInText(id), 'above 1 (100 %)');
    if (scale) state(`any of the ${labelInText(id)}`, `below ${scale[0]} or above ${scale[1]}`);
    if (total.kind === 'weighted_average') state(labelInText(total.weight), ZERO_OR_BELOW);
    if (total.kind === 'average_days')
      state(labelInFormula(id), `before ${labelInFormula(total.since)} in any row`);
  }
  return [...limits].map(([what, own]) => `${what} ${own.join(', or ')}`);
}

/** What the KPI divides by and can be 0: not the product of measures above 0, nor a count of answers. */
function namedDenominators({ formula, positive = [] }: Kpi): Set<string> {
  const refused: readonly unknown[] = positive;
  const canBeZero = denominatorsOf(formula).filter((denominator) =>
    leavesOf(denominator).some((leaf) => typeof leaf === 'string' && !refused.includes(leaf)),
  );
  return new Set(canBeZero.map(named));
}

/** In parentheses where the words are more than one name, so that the limit behind them is read of all of them. */
function named(formula: Formula): string {
  const words = formulaInWords(formula);
  return isLeaf(formula) && !words.includes(',') ? words : `(${words})`;
}
