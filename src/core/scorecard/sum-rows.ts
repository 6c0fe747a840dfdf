import { type MeasureId, measures } from '../catalog/measures.ts';
import { additiveRow } from './additive-row.ts';
import { isOther } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { NUMBER, valuesOf, within } from './data-criteria.ts';
import { call } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { firstDateRow, lastDateRow } from './period-dates.ts';

/** Totals of a measure that come from its own column alone, whatever the date within the period. */

export function sumRow(rows: CalculationRows, id: MeasureId): number {
  return additiveRow(rows, `Sum of ${measures[id].label}`, (where) =>
    call('SUMIFS', valuesOf(rows.data, id), ...where),
  );
}

export function countRow(rows: CalculationRows, id: MeasureId): number {
  return additiveRow(rows, `Numbers in ${measures[id].label}`, (where) =>
    call('COUNTIFS', ...where, valuesOf(rows.data, id), NUMBER),
  );
}

export function sumTotal(rows: CalculationRows, id: MeasureId): number {
  const sum = sumRow(rows, id);
  // Counting is needed only to tell a total of 0 from no numbers at all.
  const some = rows.row(`Any ${measures[id].label}`, (at, column) =>
    isOther(rows.frame, column)
      ? call('IF', `${at(sum)}<>0`, 1, 0)
      : call(
          'IF',
          `${at(sum)}<>0`,
          1,
          within(rows, column, (where) => call('COUNTIFS', ...where, valuesOf(rows.data, id), NUMBER)),
        ),
  );
  return rows.row(`${measures[id].label}: total`, (at) =>
    orUndefined(rows, id, at, `${at(some)}=0`, at(sum)),
  );
}

export function averageTotal(rows: CalculationRows, id: MeasureId): number {
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  return rows.row(`Average of ${measures[id].label}`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0`, `${at(sum)}/${at(count)}`),
  );
}

/** People who may come on several dates are counted on one date only. */
export function peopleTotal(rows: CalculationRows, id: MeasureId): number {
  const first = firstDateRow(rows);
  const last = lastDateRow(rows);
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  return rows.row(`${measures[id].label}: people`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0;INT(${at(last)})>INT(${at(first)})`, at(sum)),
  );
}
