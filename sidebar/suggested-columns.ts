import type { Kpi } from '../src/core/kpi.ts';
import type { DataSource } from '../src/core/scorecard/scorecard-request.ts';
import type { Table } from '../src/core/table.ts';
import { mapColumns } from './column-mapping.ts';
import { noChoices } from './draft.ts';

/** The data with the columns that the headers suggest for a KPI that may not be chosen; the chosen columns win. */
export function withSuggestedColumns(table: Table, data: DataSource, kpi: Kpi): DataSource {
  const suggested = Object.entries(mapColumns(table, table, [kpi], noChoices).columns);
  const columns = Object.fromEntries(suggested.map(([id, column]) => [id, column + 1]));
  return { ...data, columns: { ...columns, ...data.columns } };
}
