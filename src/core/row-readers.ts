import { refuseOffScale } from './bind.ts';
import type { MeasureId } from './catalog/measures.ts';
import { readDate, readNumber } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { fail } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import type { Measure } from './measure.ts';
import { RowBatch } from './row-batch.ts';
import type { Slicing } from './slices.ts';
import type { Row } from './table.ts';
import { labelInText, measureNamed } from './words.ts';

/**
 * Reads a number of each row that counts; NaN where there is none. The numbers last until the same reader goes on
 * to the next rows.
 */
export type RowReader = (batch: RowBatch) => Float64Array;

/** Where the numbers of measures stand, and how their cells are read. */
export interface RowSource {
  readonly inputs: Inputs;
  readonly slicing: Slicing;
  readonly context: CallContext;
}

/** The number of a measure. */
export function numberReader(id: MeasureId, source: RowSource): RowReader {
  const { slicing, context } = source;
  const measure: Measure = measureNamed(id);
  const { scale } = measure;
  const column = columnOf(id, source);
  const name = slicing.table.headers[column] || measure.label;
  const numberIn = (cell: unknown, row: number): number =>
    readNumber(cell, measure, name, row + 1, context) ?? Number.NaN;
  const numbers = RowBatch.numbers();
  return (batch) => {
    readNumbers(numbers, batch, slicing.table.cells, column, numberIn);
    if (scale) refuseAnswers(numbers, batch, scale, name);
    return numbers;
  };
}

/** Nearly all cells are plain numbers; the others are left to a slower look. */
function readNumbers(
  numbers: Float64Array,
  { count, rows, parts }: RowBatch,
  cells: readonly Row[],
  column: number,
  numberIn: (cell: unknown, row: number) => number,
): void {
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number;
    const cell = (parts[index] as number) < 0 ? '' : (cells[row] as Row)[column];
    numbers[index] = typeof cell === 'number' ? cell : numberIn(cell, row);
  }
}

function refuseAnswers(
  answers: Float64Array,
  { count, rows }: RowBatch,
  scale: readonly [number, number],
  name: string,
): void {
  for (let index = 0; index < count; index++) {
    const answer = answers[index] as number;
    if (!Number.isNaN(answer)) refuseOffScale(answer, scale, name, (rows[index] as number) + 1);
  }
}

/** What becomes of the numbers of one reader, row by row. */
export function mapRows(numbersOf: RowReader, change: (number: number) => number): RowReader {
  const changed = RowBatch.numbers();
  return (batch) => {
    const numbers = numbersOf(batch);
    for (let index = 0; index < batch.count; index++) changed[index] = change(numbers[index] as number);
    return changed;
  };
}

/** What becomes of the numbers of two readers, row by row. */
export function joinRows(
  leftOf: RowReader,
  rightOf: RowReader,
  join: (left: number, right: number, row: number) => number,
): RowReader {
  const joined = RowBatch.numbers();
  return (batch) => {
    const [left, right] = [leftOf(batch), rightOf(batch)];
    for (let index = 0; index < batch.count; index++)
      joined[index] = join(left[index] as number, right[index] as number, batch.rows[index] as number);
    return joined;
  };
}

/** The number of days from one date to another in each row that has both. */
export function daysReader(id: MeasureId, sinceId: MeasureId, source: RowSource): RowReader {
  const names = [labelInText(sinceId), labelInText(id)] as const;
  return joinRows(dateReader(id, source), dateReader(sinceId, source), (end, start, row) => {
    if (end < start) fail({ code: 'ends_before_start', where: { name: names[1], row: row + 1 }, names });
    return end - start;
  });
}

function dateReader(id: MeasureId, source: RowSource): RowReader {
  const column = columnOf(id, source);
  const { cells, headers } = source.slicing.table;
  const name = headers[column] || measureNamed(id).label;
  const days = RowBatch.numbers();
  return ({ count, rows, parts }) => {
    for (let index = 0; index < count; index++) {
      const row = rows[index] as number;
      const cell = (parts[index] as number) < 0 ? '' : (cells[row] as Row)[column];
      days[index] = readDate(cell, name, row + 1, source.context) ?? Number.NaN;
    }
    return days;
  };
}

/** Where the column of a measure stands. */
export function columnOf(id: MeasureId, { inputs }: RowSource): number {
  return (
    inputs.columns[id] ??
    fail({ code: 'missing_column', kpi: inputs.kpi.name, wanted: [measureNamed(id).label], likely: [] })
  );
}
