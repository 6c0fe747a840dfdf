import type { Kpi } from '../src/core/kpi.ts';
import { valueOrUndefined } from '../src/core/kpi-error.ts';
import { type Grain, serialOfIso } from '../src/core/period.ts';
import { readableDays } from '../src/core/row-days.ts';
import { dataWithLag } from '../src/core/scorecard/cost-lag.ts';
import { coveredDays, type DataEnds, dataEnds } from '../src/core/scorecard/flow-columns.ts';
import { grainOfFrequency } from '../src/core/scorecard/grain-of-frequency.ts';
import { kpiHistory, PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import { inputsOf, type RowScope } from '../src/core/scorecard/row-source.ts';
import type { ChosenKpi, DataSource, ScorecardRequest } from '../src/core/scorecard/scorecard-request.ts';
import type { Table } from '../src/core/table.ts';
import { dataSource, readData } from './chosen-data.ts';
import { type ChosenRow, chosenRows } from './chosen-kpis.ts';
import type { TargetDraft } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { currencySign, scorecardGrain, scorecardName, targetFields } from './prefilled.ts';
import { remember } from './remember.ts';
import { peopleInWords } from './responsible-people.ts';
import { scopeOf } from './row-scope.ts';
import { type State, todayOf } from './state.ts';
import { type TargetHistory, targetHistory } from './target-history.ts';
import { isPerPeriod, typedTarget } from './typed-target.ts';
import { openedTarget } from './updates.ts';

/** The last periods of a KPI at the frequency at which it is measured. */
export function historyOf(
  kpi: Kpi,
  table: Table,
  data: DataSource,
  grain: Grain,
  today: number,
  scope: RowScope = {},
): TargetHistory | undefined {
  const { inputs } = inputsOf(kpi, dataWithLag(data, scope.costLag));
  const covered = coveredDays(endsOf(table, data, today), data, [inputs], scope.costLag);
  const points = valueOrUndefined(() => kpiHistory(kpi, table, data, grain, scope));
  return points && targetHistory(points, kpi.better, covered);
}

const knownEnds = remember((_table: Table) => new Map<string, DataEnds>());

/** Where the data begins and ends: the same for every KPI. */
function endsOf(table: Table, { date, columns }: DataSource, today: number): DataEnds {
  const known = knownEnds(table);
  const key = JSON.stringify([date, columns, today]);
  const days = () => readableDays(table, date - 1, PAGE_CONTEXT);
  const ends = known.get(key) ?? dataEnds(table, days(), { columns }, today);
  known.set(key, ends);
  return ends;
}

/** What the person chose, complete; undefined while the data is not known. */
export function buildRequest(state: State): ScorecardRequest | undefined {
  const { goal, context, objective } = state.draft;
  const data = dataSource(state);
  if (goal === null || context === null || !data) return undefined;
  const budget = parseTypedNumber(state.draft.budget, 'currency');
  return {
    name: scorecardName(state).trim(),
    goal,
    context,
    objective: objective.trim(),
    kpis: chosenRows(state.draft).map((row) => chosenKpi(state, row)),
    data,
    currency: currencySign(state),
    grain: scorecardGrain(state),
    ...('value' in budget ? { monthlyBudget: budget.value } : {}),
  };
}

function chosenKpi(state: State, { id, kpi }: ChosenRow): ChosenKpi {
  const fields = targetFields(state, id);
  const { source, frequency } = fields;
  // Each of several targets is due at the end of its period.
  const due = isPerPeriod(kpi, fields) ? '' : fields.due;
  const opened = openedTarget(state.draft, kpi, fields);
  const target = opened ?? typedTarget(kpi, fields);
  const dueDay = serialOfIso(due);
  return {
    kpi: kpi.id,
    ...scopeOf(kpi, fields),
    ...target,
    ...(target.target === undefined || opened ? {} : whenSet(state, kpi, fields)),
    ...(dueDay === undefined ? {} : { due: dueDay }),
    owner: peopleInWords(fields),
    source: source.trim(),
    frequency,
  };
}

/** Where the KPI stood when its target was set, from which progress counts. */
function whenSet(
  state: State,
  kpi: Kpi,
  fields: Required<TargetDraft>,
): Pick<ChosenKpi, 'baseline' | 'targetSet'> {
  const table = readData(state);
  const data = dataSource(state);
  const grain = grainOfFrequency[fields.frequency];
  const today = state.workbook.value?.today;
  const baseline =
    table && data && historyOf(kpi, table, data, grain, todayOf(state), scopeOf(kpi, fields))?.baseline;
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(today === undefined ? {} : { targetSet: Math.floor(today) }),
  };
}
