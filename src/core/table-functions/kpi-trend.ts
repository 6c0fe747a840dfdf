import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { inputsByHeader } from '../match-columns.ts';
import type { Grain } from '../period.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { sliceValues, valueIn } from '../slice-totals.ts';
import { byPeriod, daysOf } from '../slices.ts';
import { dateColumnOf, readTable } from '../table.ts';
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
    const slices = byPeriod(table, daysOf(table, dateColumnOf(table), context), grain);
    if (slices.periods.length === 0) fail({ code: 'no_rows', what: 'with a date' });
    // A mistyped year makes a day for every row of a century: refused before anything is computed.
    refuseTooLarge(slices.periods.length + 1, 2);
    const value = sliceValues(inputs, narrowed(slices, segmentColumn, segment, context), context);
    const rows = slices.periods.map(({ start }, index) => [
      context.dateOf(start),
      valueIn(value, index, 0) ?? '',
    ]);
    return [[`${grain.charAt(0).toUpperCase()}${grain.slice(1)}`, kpi.name], ...rows];
  },
};
