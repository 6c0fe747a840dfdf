import type { MeasureId } from './catalog/measures.ts';
import { type Formula, isLeaf, type Operation } from './formula.ts';
import type { Kpi, Part } from './kpi.ts';

/** A part and its whole, and whether the part can never be the larger one. */
export interface PartOfWhole extends Part<MeasureId> {
  readonly strict: boolean;
}

/** Pairs such as clicks and impressions: what a KPI divides as a share, and what it says of its measures. */
export function partsOfWholes({ formula, share, parts = [] }: Kpi): readonly PartOfWhole[] {
  const ratio = share && plainRatio(formula);
  return [
    ...(ratio ? [{ part: ratio.left, whole: ratio.right, strict: share === 'strict' }] : []),
    ...parts.map((part) => ({ ...part, strict: true })),
  ];
}

/** The ratio that a formula is, or that it takes from 1, as an abandonment rate does. */
export function plainRatio<M extends string>(formula: Formula<M>): Operation<M> | undefined {
  if (typeof formula === 'number' || isLeaf(formula)) return undefined;
  if (formula.operator === 'divide') return formula;
  return formula.operator === 'subtract' && formula.left === 1 ? plainRatio(formula.right) : undefined;
}
