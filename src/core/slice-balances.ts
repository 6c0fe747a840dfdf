import type { MeasureId } from './catalog/measures.ts';
import { isBlank } from './cell.ts';
import { fail } from './kpi-error.ts';
import { columnOf, joinRows, numberReader, type RowReader, type RowSource } from './row-readers.ts';
import { type SliceTotal, sumOrNothing, sumRows, type TotalSource } from './slice-sums.ts';
import { firstRows } from './table.ts';
import { labelInText } from './words.ts';

/** A balance on the first or the last date of each period, which is that of all rows, whatever the segment. */
export function edgeBalance(edge: 'opening' | 'closing', id: MeasureId, source: TotalSource): SliceTotal {
  const numbersOf = datedReader(id, source);
  const { cells } = source.slicing.table;
  const column = columnOf(id, source);
  const isFurther = (day: number, than: number): boolean => (edge === 'opening' ? day < than : day > than);
  const edges = new Map<number, { readonly day: number; filled: boolean }>();
  const balances = new Map<number, { readonly day: number; sum: number }>();
  const seeDate = (period: number, day: number, filled: boolean): void => {
    const known = edges.get(period);
    if (!known || isFurther(day, known.day)) edges.set(period, { day, filled });
    else if (day === known.day) known.filled ||= filled;
  };
  const addBalance = (part: number, day: number, number: number): void => {
    const known = balances.get(part);
    if (!known || isFurther(day, known.day)) balances.set(part, { day, sum: number });
    else if (day === known.day) known.sum += number;
  };
  source.tally({
    add(batch) {
      const numbers = numbersOf(batch);
      for (let index = 0; index < batch.count; index++) {
        const day = Math.floor(batch.days[index] as number);
        const period = batch.periods[index] as number;
        if (period < 0 || Number.isNaN(day)) continue;
        seeDate(period, day, !isBlank(cells[batch.rows[index] as number]?.[column]));
        const number = numbers[index] as number;
        if (!Number.isNaN(number)) addBalance(batch.parts[index] as number, day, number);
      }
    },
  });
  return ({ period, parts }) => {
    const last = edges.get(period.number);
    const known = parts.flatMap((part) => balances.get(part) ?? []);
    // A segment without a row on that date has a balance of 0; but where no segment has one there is none.
    if (!last?.filled || known.length === 0) return fail({ code: 'no_numbers', what: labelInText(id) });
    return known.reduce((sum, balance) => (balance.day === last.day ? sum + balance.sum : sum), 0);
  };
}

/** The mean of a balance over the dates of each period. */
export function meanBalance(id: MeasureId, source: TotalSource): SliceTotal {
  const sum = sumOrNothing(source.tally(sumRows(datedReader(id, source))), id);
  return (slice) => sum(slice) / slice.period.days.size;
}

/** People in each period and segment; those of several dates would be counted twice. */
export function people(id: MeasureId, source: TotalSource): SliceTotal {
  const sum = sumOrNothing(source.tally(sumRows(datedReader(id, source))), id);
  return (slice) =>
    slice.period.days.size > 1 ? fail({ code: 'people_over_dates', what: labelInText(id) }) : sum(slice);
}

/** A row without a date stands for no day; a table without dates for one, if it has one row. */
function datedReader(id: MeasureId, source: RowSource): RowReader {
  const { table, dateColumn } = source.slicing;
  if (dateColumn === undefined && firstRows(table, 2).length > 1)
    fail({ code: 'no_dates', name: 'table', present: table.headers.filter((header) => header !== '') });
  const numbersOf = numberReader(id, source);
  return joinRows(
    numbersOf,
    ({ days }) => days,
    (number, day) => (Number.isNaN(day) ? day : number),
  );
}
