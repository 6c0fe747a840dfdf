import { checkTable } from '../analysis/check-table.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import type { CellValue, CustomFunction } from '../custom-function.ts';
import { dateColumnOf } from '../date-columns.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import { matchColumns } from '../match-columns.ts';
import { readTable } from '../table.ts';
import { TABLE } from './parameters.ts';

export const kpiCheckFunction: CustomFunction = {
  name: 'KPI_CHECK',
  summary: 'What in a raw export would spoil KPIs: text, doubled rows, gaps and more.',
  parameters: [TABLE],
  returns: 'Array<Array<string|number>>',
  run([cells], context) {
    const table = readTable(cells);
    const match = matchColumns(table, Object.keys(measures) as MeasureId[]);
    const doubtful = [
      ...match.shared.map(({ column, measures: [id] }) => [id, column]),
      ...match.ties.map(({ measure, columns: [column] }) => [measure, column]),
    ];
    const columns = { ...match.names, ...Object.fromEntries(doubtful), ...match.columns };
    const findings = checkTable(
      table,
      columns,
      valueOrUndefined(() => dateColumnOf(table)),
      context,
    );
    if (findings.length === 0) return 'No problems found';
    const rows = findings.map(({ row, sentence }): CellValue[] => [row ?? '', sentence]);
    return [['Row', 'What to look at'], ...rows];
  },
};
