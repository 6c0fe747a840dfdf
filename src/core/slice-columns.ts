import { refuseOffScale } from './bind.ts';
import type { MeasureId } from './catalog/measures.ts';
import { readDate, readNumber } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { fail } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import type { Measure } from './measure.ts';
import type { Slices } from './slices.ts';
import { labelInText, measureNamed } from './words.ts';

/** A number for each period and segment; throws where there is none. */
export type SliceValue = (period: number, segment: number) => number;

/** One number per data row; NaN where the cell is blank or the row belongs to no slice. */
export type RowNumbers = Float64Array;

/** Where the column of a measure stands. */
export function columnOf(id: MeasureId, inputs: Inputs): number {
  const position = inputs.columns[id];
  if (position === undefined)
    return fail({
      code: 'missing_column',
      kpi: inputs.kpi.name,
      wanted: [measureNamed(id).label],
      present: [],
    });
  return position;
}

/** The numbers of a measure's column, read once for all slices of the same rows. */
export function columnNumbers(
  id: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): RowNumbers {
  const known = slices.numbers.get(id);
  if (known) return known;
  const numbers = readNumbers(id, columnOf(id, inputs), slices, context);
  slices.numbers.set(id, numbers);
  return numbers;
}

function readNumbers(id: MeasureId, position: number, slices: Slices, context: CallContext): RowNumbers {
  const { table, periodOf, segmentOf } = slices;
  const { cells, rows } = table;
  const measure: Measure = measureNamed(id);
  const { scale } = measure;
  const name = table.headers[position] || measure.label;
  const numbers = new Float64Array(rows.length);
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = Number.NaN;
    if ((periodOf[index] as number) < 0 || (segmentOf[index] as number) < 0) continue;
    const row = rows[index] as number;
    const cell = (cells[row] as readonly unknown[])[position];
    const number = typeof cell === 'number' ? cell : readNumber(cell, measure, name, row + 1, context);
    if (number === undefined) continue;
    if (scale) refuseOffScale(number, scale, name, row + 1);
    numbers[index] = number;
  }
  return numbers;
}

/** The days of a column with dates. */
export function columnDays(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): RowNumbers {
  const { table, periodOf, segmentOf } = slices;
  const { cells, rows } = table;
  const position = columnOf(id, inputs);
  const name = table.headers[position] || measureNamed(id).label;
  const days = new Float64Array(rows.length).fill(Number.NaN);
  for (let index = 0; index < days.length; index++) {
    if ((periodOf[index] as number) < 0 || (segmentOf[index] as number) < 0) continue;
    const row = rows[index] as number;
    days[index] = readDate(cells[row]?.[position], name, row + 1, context) ?? Number.NaN;
  }
  return days;
}

/** Sums and counts per period and segment: what nearly every total is made of. */
export interface Sums {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly at: (period: number, segment: number) => number;
}

/** Adds up the numbers of the rows, period by period and segment by segment. */
export function columnTotals(numbers: RowNumbers, slices: Slices): Sums {
  const { periodOf, segmentOf, periods, segments } = slices;
  const width = segments.length;
  const sum = new Float64Array(periods.length * width);
  const count = new Int32Array(periods.length * width);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    if (Number.isNaN(number)) continue;
    const at = (periodOf[index] as number) * width + (segmentOf[index] as number);
    sum[at] = (sum[at] as number) + number;
    count[at] = (count[at] as number) + 1;
  }
  return { sum, count, at: (period, segment) => period * width + segment };
}

/** The sums, with a complaint where there is nothing to add up. */
export function sumsOrNothing({ sum, count, at }: Sums, id: MeasureId): SliceValue {
  return (period, segment) => {
    const index = at(period, segment);
    if (count[index] === 0) fail({ code: 'no_numbers', what: labelInText(id) });
    return sum[index] as number;
  };
}

/** The mean of what was added up. */
export function ratioOfSums(totals: Sums, id: MeasureId): SliceValue {
  const sum = sumsOrNothing(totals, id);
  return (period, segment) => sum(period, segment) / (totals.count[totals.at(period, segment)] as number);
}
