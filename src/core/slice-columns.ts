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

/** Reads the number of a data row; undefined for a blank. */
export type RowReader = (index: number) => number | undefined;

/** Where the column of a measure stands. */
export function columnOf(id: MeasureId, inputs: Inputs): { id: MeasureId; position: number } {
  const position = inputs.columns[id];
  if (position === undefined)
    return fail({
      code: 'missing_column',
      kpi: inputs.kpi.name,
      wanted: [measureNamed(id).label],
      present: [],
    });
  return { id, position };
}

/** Reads the numbers of a measure. */
export function columnReader(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): RowReader {
  return readerOf(columnOf(id, inputs), slices, context);
}

/** Reads the numbers of one column. */
export function readerOf(
  { id, position }: { id: MeasureId; position: number },
  { table }: Slices,
  context: CallContext,
): RowReader {
  const { cells, rows } = table;
  const measure: Measure = measureNamed(id);
  const name = table.headers[position] || measure.label;
  const { scale } = measure;
  return (index) => {
    const row = rows[index] as number;
    const cell = cells[row]?.[position];
    if (typeof cell === 'number' && !scale) return cell;
    const number = readNumber(cell, measure, name, row + 1, context);
    if (number !== undefined && scale) refuseOffScale(number, scale, name, row + 1);
    return number;
  };
}

/** Sums and counts per period and segment: what nearly every total is made of. */
export interface Sums {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly at: (period: number, segment: number) => number;
}

/** Adds up what a reader finds, period by period and segment by segment. */
export function columnTotals(read: RowReader, slices: Slices): Sums {
  const { periodOf, segmentOf, periods, segments } = slices;
  const width = segments.length;
  const sum = new Float64Array(periods.length * width);
  const count = new Int32Array(periods.length * width);
  for (let index = 0; index < periodOf.length; index++) {
    const period = periodOf[index] as number;
    const segment = segmentOf[index] as number;
    if (period < 0 || segment < 0) continue;
    const number = read(index);
    if (number === undefined) continue;
    const at = period * width + segment;
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

/** Multiplies two columns row by row; a row needs both. */
export function productReader(left: RowReader, right: RowReader): RowReader {
  return (index) => {
    const a = left(index);
    const b = right(index);
    return a === undefined || b === undefined ? undefined : a * b;
  };
}

/** Reads the dates of one column. */
export function dateReader(
  { id, position }: { id: MeasureId; position: number },
  { table }: Slices,
  context: CallContext,
): RowReader {
  const name = table.headers[position] || measureNamed(id).label;
  return (index) => {
    const row = table.rows[index] as number;
    return readDate(table.cells[row]?.[position], name, row + 1, context);
  };
}
