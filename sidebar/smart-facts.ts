import type { Kpi } from '../src/core/kpi.ts';
import { measuresFor } from '../src/core/match-columns.ts';
import { periodOf, serialOfIso } from '../src/core/period.ts';
import { type Affordability, affordabilityOf } from '../src/core/scorecard/affordability.ts';
import { grainOfFrequency } from '../src/core/scorecard/grain-of-frequency.ts';
import type { Frequency } from '../src/core/scorecard/scorecard-request.ts';
import type { SmartFacts } from '../src/core/scorecard/smart-goal.ts';
import type { Target } from '../src/core/scorecard/target-bounds.ts';
import { chosenData, type FoundData, isByHand } from './chosen-data.ts';
import type { ChosenRow } from './chosen-kpis.ts';
import { findingsIn } from './data-check.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { currencySign, targetFields } from './prefilled.ts';
import { costHistory, rowHistory } from './row-history.ts';
import type { State } from './state.ts';
import { expectedOf, type TargetHistory } from './target-history.ts';
import { typedTarget } from './typed-target.ts';

/** What the goal of one KPI is judged by; undefined until the choices before it are made. */
export function smartFacts(state: State, row: ChosenRow): SmartFacts | undefined {
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
  const history = rowHistory(state, row);
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
    affordability: affordability(state, fields.frequency, target.target, history, costHistory(state, row)),
    today,
  };
}

/** Targets by period are judged by the last of them, to which they lead. */
function finalTarget({ periodTargets, ...target }: Target): Target {
  const last = periodTargets?.at(-1);
  return last ? { ...target, target: last.target } : target;
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

/** How many problems the data checks find in the columns of one KPI. */
function problemsIn({ table, mapping }: FoundData, kpi: Kpi): number {
  if (!table) return 0;
  const asked: readonly string[] = measuresFor(kpi);
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([id]) => asked.includes(id)));
  return findingsIn(table, columns, mapping.date).filter(({ severity }) => severity === 'problem').length;
}
