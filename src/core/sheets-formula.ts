import { type Formula, type Leaf, translate } from './formula.ts';
import { infixTranslation } from './infix.ts';
import type { Kpi } from './kpi.ts';
import { measureNamed } from './words.ts';

/** The arithmetic of a formula for a sheet, given what stands for each total. Without the leading `=`. */
export function sheetsArithmetic(formula: Formula, totalOf: (leaf: Leaf) => string): string {
  return translate(
    formula,
    infixTranslation(
      { add: '+', subtract: '-', multiply: '*', divide: '/', power: '^' },
      { number: wholeNumbers, leaf: totalOf },
    ),
  ).text;
}

/** Decimal literals differ between locales; fractions of whole numbers do not. */
export function wholeNumbers(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const digits = String(value).split('.')[1]?.length ?? 0;
  return `(${Math.round(value * 10 ** digits)}/${10 ** digits})`;
}

/** A KPI as native formula over plain ranges, such as `=SUM(B2:B13)/SUM(C2:C13)`. */
export function sheetsFormula(kpi: Kpi, rangeOf: (measure: string) => string): string {
  return `=${sheetsArithmetic(kpi.formula, (leaf) => rangeTotal(leaf, rangeOf))}`;
}

function rangeTotal(leaf: Leaf, rangeOf: (measure: string) => string): string {
  if (typeof leaf === 'object') return countIn(rangeOf(leaf.count), leaf.atLeast, leaf.atMost);
  const { total } = measureNamed(leaf);
  const range = rangeOf(leaf);
  switch (total.kind) {
    case 'sum':
      return `SUM(${range})`;
    case 'average':
    case 'answers':
      return `AVERAGE(${range})`;
    case 'weighted_average': {
      const weights = rangeOf(total.weight);
      return `(SUMPRODUCT(${range};${weights})/SUMIFS(${weights};${range};">"&${LOWEST}))`;
    }
    case 'average_days': {
      const since = rangeOf(total.since);
      const complete = `${range};">0";${since};">0"`;
      return `((SUMIFS(${range};${complete})-SUMIFS(${since};${complete}))/COUNTIFS(${complete}))`;
    }
    default:
      // One number: the cell itself.
      return range;
  }
}

/** A criterion that every number meets and no text does. */
export const LOWEST = '-999999999999999';

function countIn(range: string, atLeast?: number, atMost?: number): string {
  const criteria = [
    ...(atLeast === undefined ? [] : [`${range};">=${atLeast}"`]),
    ...(atMost === undefined ? [] : [`${range};"<=${atMost}"`]),
  ];
  return criteria.length === 0 ? `COUNT(${range})` : `COUNTIFS(${criteria.join(';')})`;
}
