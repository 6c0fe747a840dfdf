import { findKpi } from '../src/core/catalog/index.ts';
import { valueOrUndefined } from '../src/core/kpi-error.ts';
import { kpiHistory } from '../src/core/scorecard/kpi-history.ts';
import type { DataSource } from '../src/core/scorecard/scorecard-request.ts';
import type { Table } from '../src/core/table.ts';
import { remember } from './remember.ts';
import { withSuggestedColumns } from './suggested-columns.ts';

/** How many days it takes from the first contact to the customer, in the newest year that tells; undefined without columns for it. */
export const salesCycleDays: (table: Table, data: DataSource) => number | undefined = remember(
  (table, data) => {
    const kpi = findKpi('SALES_CYCLE');
    if (!kpi) return undefined;
    const source = withSuggestedColumns(table, data, kpi);
    const years = valueOrUndefined(() => kpiHistory(kpi, table, source, 'year')) ?? [];
    return years.flatMap(({ value }) => (value === undefined ? [] : [value])).at(-1);
  },
);
