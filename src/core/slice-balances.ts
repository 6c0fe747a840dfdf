import type { MeasureId } from './catalog/measures.ts';
import { isBlank } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { fail } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import {
  columnNumbers,
  columnOf,
  columnTotals,
  type RowNumbers,
  type SliceValue,
  sumsOrNothing,
} from './slice-columns.ts';
import type { Slices } from './slices.ts';
import { labelInText } from './words.ts';

/** What is known of the dates of each period: those of all rows, whatever the segment. */
interface PeriodDates {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly distinct: readonly ReadonlySet<number>[];
}

function datesOf({ table, dated, days, periodOf, periods }: Slices): PeriodDates {
  if (!dated && table.rows.length > 1)
    fail({ code: 'no_dates', name: 'table', present: table.headers.filter((header) => header !== '') });
  const first = new Float64Array(periods.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(periods.length).fill(Number.NEGATIVE_INFINITY);
  const distinct = periods.map(() => new Set<number>());
  for (let index = 0; index < periodOf.length; index++) {
    const period = periodOf[index] as number;
    const day = Math.floor(days[index] as number);
    if (period < 0 || Number.isNaN(day)) continue;
    if (day < (first[period] as number)) first[period] = day;
    if (day > (last[period] as number)) last[period] = day;
    distinct[period]?.add(day);
  }
  return { first, last, distinct };
}

/** A balance on the first or last date of each period, or its mean over the dates. */
export function balances(
  kind: 'opening' | 'closing' | 'mean_balance',
  id: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const { days, periodOf, periods } = slices;
  const { first, last, distinct } = datesOf(slices);
  const numbers = datedNumbers(id, inputs, slices, context);
  const sum = sumsOrNothing(columnTotals(numbers, slices), id);
  if (kind === 'mean_balance') {
    return (period, segment) => sum(period, segment) / (distinct[period]?.size ?? 0);
  }
  const wanted = kind === 'opening' ? first : last;
  const isWanted = (index: number): boolean =>
    Math.floor(days[index] as number) === wanted[periodOf[index] as number];
  const onDate = columnTotals(
    numbers.map((number, index) => (isWanted(index) ? number : Number.NaN)),
    slices,
  );
  const filled = new Uint8Array(periods.length);
  const { cells, rows } = slices.table;
  const position = columnOf(id, inputs);
  for (let index = 0; index < rows.length; index++) {
    const period = periodOf[index] as number;
    if (period >= 0 && isWanted(index) && !isBlank(cells[rows[index] as number]?.[position]))
      filled[period] = 1;
  }
  return (period, segment) => {
    // A segment without a row on that date has a balance of 0; but where no segment has one there is none.
    if (filled[period] === 0) fail({ code: 'no_numbers', what: labelInText(id) });
    sum(period, segment);
    return onDate.sum[onDate.at(period, segment)] as number;
  };
}

/** People in each period and segment; those of several dates would be counted twice. */
export function people(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const { distinct } = datesOf(slices);
  const sum = sumsOrNothing(columnTotals(datedNumbers(id, inputs, slices, context), slices), id);
  return (period, segment) => {
    if ((distinct[period]?.size ?? 0) > 1) fail({ code: 'people_over_dates', what: labelInText(id) });
    return sum(period, segment);
  };
}

/** A row without a date stands for no day. */
function datedNumbers(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): RowNumbers {
  return columnNumbers(id, inputs, slices, context).map((number, index) =>
    Number.isNaN(slices.days[index]) ? Number.NaN : number,
  );
}
