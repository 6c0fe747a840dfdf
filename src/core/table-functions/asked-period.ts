import type { CallContext } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { type Inputs, needsDates } from '../match-columns.ts';
import { type Interval, isoDate } from '../period.ts';
import {
  bySegment,
  daysOf,
  intervalSlice,
  onlySegment,
  type Slices,
  segmentLabel,
  wholeSlice,
} from '../slices.ts';
import { columnNamed, dateColumnOf, findDateColumn, type Table } from '../table.ts';
import { intervalArguments, textArgument } from './arguments.ts';

/** The rows that the arguments `from` and `to` ask for, as one period and one segment. */
export function askedPeriod(
  table: Table,
  inputs: Inputs,
  from: unknown,
  to: unknown,
  context: CallContext,
): Slices {
  const interval = intervalArguments(from, to, context);
  if (!interval) {
    // Balances and people need dates where there are several rows, and say so themselves.
    const column = needsDates(inputs) ? findDateColumn(table) : undefined;
    return wholeSlice(table, column === undefined ? undefined : daysOf(table, column, context));
  }
  return periodSlice(table, interval, context);
}

/** The rows of one period; a problem where there are none. */
export function periodSlice(table: Table, interval: Interval, context: CallContext): Slices {
  const slices = intervalSlice(table, daysOf(table, dateColumnOf(table), context), interval);
  if (!slices.periodOf.includes(0)) fail({ code: 'no_rows', what: betweenInWords(interval) });
  return slices;
}

function betweenInWords({ start, end }: Interval): string {
  const from = Number.isFinite(start) ? [`from ${isoDate(start)}`] : [];
  const to = Number.isFinite(end) ? [`to ${isoDate(end - 1)}`] : [];
  return [...from, ...to].join(' ');
}

/** The slices of one segment, where one is asked for. */
export function narrowed(
  slices: Slices,
  segmentColumn: unknown,
  segment: unknown,
  context: CallContext,
): Slices {
  const column = textArgument(segmentColumn);
  if (column === undefined) {
    return textArgument(segment) === undefined ? slices : fail({ code: 'segment_without_column' });
  }
  // An empty cell must not pass for all segments.
  const label = textArgument(segment) === undefined ? '' : segmentLabel(segment, context);
  const split = bySegment(slices, columnNamed(slices.table, column, 'segment_column'), context);
  if (!split.segments.some((name) => name.toLowerCase() === label.toLowerCase())) {
    fail({ code: 'unknown_choice', parameter: 'segment', found: label, choices: split.segments });
  }
  return onlySegment(split, label);
}
