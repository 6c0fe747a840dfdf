import type { CustomFunction } from '../custom-function.ts';
import { dateColumnOf } from '../date-columns.ts';
import { fail } from '../kpi-error.ts';
import { inputsByHeader } from '../match-columns.ts';
import type { Grain } from '../period.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { sliceValues, valueIn } from '../slice-totals.ts';
import { readTable } from '../table.ts';
import { choiceArgument, kpiArgument } from './arguments.ts';
import { narrowed } from './asked-period.ts';
import { KPI, SEGMENT, SEGMENT_COLUMN, TABLE } from './parameters.ts';

const GRAINS: readonly [Grain, ...Grain[]] = ['month', 'day', 'week', 'quarter', 'year'];

export const kpiTrendFunction: CustomFunction = {
  name: 'KPI_TREND',
  summary: 'A KPI for each period of a raw export, oldest first.',
  parameters: [
    KPI,
    TABLE,
    {
      name: 'period',
      sample: '"month"',
      help: '(optional) "day", "week", "month", "quarter" or "year"; month if left out.',
    },
    SEGMENT_COLUMN,
    SEGMENT,
  ],
  returns: 'Array<Array<string|number|Date>>',
  run([kpiName, cells, period, segmentColumn, segment], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const grain = choiceArgument(period, 'period', GRAINS);
    const byPeriod = { table, dateColumn: dateColumnOf(table), periods: grain };
    const values = sliceValues(inputs, narrowed(byPeriod, segmentColumn, segment, context), context);
    if (values.periods.length === 0) fail({ code: 'no_rows', what: 'with a date' });
    // A mistyped year makes a row for every day of a century: refused before they are computed.
    refuseTooLarge(values.periods.length + 1, 2);
    const rows = values.periods.map(({ start }, index) => [
      context.dateOf(start),
      valueIn(values, index) ?? '',
    ]);
    return [[`${grain.charAt(0).toUpperCase()}${grain.slice(1)}`, kpi.name], ...rows];
  },
};
