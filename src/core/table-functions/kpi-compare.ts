import { type Comparison, comparisonPeriod } from '../analysis/comparison-period.ts';
import { relativeChange } from '../analysis/relative-change.ts';
import type { CustomFunction } from '../custom-function.ts';
import { dateColumnOf } from '../date-columns.ts';
import { inputsByHeader } from '../match-columns.ts';
import type { Interval } from '../period.ts';
import { ROUNDING } from '../rounding.ts';
import { sliceValues } from '../slice-totals.ts';
import { readTable } from '../table.ts';
import { choiceArgument, kpiArgument, periodArguments } from './arguments.ts';
import { FROM, KPI, TABLE, TO } from './parameters.ts';

const COMPARISONS: readonly [Comparison, ...Comparison[]] = ['previous', 'year'];

export const kpiCompareFunction: CustomFunction = {
  name: 'KPI_COMPARE',
  summary:
    'A KPI in one period against the period before, or the same dates last year; no percentage of 0 or a loss.',
  parameters: [
    KPI,
    TABLE,
    { ...FROM, help: 'The first day that counts.' },
    { ...TO, help: 'The last day that counts.' },
    {
      name: 'against',
      sample: '"year"',
      help: '(optional) "previous" period or last "year"; previous if left out.',
    },
  ],
  returns: 'Array<Array<string|number>>',
  run([kpiName, cells, from, to, against], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const period = periodArguments([from, to], ['from', 'to'], context);
    const earlier = comparisonPeriod(period, choiceArgument(against, 'against', COMPARISONS));
    const dateColumn = dateColumnOf(table);
    const valueIn = (periods: Interval): number =>
      sliceValues(inputs, { table, dateColumn, periods }, context).value(0);
    const [value, then] = [valueIn(period), valueIn(earlier)];
    // Equal sums of decimals may differ in their last binary digits.
    const now = Math.abs(value - then) <= ROUNDING * Math.abs(then) ? then : value;
    return [
      ['This period', now],
      ['Compared with', then],
      ['Difference', now - then],
      ['Change', relativeChange(now, then) ?? ''],
    ];
  },
};
