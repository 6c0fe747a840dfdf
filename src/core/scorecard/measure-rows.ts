import { type MeasureId, measures } from '../catalog/measures.ts';
import { leafKey } from '../formula.ts';
import { ROUNDING_IN_SHEETS } from '../rounding.ts';
import { measureNamed } from '../words.ts';
import { additiveRow, restOf } from './additive-row.ts';
import { isOther, periodColumn } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { areLost, measureState } from './column-state.ts';
import {
  bySegment,
  datesOf,
  inPeriod,
  NUMBER,
  noTotals,
  segmentsOf,
  valuesOf,
  within,
} from './data-criteria.ts';
import { address, call, columnLetter, text, wholeColumn } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { UNDEFINED } from './picker-words.ts';

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

export function answerRow(rows: CalculationRows, id: MeasureId, atLeast?: number, atMost?: number): number {
  const bounds = [
    ...(atLeast === undefined ? [] : [valuesOf(rows.data, id), text(`>=${atLeast}`)]),
    ...(atMost === undefined ? [] : [valuesOf(rows.data, id), text(`<=${atMost}`)]),
  ];
  const count = countRow(rows, id);
  if (bounds.length === 0) return count;
  const name = leafKey({
    count: id,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  });
  const met = additiveRow(rows, `Answers ${name}`, (where) => call('COUNTIFS', ...where, ...bounds));
  const astray = offScale(rows, id);
  return rows.row(`Answers ${name}: total`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0${astray ? `;${astray}>0` : ''}`, at(met)),
  );
}

/** A cell that counts answers outside the scale, over the whole data sheet. */
function offScale(rows: CalculationRows, id: MeasureId): string | undefined {
  const { scale } = measureNamed(id);
  if (!scale) return undefined;
  const values = valuesOf(rows.data, id);
  const row = rows.single(
    `Off the scale in ${measures[id].label}`,
    `${call('COUNTIFS', values, text(`<${scale[0]}`))}+${call('COUNTIFS', values, text(`>${scale[1]}`))}`,
  );
  return address(row, 2, 'both');
}

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

export function weightedRow(rows: CalculationRows, id: MeasureId, weight: MeasureId): number {
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
    // A number is never equal to its text, which the label is.
    const inSegment = `*((${segment}&"")=${letter}$${rows.frame.labelRow})`;
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

export function daysRow(rows: CalculationRows, id: MeasureId, since: MeasureId): number {
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

/** A segment without a row on the date has a balance of 0; where no segment has a number there is none. */
export function balanceRow(rows: CalculationRows, id: MeasureId, kind: 'opening' | 'closing'): number {
  const date = boundaryRow(rows, kind === 'opening' ? 'MINIFS' : 'MAXIFS');
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

export function peopleRow(rows: CalculationRows, id: MeasureId): number {
  const first = boundaryRow(rows, 'MINIFS');
  const last = boundaryRow(rows, 'MAXIFS');
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  return rows.row(`${measures[id].label}: people`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0;INT(${at(last)})>INT(${at(first)})`, at(sum)),
  );
}

export function meanBalanceRow(rows: CalculationRows, id: MeasureId): number {
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  const dates = dateCountRow(rows);
  return rows.row(`${measures[id].label}: mean balance`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0`, `${at(sum)}/${at(dates)}`),
  );
}

/** The first or last date of each period, whatever the segment. */
function boundaryRow(rows: CalculationRows, name: 'MINIFS' | 'MAXIFS'): number {
  return rows.row(
    name === 'MINIFS' ? 'First date in the period' : 'Last date in the period',
    (_, column, row) => {
      const period = periodColumn(rows.frame, column);
      if (period !== column) return address(row, period, 'column');
      return call(name, datesOf(rows.data), ...inPeriod(rows, column));
    },
  );
}

/**
 * How many dates a period has. No engine counts distinct dates alike, so they are listed once, each the next after
 * the one above; the list does not depend on the pickers. Data that outgrows the list has no count.
 */
export function dateCountRow(rows: CalculationRows): number {
  const dates = datesOf(rows.data);
  const list = datesListed(rows, 'Dates in the data', (above) =>
    call('INT', call('MINIFS', dates, dates, `">="&(${above}+1)`)),
  );
  return rows.row('Dates in the period', (_, column) => {
    const letter = columnLetter(column);
    const inPeriod = [
      list.range,
      `">="&${letter}$${rows.frame.startRow}`,
      list.range,
      `"<"&${letter}$${rows.frame.endRow}`,
    ];
    return call('IF', `${list.last}>0`, text(UNDEFINED), call('COUNTIFS', ...inPeriod));
  });
}

/** A list of dates in the data, from the first on, each made from the one above; 0 where there are no more. */
export function datesListed(rows: CalculationRows, label: string, next: (above: string) => string) {
  const dates = datesOf(rows.data);
  return rows.list(label, rows.data.distinctDates + Math.max(60, rows.data.distinctDates), (above) =>
    above === undefined
      ? call('IF', `${call('COUNT', dates)}=0`, 0, call('INT', call('MIN', dates)))
      : call('IF', `${above}=0`, 0, call('IFERROR', next(above), 0)),
  );
}

export function constantRow(rows: CalculationRows, id: MeasureId, name: 'MINIFS' | 'MAXIFS'): number {
  return rows.row(`${name === 'MINIFS' ? 'Lowest' : 'Highest'} ${measures[id].label}`, (_, column) =>
    isOther(rows.frame, column)
      ? '0'
      : within(rows, column, (where) => call(name, valuesOf(rows.data, id), ...where)),
  );
}

/** Whether a cell is above 1 by more than rounding. */
export function exceedsOne(cell: string): string {
  return `${cell}>1+${ROUNDING_IN_SHEETS}`;
}

export function asRate(id: MeasureId, cell: string): string {
  return measureNamed(id).asFraction ? call('IF', exceedsOne(cell), text(UNDEFINED), cell) : cell;
}
