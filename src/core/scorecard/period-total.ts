import { type Formula, isLeaf } from '../formula.ts';
import { isAssumption, isFlow } from '../measure-nature.ts';
import { segmentParts } from '../segment-parts.ts';

/** Whether a KPI grows while its period goes on, so that a part of a period cannot stand beside a whole one. */
export function isPeriodTotal(formula: Formula): boolean {
  return segmentParts(formula)?.kind === 'total' && flows(formula);
}

/** Balances, such as recurring revenue, are as large on any day of a period. */
function flows(formula: Formula): boolean {
  if (typeof formula === 'number') return true;
  if (!isLeaf(formula)) return flows(formula.left) && flows(formula.right);
  return isFlow(formula) || isAssumption(formula);
}
