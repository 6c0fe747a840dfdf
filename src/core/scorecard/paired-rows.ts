import { type MeasureId, measures } from '../catalog/measures.ts';
import { additiveRow, restOf } from './additive-row.ts';
import { isOther } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { areLost, measureState } from './column-state.ts';
import { datesOf, NUMBER, segmentsOf, valuesOf } from './data-criteria.ts';
import { address, call, columnLetter, text, wholeColumn } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { UNDEFINED } from './picker-words.ts';

/** Totals that pair two columns, row by row. */

export function productTotal(
  rows: CalculationRows,
  id: MeasureId,
  factors: readonly [string, string],
): number {
  const [left, right] = factors as readonly [MeasureId, MeasureId];
  const product = productRow(rows, left, right);
  const pairs = pairCount(rows, left, right);
  return rows.row(`${measures[id].label}: total`, (at) =>
    orUndefined(rows, left, at, `${at(pairs)}=0;${measureState(rows, right)}>0`, at(product)),
  );
}

export function weightedAverage(rows: CalculationRows, id: MeasureId, weight: MeasureId): number {
  const product = productRow(rows, id, weight);
  const weights = additiveRow(rows, `${measures[weight].label} beside ${measures[id].label}`, (where) =>
    call('SUMIFS', valuesOf(rows.data, weight), ...where, valuesOf(rows.data, id), NUMBER),
  );
  return rows.row(`Average of ${measures[id].label}, weighted`, (at) =>
    orUndefined(
      rows,
      id,
      at,
      `${at(weights)}<=0;${measureState(rows, weight)}>0`,
      `${at(product)}/${at(weights)}`,
    ),
  );
}

function productRow(rows: CalculationRows, left: MeasureId, right: MeasureId): number {
  return rows.row(`${measures[left].label} x ${measures[right].label}`, (_, column, row) => {
    if (isOther(rows.frame, column)) return restOf(rows, row, column);
    const letter = columnLetter(column);
    const dates = datesOf(rows.data);
    const inPeriod = `(${dates}>=${letter}$${rows.frame.startRow})*(${dates}<${letter}$${rows.frame.endRow})`;
    const noTotals = rows.data.totalLabels
      .map(({ column: at, label }) => `*(${wholeColumn(rows.data.sheet, at)}<>${text(label)})`)
      .join('');
    const product = (kept: string) =>
      call('SUMPRODUCT', kept, valuesOf(rows.data, left), valuesOf(rows.data, right));
    const segment = segmentsOf(rows.data);
    if (!segment) return product(`${inPeriod}${noTotals}`);
    // A number is never equal to its text, which the name is.
    const inSegment = `*((${segment}&"")=${letter}$${rows.frame.nameRow})`;
    return call(
      'IF',
      `${letter}$${rows.frame.criterionRow}=""`,
      product(`${inPeriod}${noTotals}`),
      product(`${inPeriod}${noTotals}${inSegment}`),
    );
  });
}

function pairCount(rows: CalculationRows, left: MeasureId, right: MeasureId): number {
  return additiveRow(rows, `Rows with ${measures[left].label} and ${measures[right].label}`, (where) =>
    call('COUNTIFS', ...where, valuesOf(rows.data, left), NUMBER, valuesOf(rows.data, right), NUMBER),
  );
}

export function averageDays(rows: CalculationRows, id: MeasureId, since: MeasureId): number {
  const ends = valuesOf(rows.data, id);
  const starts = valuesOf(rows.data, since);
  const complete = [ends, '">0"', starts, '">0"'];
  const days = additiveRow(
    rows,
    `Days from ${measures[since].label} to ${measures[id].label}`,
    (where) =>
      `${call('SUMIFS', ends, ...where, ...complete)}-${call('SUMIFS', starts, ...where, ...complete)}`,
  );
  const count = additiveRow(rows, `Rows with ${measures[since].label} and ${measures[id].label}`, (where) =>
    call('COUNTIFS', ...where, ...complete),
  );
  const reversed = rows.single(
    `${measures[id].label} before ${measures[since].label}`,
    `SUMPRODUCT((${ends}<${starts})*ISNUMBER(${ends})*ISNUMBER(${starts}))`,
  );
  return rows.row(`Average days to ${measures[id].label}`, (at) =>
    call(
      'IF',
      call('OR', `${at(count)}=0`, `${address(reversed, 2, 'both')}>0`, ...areLost(rows, [id, since], at)),
      text(UNDEFINED),
      `${at(days)}/${at(count)}`,
    ),
  );
}
