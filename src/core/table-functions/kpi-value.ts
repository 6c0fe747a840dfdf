import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { inputsByHeader, needsDates } from '../match-columns.ts';
import { sliceValues } from '../slice-totals.ts';
import { bySegment, daysOf, intervalSlice, onlySegment, type Slices, wholeSlice } from '../slices.ts';
import { columnNamed, dateColumnOf, readTable, type Table } from '../table.ts';
import { intervalArguments, kpiArgument, textArgument } from './arguments.ts';
import { FROM, KPI, SEGMENT, SEGMENT_COLUMN, TABLE, TO } from './parameters.ts';

export const kpiValueFunction: CustomFunction = {
  name: 'KPI_VALUE',
  summary:
    'A KPI over the rows of a raw export: the ratio of totals, for a date range and a segment if given.',
  parameters: [KPI, TABLE, FROM, TO, SEGMENT_COLUMN, SEGMENT],
  returns: 'number',
  run([kpiName, cells, from, to, segmentColumn, segment], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const interval = intervalArguments(from, to, context);
    const days = interval || needsDates(inputs) ? daysOf(table, dateColumnOf(table), context) : undefined;
    const slices = interval && days ? intervalSlice(table, days, interval) : wholeSlice(table, days);
    return sliceValues(inputs, narrowed(slices, table, segmentColumn, segment), context)(0, 0);
  },
};

/** The slices of one segment, where one is asked for. */
export function narrowed(slices: Slices, table: Table, segmentColumn: unknown, segment: unknown): Slices {
  const column = textArgument(segmentColumn);
  const label = textArgument(segment);
  if (label === undefined) return slices;
  if (column === undefined) return fail({ code: 'segment_without_column' });
  const split = bySegment(slices, columnNamed(table, column, 'segment_column'));
  if (!split.segments.some((name) => name.toLowerCase() === label.toLowerCase())) {
    fail({ code: 'unknown_choice', parameter: 'segment', found: label, choices: split.segments });
  }
  return onlySegment(split, label);
}
