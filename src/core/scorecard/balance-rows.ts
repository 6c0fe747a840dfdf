import { type MeasureId, measures } from '../catalog/measures.ts';
import { restOf } from './additive-row.ts';
import { isOther, periodColumn } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { bySegment, datesOf, NUMBER, noTotals, valuesOf } from './data-criteria.ts';
import { address, call, columnLetter } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { dateCountRow, firstDateRow, lastDateRow } from './period-dates.ts';
import { countRow, sumRow } from './sum-rows.ts';

/** Totals of what is held on a date, such as customers at the start of a month. */

/** A segment without a row on the date has a balance of 0; where no segment has a number there is none. */
export function balanceOn(rows: CalculationRows, id: MeasureId, kind: 'opening' | 'closing'): number {
  const date = kind === 'opening' ? firstDateRow(rows) : lastDateRow(rows);
  const label = `${measures[id].label} on the ${kind} date`;
  const onDate = (column: number): readonly string[] => {
    const day = `INT(${columnLetter(column)}$${date})`;
    return [datesOf(rows.data), `">="&${day}`, datesOf(rows.data), `"<"&(${day}+1)`, ...noTotals(rows.data)];
  };
  const count = countRow(rows, id);
  const filled = rows.row(`Numbers in ${label}`, (_, column, row) => {
    const period = periodColumn(rows.frame, column);
    if (period !== column) return address(row, period, 'column');
    return call('COUNTIFS', ...onDate(column), valuesOf(rows.data, id), NUMBER);
  });
  const balance = rows.row(label, (_, column, row) =>
    isOther(rows.frame, column)
      ? restOf(rows, row, column)
      : bySegment(rows, column, (segment) =>
          call('SUMIFS', valuesOf(rows.data, id), ...onDate(column), ...segment),
        ),
  );
  return rows.row(`${measures[id].label}: ${kind} balance`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0;${at(filled)}=0`, at(balance)),
  );
}

export function meanBalance(rows: CalculationRows, id: MeasureId): number {
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  const dates = dateCountRow(rows);
  return rows.row(`${measures[id].label}: mean balance`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0`, `${at(sum)}/${at(dates)}`),
  );
}
