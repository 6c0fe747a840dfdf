import type { CallContext } from '../custom-function.ts';
import { dateColumnOf, findDateColumn } from '../date-columns.ts';
import { fail } from '../kpi-error.ts';
import { type Inputs, needsDates } from '../match-columns.ts';
import { segmentLabel } from '../segments.ts';
import type { Slicing } from '../slices.ts';
import { columnNamed, type Table } from '../table.ts';
import { intervalArguments, textArgument } from './arguments.ts';

/** The rows that the arguments `from` and `to` ask for, as one period. */
export function askedPeriod(
  table: Table,
  inputs: Inputs,
  from: unknown,
  to: unknown,
  context: CallContext,
): Slicing {
  const periods = intervalArguments(from, to, context);
  if (periods) return { table, dateColumn: dateColumnOf(table), periods };
  // Balances and people need dates where there are several rows, and say so themselves.
  return { table, dateColumn: needsDates(inputs) ? findDateColumn(table) : undefined };
}

/** Keeps to one segment, where one is asked for. */
export function narrowed(
  slicing: Slicing,
  segmentColumn: unknown,
  segment: unknown,
  context: CallContext,
): Slicing {
  const column = textArgument(segmentColumn);
  const isNamed = textArgument(segment) !== undefined;
  if (column === undefined) return isNamed ? fail({ code: 'segment_without_column' }) : slicing;
  return {
    ...slicing,
    segmentColumn: columnNamed(slicing.table, column, 'segment_column'),
    // An empty cell must not pass for all segments.
    segment: isNamed ? segmentLabel(segment, context) : '',
  };
}
