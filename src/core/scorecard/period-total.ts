import { type Formula, isLeaf, type Leaf } from '../formula.ts';
import { segmentParts } from '../segment-parts.ts';
import { measureNamed } from '../words.ts';

/** Whether a KPI grows while its period goes on, so that a part of a period cannot stand beside a whole one. */
export function isPeriodTotal(formula: Formula): boolean {
  return segmentParts(formula)?.kind === 'total' && flows(formula);
}

/** Balances, such as recurring revenue, are as large on any day of a period. */
function flows(formula: Formula): boolean {
  if (typeof formula === 'number') return true;
  if (!isLeaf(formula)) return flows(formula.left) && flows(formula.right);
  return isFlow(formula) || (typeof formula === 'string' && measureNamed(formula).total.kind === 'single');
}

/** Whether a total grows with the days that it is over. */
export function isFlow(leaf: Leaf): boolean {
  return typeof leaf === 'object' || FLOWING.has(measureNamed(leaf).total.kind);
}

const FLOWING: ReadonlySet<string> = new Set(['sum', 'unique']);
