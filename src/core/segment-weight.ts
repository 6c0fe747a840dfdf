import { count, type Formula, isLeaf } from './formula.ts';
import { addsOverSegments } from './measure-nature.ts';
import { measureNamed } from './words.ts';

/**
 * What tells how much a segment weighs in a KPI: the denominator of a ratio, whatever constants surround it,
 * the answers behind an average, or the total itself. Undefined where nothing adds up over segments, as with
 * assumptions such as a margin.
 */
export function segmentWeight(formula: Formula): Formula | undefined {
  const weight = denominatorOf(formula);
  return isAdditive(weight) ? weight : undefined;
}

function denominatorOf(formula: Formula): Formula {
  if (typeof formula === 'number') return formula;
  if (isLeaf(formula)) return typeof formula === 'string' ? behindAverage(formula) : formula;
  const { operator, left, right } = formula;
  if (operator === 'divide') return right;
  if (typeof right === 'number') return denominatorOf(left);
  if (typeof left === 'number') return denominatorOf(right);
  return formula;
}

function behindAverage(id: string): Formula {
  const { total } = measureNamed(id);
  if (total.kind === 'weighted_average') return total.weight;
  const averaged = total.kind === 'average' || total.kind === 'answers' || total.kind === 'average_days';
  return averaged ? count(id) : id;
}

/** Whether a formula adds up over segments, also per head of what is the same for all: a target group's population. */
export function isAdditive(formula: Formula): boolean {
  if (typeof formula === 'number') return false;
  if (isLeaf(formula)) return addsOverSegments(formula);
  const { operator, left, right } = formula;
  if (operator === 'add' || operator === 'subtract') return isAdditive(left) && isAdditive(right);
  return operator !== 'power' && isAdditive(left) && isSame(right);
}

function isSame(formula: Formula): boolean {
  if (typeof formula === 'number') return true;
  if (typeof formula !== 'string') return false;
  const { total } = measureNamed(formula);
  return total.kind === 'single' && !total.computedBy;
}
