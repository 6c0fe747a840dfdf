import type { Leaf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { mayBeNegative, refusalsOf } from '../refusals.ts';
import { ROUNDING_IN_SHEETS } from '../rounding.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { call, text } from './dialect.ts';
import { UNDEFINED } from './picker-words.ts';

/** The arithmetic of a KPI over the cells of its totals; "–" where it has no honest value. */
export function honestValue(kpi: Kpi, cell: (leaf: Leaf) => string, atMostOne: boolean): string {
  const refused = refusedWhere(kpi, cell, atMostOne);
  const value = withinShare(kpi, sheetsArithmetic(kpi.formula, cell), atMostOne);
  const checked = refused.length === 0 ? value : call('IF', anyOf(refused), text(UNDEFINED), value);
  return call('IFERROR', checked, text(UNDEFINED));
}

/** A share that rounding has brought below 0 or above 1 is at that end. */
function withinShare(kpi: Kpi, value: string, atMostOne: boolean): string {
  const notAbove = atMostOne ? call('MIN', 1, value) : value;
  return canFallBelowZero(kpi) ? call('MAX', 0, notAbove) : notAbove;
}

function canFallBelowZero({ share, formula }: Kpi): boolean {
  return share !== undefined && mayBeNegative(formula);
}

/** The comparisons under which a KPI is refused. */
export function refusedWhere(kpi: Kpi, cell: (leaf: Leaf) => string, atMostOne: boolean): readonly string[] {
  const value = sheetsArithmetic(kpi.formula, cell);
  return [
    ...refusalsOf(kpi).map(
      ({ left, comparison, right }) =>
        sheetsArithmetic(left, cell) + comparison + sheetsArithmetic(right, cell),
    ),
    ...(canFallBelowZero(kpi) ? [`${value}<-${ROUNDING_IN_SHEETS}`] : []),
    ...(atMostOne ? [exceedsOne(value)] : []),
  ];
}

/** Whether a cell is above 1 by more than rounding. */
export function exceedsOne(cell: string): string {
  return `${cell}>1+${ROUNDING_IN_SHEETS}`;
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join('') : call('OR', ...conditions);
}
