import type { CustomFunction } from '../custom-function.ts';
import { inputsByHeader } from '../match-columns.ts';
import { sliceValues } from '../slice-totals.ts';
import { readTable } from '../table.ts';
import { kpiArgument } from './arguments.ts';
import { askedPeriod, narrowed } from './asked-period.ts';
import { FROM, KPI, SEGMENT, SEGMENT_COLUMN, TABLE, TO } from './parameters.ts';

export const kpiValueFunction: CustomFunction = {
  name: 'KPI_VALUE',
  summary: 'A KPI over a raw export, for a date range and a segment if given.',
  parameters: [KPI, TABLE, FROM, TO, SEGMENT_COLUMN, SEGMENT],
  returns: 'number',
  run([kpiName, cells, from, to, segmentColumn, segment], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const period = askedPeriod(table, inputs, from, to, context);
    return sliceValues(inputs, narrowed(period, segmentColumn, segment, context), context).value(0);
  },
};
