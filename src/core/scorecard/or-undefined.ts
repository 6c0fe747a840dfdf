import type { MeasureId } from '../catalog/measures.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { areLost } from './column-state.ts';
import { call, text } from './dialect.ts';
import { textRow } from './faulty-cells.ts';
import { UNDEFINED } from './picker-words.ts';

/**
 * "–" when a condition holds, a column is not found, or a cell of the period is text, which SUMIFS would silently pass
 * over.
 */
export function orUndefined(
  rows: CalculationRows,
  id: MeasureId,
  at: At,
  conditions: string,
  value: string,
): string {
  const texts = textRow(rows, id);
  const doubts = call('OR', conditions, `${at(texts)}>0`, ...areLost(rows, [id], at));
  return call('IF', doubts, text(UNDEFINED), value);
}
