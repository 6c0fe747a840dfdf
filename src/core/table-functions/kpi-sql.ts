import type { CustomFunction } from '../custom-function.ts';
import { inputsInDatabase, kpiSql } from '../sql.ts';
import { kpiArgument, textArgument } from './arguments.ts';
import { KPI } from './parameters.ts';

export const kpiSqlFunction: CustomFunction = {
  name: 'KPI_SQL',
  summary: 'A KPI as a BigQuery query over columns named by the parameters of its function.',
  parameters: [
    KPI,
    { name: 'table_name', sample: '"project.dataset.ads"', help: 'The table in BigQuery.' },
    {
      name: 'date_column',
      sample: '"date"',
      help: '(optional) The column with dates, for one row per month.',
    },
    {
      name: 'segment_column',
      sample: '"channel"',
      help: '(optional) The column to split by, for one row per segment.',
    },
  ],
  returns: 'string',
  run([kpiName, table, date, segment]) {
    const dateColumn = textArgument(date);
    const segmentColumn = textArgument(segment);
    return kpiSql(inputsInDatabase(kpiArgument(kpiName)), {
      table: textArgument(table) ?? '',
      ...(dateColumn !== undefined && { dateColumn }),
      ...(segmentColumn !== undefined && { segmentColumn }),
    });
  },
};
