import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { kpiBounds } from '../src/core/kpi-bounds.ts';
import { serialOfIso } from '../src/core/period.ts';
import { withinRange } from '../src/core/rounding.ts';
import { costKpiOf } from '../src/core/scorecard/affordability.ts';
import { canLagCost } from '../src/core/scorecard/cost-lag.ts';
import { measureNamed } from '../src/core/words.ts';
import { assumptionUnit } from './assumption-unit.ts';
import { chosenData, type FoundData, readData } from './chosen-data.ts';
import { type ChosenRow, chosenKpis, chosenRow, needsCurrency } from './chosen-kpis.ts';
import { dataDays } from './data-table.ts';
import { neededMeasures } from './needed-measures.ts';
import { type NumberProblem, parseTypedNumber } from './parse-typed-number.ts';
import { scorecardName } from './prefilled.ts';
import { rowHistory } from './row-history.ts';
import { readCostLag } from './row-scope.ts';
import { repeatsRow, rowSegments } from './row-segments.ts';
import type { State } from './state.ts';
import { isPerPeriod, targetKind, typedTarget } from './typed-target.ts';
import { typedText } from './typed-text.ts';

/** What keeps a step from being left, and the field it belongs to, whose id it names. Texts word it. */
export type StepProblem = { readonly field: string } & (
  | { readonly code: 'goal_missing' | 'context_missing' | 'kpis_missing' }
  | {
      readonly code:
        | 'sheet_missing'
        | 'data_missing'
        | 'header_missing'
        | 'date_missing'
        | 'date_unreadable'
        | 'currency_missing'
        | 'currency_wrong';
    }
  | { readonly code: 'column_unclear' }
  | { readonly code: 'number_wrong'; readonly problem: NumberProblem }
  /** The ends that the KPI has, as they are typed. */
  | {
      readonly code: 'target_impossible';
      readonly lowest: string | undefined;
      readonly highest: string | undefined;
    }
  | { readonly code: 'range_incomplete' | 'range_order' | 'due_wrong' }
  | { readonly code: 'row_repeated' | 'segment_gone' | 'lag_wrong' }
  | { readonly code: 'name_missing' }
  | { readonly code: 'name_taken'; readonly name: string }
);

export function stepProblems(state: State): readonly StepProblem[] {
  const { draft } = state;
  switch (draft.step) {
    case 'goal':
      return draft.goal === null ? [{ field: 'goal', code: 'goal_missing' }] : [];
    case 'context':
      return draft.context === null ? [{ field: 'context', code: 'context_missing' }] : [];
    case 'kpis':
      return draft.chosen.length === 0 ? [{ field: 'kpis', code: 'kpis_missing' }] : [];
    case 'data':
      return dataProblems(state);
    case 'targets':
      return targetProblems(state, draft.chosen[draft.targetIndex] ?? '');
    case 'create':
      return nameProblems(state);
  }
}

function dataProblems(state: State): readonly StepProblem[] {
  const found = chosenData(state);
  if (found.status === 'no_sheet') return [{ field: 'sheet', code: 'sheet_missing' }];
  if (found.status === 'no_header') return [{ field: 'sheet', code: 'header_missing' }];
  const { mapping } = found;
  const kpis = chosenKpis(state.draft);
  const unclear = mapping.questions
    .filter(({ measure }) => neededMeasures(kpis).columns.includes(measure))
    .map(({ measure }) => ({ field: `column-${measure}`, code: 'column_unclear' as const }));
  const assumptions = neededMeasures(kpis).assumptions.flatMap((id) => assumptionProblems(state, id));
  const problems = [...dateProblems(found), ...unclear, ...assumptions, ...currencyProblems(state)];
  return problems.length > 0 || readData(state) ? problems : [{ field: 'sheet', code: 'data_missing' }];
}

/** Periods are told by dates: a sheet with rows needs at least one. */
function dateProblems({ mapping: { date }, table }: FoundData): readonly StepProblem[] {
  if (date === undefined) return [{ field: 'date', code: 'date_missing' }];
  const undated = table && table.rows.length > 0 && dataDays(table, date).length === 0;
  return undated ? [{ field: 'date', code: 'date_unreadable' }] : [];
}

function assumptionProblems(state: State, id: MeasureId): readonly StepProblem[] {
  const typed = state.draft.data.assumptions[id] ?? '';
  if (typed.trim() === '') return [];
  const read = parseTypedNumber(typed, assumptionUnit(id), measureNamed(id).asFraction ? 1 : undefined);
  return 'problem' in read
    ? [{ field: `assumption-${id}`, code: 'number_wrong', problem: read.problem }]
    : [];
}

function currencyProblems(state: State): readonly StepProblem[] {
  const { currency } = state.draft;
  if (currency === null || !needsCurrency(state.draft)) return [];
  if (currency.trim() === '') return [{ field: 'currency', code: 'currency_missing' }];
  // Digits, quotes and signs of number formats would change how the amounts read.
  return /^[\p{L}\p{Sc}.]{1,4}$/u.test(currency.trim())
    ? []
    : [{ field: 'currency', code: 'currency_wrong' }];
}

type Bound = readonly [field: string, typed: string];

function boundProblems(state: State, row: ChosenRow, [field, typed]: Bound): readonly StepProblem[] {
  if (typed.trim() === '') return [];
  const { kpi } = row;
  const [lowest, most] = kpiBounds(kpi);
  const highest = kpi.share && !hasExceeded(state, row) ? 1 : most;
  const read = parseTypedNumber(typed, kpi.unit, highest);
  const value = 'value' in read ? read.value : leastMeant(read.problem);
  if (value === undefined || withinRange(value, lowest, highest) !== undefined)
    return 'problem' in read ? [{ field, code: 'number_wrong', problem: read.problem }] : [];
  const typedEnd = (end: number) => (Number.isFinite(end) ? typedText(end, kpi.unit) : undefined);
  return [{ field, code: 'target_impossible', lowest: typedEnd(lowest), highest: typedEnd(highest) }];
}

/** What was typed means at least this; undefined where that cannot be told. */
function leastMeant(problem: NumberProblem): number | undefined {
  return problem.code === 'percent_sign_missing' ? problem.fraction / 100 : undefined;
}

/** Whether a share that can exceed 100 % has done so. */
function hasExceeded(state: State, row: ChosenRow): boolean {
  return rowHistory(state, row)?.whole.some(({ value = 0 }) => value > 1) ?? false;
}

/** A range has two bounds, the lower one first. */
function rangeProblems(kpi: Kpi, target: string, upTo: string): readonly StepProblem[] {
  const [low, high] = [target, upTo].map((typed) => typed.trim() !== '');
  if (low !== high) return [{ field: low ? 'up-to' : 'target', code: 'range_incomplete' }];
  if (!low) return [];
  return typedTarget(kpi, { kind: 'range', target, upTo }).target === undefined
    ? [{ field: 'up-to', code: 'range_order' }]
    : [];
}

/** The budget is asked for beside KPIs that count what is paid for. */
function budgetProblems({ draft: { budget } }: State, kpi: Kpi): readonly StepProblem[] {
  if (costKpiOf(kpi) === undefined || budget.trim() === '') return [];
  const read = parseTypedNumber(budget, 'currency');
  return 'problem' in read ? [{ field: 'budget', code: 'number_wrong', problem: read.problem }] : [];
}

/** A row is told from the others by its KPI and its segment. */
function scopeProblems(state: State, row: string, kpi: Kpi): readonly StepProblem[] {
  const { segment = '', costLag = '' } = state.draft.targets[row] ?? {};
  const found = rowSegments(state)?.names.some((name) => name.toLowerCase() === segment.toLowerCase());
  const gone = segment !== '' && readData(state) !== undefined && !found;
  const code = repeatsRow(state, row) ? 'row_repeated' : gone ? 'segment_gone' : undefined;
  const lagged = canLagCost(kpi) && readCostLag(costLag) === undefined;
  return [
    ...(code === undefined ? [] : [{ field: 'segment', code } as const]),
    ...(lagged ? [{ field: 'cost-lag', code: 'lag_wrong' } as const] : []),
  ];
}

/** What is wrong with what was typed about one row. */
export function targetProblems(state: State, row: string): readonly StepProblem[] {
  const chosen = chosenRow(row);
  const typed = state.draft.targets[row] ?? {};
  if (!chosen) return [];
  const { kpi } = chosen;
  const { target = '', upTo = '', periods = {} } = typed;
  const isRange = targetKind(kpi, typed) === 'range';
  const perPeriod = isPerPeriod(kpi, typed);
  const typedBounds: readonly Bound[] = perPeriod
    ? Object.entries(periods).map(([iso, text]) => [`period-${iso}`, text])
    : [['target', target], ...(isRange ? [['up-to', upTo] as const] : [])];
  const bounds = typedBounds.flatMap((bound) => boundProblems(state, chosen, bound));
  const problems: StepProblem[] = [
    ...scopeProblems(state, row, kpi),
    ...bounds,
    ...(isRange && bounds.length === 0 ? rangeProblems(kpi, target, upTo) : []),
    ...budgetProblems(state, kpi),
  ];
  if ((typed.due ?? '') !== '' && serialOfIso(typed.due ?? '') === undefined) {
    problems.push({ field: 'due', code: 'due_wrong' });
  }
  return problems;
}

function nameProblems(state: State): readonly StepProblem[] {
  if (state.draft.updates) return [];
  const name = scorecardName(state).trim();
  if (name === '') return [{ field: 'name', code: 'name_missing' }];
  const taken = state.workbook.value?.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return taken ? [{ field: 'name', code: 'name_taken', name }] : [];
}
