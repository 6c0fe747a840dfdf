import { findKpi } from '../src/core/catalog/index.ts';
import { valueOrUndefined } from '../src/core/kpi-error.ts';
import { kpiHistory } from '../src/core/scorecard/kpi-history.ts';
import type { DataSource } from '../src/core/scorecard/scorecard-request.ts';
import type { Table } from '../src/core/table.ts';
import { mapColumns } from './column-mapping.ts';
import { noChoices } from './draft.ts';

/** How many days it takes from the first contact to the customer, in the newest year that tells; undefined without columns for it. */
export function salesCycleDays(table: Table, data: DataSource): number | undefined {
  const kpi = findKpi('SALES_CYCLE');
  if (!kpi) return undefined;
  // The scorecard may not show the cycle itself, so that nobody was asked for its columns.
  const suggested = Object.entries(mapColumns(table, table, [kpi], noChoices).columns);
  const columns = {
    ...Object.fromEntries(suggested.map(([id, column]) => [id, column + 1])),
    ...data.columns,
  };
  const years = valueOrUndefined(() => kpiHistory(kpi, table, { ...data, columns }, 'year')) ?? [];
  return years.flatMap(({ value }) => (value === undefined ? [] : [value])).at(-1);
}
