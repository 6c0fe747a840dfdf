import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { Unit } from '../src/core/kpi.ts';
import { measureNamed } from '../src/core/words.ts';

/** How an assumption is typed: as a rate, as money or as a plain number. */
export function assumptionUnit(id: MeasureId): Unit {
  const { asFraction, money } = measureNamed(id);
  if (asFraction) return 'percent';
  return money ? 'currency' : 'number';
}
