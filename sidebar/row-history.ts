import { findKpi } from '../src/core/catalog/index.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { valueOrUndefined } from '../src/core/kpi-error.ts';
import type { Grain } from '../src/core/period.ts';
import { readableDays } from '../src/core/row-days.ts';
import { costKpiOf } from '../src/core/scorecard/affordability.ts';
import { dataWithLag } from '../src/core/scorecard/cost-lag.ts';
import { coveredDays, type DataEnds, dataEnds } from '../src/core/scorecard/flow-columns.ts';
import { grainOfFrequency } from '../src/core/scorecard/grain-of-frequency.ts';
import { kpiHistory, PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import { inputsOf, type RowScope } from '../src/core/scorecard/row-source.ts';
import type { DataSource } from '../src/core/scorecard/scorecard-request.ts';
import type { Table } from '../src/core/table.ts';
import { dataSource, readData } from './chosen-data.ts';
import type { ChosenRow } from './chosen-kpis.ts';
import { targetFields } from './prefilled.ts';
import { remember } from './remember.ts';
import { scopeOf } from './row-scope.ts';
import { type State, todayOf } from './state.ts';
import { withSuggestedColumns } from './suggested-columns.ts';
import { type TargetHistory, targetHistory } from './target-history.ts';

/** What the last periods of a row were like, each as long as it is measured; undefined until its data is read. */
export function rowHistory(state: State, row: ChosenRow): TargetHistory | undefined {
  const table = readData(state);
  const data = dataSource(state);
  return table && data && readHistory(state, row, row.kpi, table, data);
}

/** What one result of a row has cost; undefined for a KPI that counts nothing that is paid for, or without a price. */
export function costHistory(state: State, row: ChosenRow): TargetHistory | undefined {
  const table = readData(state);
  const data = dataSource(state);
  const cost = findKpi(costKpiOf(row.kpi) ?? '');
  // The scorecard may not show the cost itself, so that nobody was asked for its columns.
  return (
    table && data && cost && readHistory(state, row, cost, table, withSuggestedColumns(table, data, cost))
  );
}

function readHistory(state: State, { id, kpi }: ChosenRow, of: Kpi, table: Table, data: DataSource) {
  const fields = targetFields(state, id);
  const grain = grainOfFrequency[fields.frequency];
  return historyOf(table, of, data, grain, todayOf(state), scopeOf(kpi, fields));
}

/** All rows of the data are read for it: once for all that is typed beside it. */
const historyOf = remember(
  (
    table: Table,
    kpi: Kpi,
    data: DataSource,
    grain: Grain,
    today: number,
    scope: RowScope,
  ): TargetHistory | undefined => {
    const { inputs } = inputsOf(kpi, dataWithLag(data, scope.costLag));
    const ends = endsOf(table, data.date, data.columns, today);
    const covered = coveredDays(ends, data, [inputs], scope.costLag);
    const points = valueOrUndefined(() => kpiHistory(kpi, table, data, grain, scope));
    return points && targetHistory(points, kpi.better, covered);
  },
);

/** Where the data begins and ends: the same for every KPI. */
export const endsOf = remember(
  (table: Table, date: number, columns: DataSource['columns'], today: number): DataEnds =>
    dataEnds(table, readableDays(table, date - 1, PAGE_CONTEXT), { columns }, today),
);
