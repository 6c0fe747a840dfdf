import type { MeasureId } from './catalog/measures.ts';
import { fail } from './kpi-error.ts';
import type { RowBatch } from './row-batch.ts';
import type { RowReader, RowSource } from './row-readers.ts';
import type { Slice, Tally } from './slices.ts';
import { labelInText } from './words.ts';

/** The total of a slice; throws where there is none. */
export type SliceTotal = (slice: Slice) => number;

/** Where the total of a measure comes from: cells to read, and a way to have the rows added up. */
export interface TotalSource extends RowSource {
  tally<T extends Tally>(tally: T): T;
}

/** Sums and counts of each part, which add up over parts: what nearly every total is made of. */
export interface Sums extends Tally {
  readonly sum: SliceTotal;
  readonly count: SliceTotal;
}

/** Adds up a number of each row. */
export function sumRows(numbersOf: RowReader): Sums {
  const sums: number[] = [];
  const counts: number[] = [];
  return {
    add(batch) {
      while (sums.length < batch.partCount) {
        sums.push(0);
        counts.push(0);
      }
      addNumbers(numbersOf(batch), batch, sums, counts);
    },
    sum: ({ parts }) => addUp(sums, parts),
    count: ({ parts }) => addUp(counts, parts),
  };
}

function addNumbers(
  numbers: Float64Array,
  { count, parts }: RowBatch,
  sums: number[],
  counts: number[],
): void {
  for (let index = 0; index < count; index++) {
    const number = numbers[index] as number;
    if (Number.isNaN(number)) continue;
    const part = parts[index] as number;
    sums[part] = (sums[part] as number) + number;
    counts[part] = (counts[part] as number) + 1;
  }
}

function addUp(numbers: readonly number[], parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + (numbers[part] ?? 0), 0);
}

/** The sum, with a complaint where there is nothing to add up. */
export function sumOrNothing({ sum, count }: Sums, id: MeasureId): SliceTotal {
  return (slice) => (count(slice) === 0 ? fail({ code: 'no_numbers', what: labelInText(id) }) : sum(slice));
}

/** The mean of what was added up. */
export function meanOrNothing(sums: Sums, id: MeasureId): SliceTotal {
  const sum = sumOrNothing(sums, id);
  return (slice) => sum(slice) / sums.count(slice);
}
