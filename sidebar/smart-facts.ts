import { checkTable } from '../src/core/analysis/check-table.ts';
import { findKpi } from '../src/core/catalog/index.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { measuresFor } from '../src/core/match-columns.ts';
import { type Grain, periodOf, serialOfIso } from '../src/core/period.ts';
import { type Affordability, affordabilityOf, costKpiOf } from '../src/core/scorecard/affordability.ts';
import { grainOfFrequency } from '../src/core/scorecard/grain-of-frequency.ts';
import { PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import type { RowScope } from '../src/core/scorecard/row-source.ts';
import type { DataSource, Frequency } from '../src/core/scorecard/scorecard-request.ts';
import type { SmartFacts } from '../src/core/scorecard/smart-goal.ts';
import type { Target } from '../src/core/scorecard/target-bounds.ts';
import type { Table } from '../src/core/table.ts';
import { historyOf } from './build-request.ts';
import { type ChosenData, chosenData, isByHand } from './chosen-data.ts';
import type { ChosenRow } from './chosen-kpis.ts';
import { mapColumns } from './column-mapping.ts';
import { noChoices } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { currencySign, targetFields } from './prefilled.ts';
import { remember } from './remember.ts';
import type { State } from './state.ts';
import { expectedOf, type TargetHistory } from './target-history.ts';
import { typedTarget } from './typed-target.ts';

/** What the goal of one KPI is judged by; undefined until the choices before it are made. */
export function smartFacts(
  state: State,
  row: ChosenRow,
  history: TargetHistory | undefined,
  costs: TargetHistory | undefined,
): SmartFacts | undefined {
  const { id, kpi } = row;
  const { context } = state.draft;
  const today = state.workbook.value?.today;
  const data = chosenData(state);
  if (context === null || today === undefined || data.status !== 'found') return undefined;
  const fields = targetFields(state, id);
  const grain = grainOfFrequency[fields.frequency];
  const last = typedTarget(kpi, fields).periodTargets?.at(-1);
  const due = last ? periodOf(grain, last.start).end - 1 : serialOfIso(fields.due);
  const target = finalTarget(typedTarget(kpi, fields));
  const { segment } = data.mapping;
  return {
    kpi,
    chosen: { ...target, owner: fields.owner, ...(due === undefined ? {} : { due }) },
    history: history?.whole ?? [],
    expected: history && expectedOf(history, grain, due),
    grain,
    context,
    currency: currencySign(state),
    segments: segment === undefined ? '' : (data.header.headers[segment] ?? ''),
    byHand: isByHand(state, row),
    findings: problemsIn(data, kpi),
    affordability: affordability(state, fields.frequency, target.target, history, costs),
    today,
  };
}

/** Targets by period are judged by the last of them, to which they lead. */
function finalTarget({ periodTargets, ...target }: Target): Target {
  const last = periodTargets?.at(-1);
  return last ? { ...target, target: last.target } : target;
}

/** What one result has cost so far; undefined for a KPI that counts nothing that is paid for, or without a price. */
export function costHistory(
  kpi: Kpi,
  table: Table,
  data: DataSource,
  grain: Grain,
  today: number,
  scope: RowScope,
): TargetHistory | undefined {
  const cost = findKpi(costKpiOf(kpi) ?? '');
  if (!cost) return undefined;
  // The scorecard may not show the cost itself, so that nobody was asked for its columns.
  const suggested = Object.entries(mapColumns(table, table, [cost], noChoices).columns);
  const columns = {
    ...Object.fromEntries(suggested.map(([id, column]) => [id, column + 1])),
    ...data.columns,
  };
  return historyOf(cost, table, { ...data, columns }, grain, today, scope);
}

function affordability(
  state: State,
  frequency: Frequency,
  target: number | undefined,
  history: TargetHistory | undefined,
  costs: TargetHistory | undefined,
): Affordability | undefined {
  const budget = parseTypedNumber(state.draft.budget, 'currency');
  if (target === undefined || !history || !costs || !('value' in budget)) return undefined;
  const grain = grainOfFrequency[frequency];
  return affordabilityOf(target, grain, { results: history.whole, costPerResult: costs.whole }, budget.value);
}

const problemCounts = remember((_table: Table) => new Map<string, number>());

/** How many problems the data checks find in the columns of one KPI. */
function problemsIn({ table, mapping }: Extract<ChosenData, { status: 'found' }>, kpi: Kpi): number {
  if (!table) return 0;
  const asked: readonly string[] = measuresFor(kpi);
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([id]) => asked.includes(id)));
  const key = JSON.stringify([columns, mapping.date]);
  const known = problemCounts(table);
  const count =
    known.get(key) ??
    checkTable(table, columns, mapping.date, PAGE_CONTEXT).filter(({ severity }) => severity === 'problem')
      .length;
  known.set(key, count);
  return count;
}
