import { serialOfIso } from '../src/core/period.ts';
import type { ChosenKpi, ScorecardRequest } from '../src/core/scorecard/scorecard-request.ts';
import { dataSource } from './chosen-data.ts';
import { type ChosenRow, chosenRows } from './chosen-kpis.ts';
import { openedTarget } from './opened-target.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { notation, scorecardGrain, scorecardName, targetFields } from './prefilled.ts';
import { peopleInWords } from './responsible-people.ts';
import { rowHistory } from './row-history.ts';
import { scopeOf } from './row-scope.ts';
import type { State } from './state.ts';
import { isPerPeriod, typedTarget } from './typed-target.ts';

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
    ...notation(state),
    grain: scorecardGrain(state),
    ...('value' in budget ? { monthlyBudget: budget.value } : {}),
  };
}

function chosenKpi(state: State, row: ChosenRow): ChosenKpi {
  const { id, kpi } = row;
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
    ...(target.target === undefined || opened ? {} : whenSet(state, row)),
    ...(dueDay === undefined ? {} : { due: dueDay }),
    owner: peopleInWords(fields),
    source: source.trim(),
    frequency,
  };
}

/** Where the KPI stood when its target was set, from which progress counts. */
function whenSet(state: State, row: ChosenRow): Pick<ChosenKpi, 'baseline' | 'targetSet'> {
  const today = state.workbook.value?.today;
  const baseline = rowHistory(state, row)?.baseline;
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(today === undefined ? {} : { targetSet: Math.floor(today) }),
  };
}
