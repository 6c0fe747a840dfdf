import { type MeasureId, measures } from '../catalog/measures.ts';
import { measureNamed } from '../words.ts';
import { isOther } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { areLost } from './column-state.ts';
import { valuesOf, within } from './data-criteria.ts';
import { call, text } from './dialect.ts';
import { exceedsOne } from './honest-value.ts';
import { UNDEFINED } from './picker-words.ts';
import { countRow } from './sum-rows.ts';

/** Where an assumption may come from. */
export interface AssumptionSources {
  /** The cell of the visible sheet where it may be typed. */
  readonly typed: string | undefined;
  readonly hasColumn: boolean;
  /** The row of the KPI that computes it. */
  readonly computed: number | undefined;
}

/** An assumption: what was typed for it, else one number in all rows, else the KPI that computes it. */
export function assumptionRow(
  rows: CalculationRows,
  label: string,
  id: MeasureId,
  { typed, hasColumn, computed }: AssumptionSources,
): number {
  const computedAt = (at: At) => (computed === undefined ? text(UNDEFINED) : at(computed));
  const recordedAt = hasColumn ? constantIn(rows, id, computedAt) : computedAt;
  return rows.row(label, (at, column) => {
    const known = isOther(rows.frame, column) ? computedAt(at) : recordedAt(at);
    return typed === undefined ? known : call('IF', `ISNUMBER(${typed})`, asRate(id, typed), known);
  });
}

/** The one number that a column has in all rows of a period; without any number what is computed instead. */
function constantIn(rows: CalculationRows, id: MeasureId, otherwise: (at: At) => string): (at: At) => string {
  const lowest = extremeRow(rows, `Lowest ${measures[id].label}`, id, 'MINIFS');
  const highest = extremeRow(rows, `Highest ${measures[id].label}`, id, 'MAXIFS');
  const count = countRow(rows, id);
  return (at) => {
    const same = call('IF', `${at(lowest)}=${at(highest)}`, asRate(id, at(lowest)), otherwise(at));
    const inColumn = call('IF', `${at(count)}=0`, otherwise(at), same);
    return call('IF', call('OR', ...areLost(rows, [id], at)), text(UNDEFINED), inColumn);
  };
}

function extremeRow(rows: CalculationRows, label: string, id: MeasureId, name: 'MINIFS' | 'MAXIFS'): number {
  return rows.row(label, (_, column) =>
    isOther(rows.frame, column)
      ? '0'
      : within(rows, column, (where) => call(name, valuesOf(rows.data, id), ...where)),
  );
}

function asRate(id: MeasureId, cell: string): string {
  return measureNamed(id).asFraction ? call('IF', exceedsOne(cell), text(UNDEFINED), cell) : cell;
}
