import { capitalized } from '../capitalized.ts';
import type { CustomFunction } from '../custom-function.ts';
import { dateColumnOf } from '../date-columns.ts';
import { fail } from '../kpi-error.ts';
import { inputsByHeader } from '../match-columns.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { sliceValues, valueIn } from '../slice-totals.ts';
import { readTable } from '../table.ts';
import { grainArgument, kpiArgument } from './arguments.ts';
import { narrowed } from './asked-period.ts';
import { KPI, PERIOD, SEGMENT, SEGMENT_COLUMN, TABLE } from './parameters.ts';

export const kpiTrendFunction: CustomFunction = {
  name: 'KPI_TREND',
  summary: 'A KPI for each period of a raw export, oldest first.',
  parameters: [KPI, TABLE, PERIOD, SEGMENT_COLUMN, SEGMENT],
  returns: 'Array<Array<string|number|Date>>',
  run([kpiName, cells, period, segmentColumn, segment], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const grain = grainArgument(period);
    const byPeriod = { table, dateColumn: dateColumnOf(table), periods: grain };
    const values = sliceValues(inputs, narrowed(byPeriod, segmentColumn, segment, context), context);
    const first = values.periods.findIndex(({ parts }) => parts.some((part) => part >= 0));
    if (first < 0) fail({ code: 'no_rows', what: 'with a date' });
    // A mistyped year makes a row for every day of a century: refused before they are computed.
    refuseTooLarge(values.periods.length + 1, 2);
    const known = values.periods.map((_, index) => valueIn(values, index));
    // Where there would be nothing but blanks, why the first period with rows has no value says more.
    if (known.every((value) => value === undefined)) values.value(first);
    const rows = values.periods.map(({ start }, index) => [context.dateOf(start), known[index] ?? '']);
    return [[capitalized(grain), kpi.name], ...rows];
  },
};
