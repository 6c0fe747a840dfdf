import { findKpi } from '../src/core/catalog/index.ts';
import type { MeasureId } from '../src/core/catalog/measures.ts';
import { serialOfIso } from '../src/core/period.ts';
import { assumptionUnit } from './assumption-unit.ts';
import { chosenData, readData } from './chosen-data.ts';
import { chosenKpis, needsCurrency } from './chosen-kpis.ts';
import { neededMeasures } from './needed-measures.ts';
import { type NumberProblem, parseTypedNumber } from './parse-typed-number.ts';
import { scorecardName } from './prefilled.ts';
import type { State } from './state.ts';

/** What keeps a step from being left, and the field it belongs to, whose id it names. Texts word it. */
export type StepProblem = { readonly field: string } & (
  | { readonly code: 'goal_missing' | 'context_missing' | 'kpis_missing' }
  | {
      readonly code:
        | 'sheet_missing'
        | 'data_missing'
        | 'header_missing'
        | 'date_missing'
        | 'currency_missing'
        | 'currency_wrong';
    }
  | { readonly code: 'column_unclear' }
  | { readonly code: 'number_wrong'; readonly problem: NumberProblem }
  | { readonly code: 'share_impossible' | 'due_wrong' }
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
  const date: StepProblem[] = mapping.date === undefined ? [{ field: 'date', code: 'date_missing' }] : [];
  const unclear = mapping.questions
    .filter(({ measure }) => neededMeasures(kpis).columns.includes(measure))
    .map(({ measure }) => ({ field: `column-${measure}`, code: 'column_unclear' as const }));
  const assumptions = neededMeasures(kpis).assumptions.flatMap((id) => assumptionProblems(state, id));
  const problems = [...date, ...unclear, ...assumptions, ...currencyProblems(state)];
  return problems.length > 0 || readData(state) ? problems : [{ field: 'sheet', code: 'data_missing' }];
}

function assumptionProblems(state: State, id: MeasureId): readonly StepProblem[] {
  const typed = state.draft.data.assumptions[id] ?? '';
  if (typed.trim() === '') return [];
  const read = parseTypedNumber(typed, assumptionUnit(id));
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

/** What is wrong with the target typed for one KPI. */
export function targetProblems(state: State, id: string): readonly StepProblem[] {
  const kpi = findKpi(id);
  const typed = state.draft.targets[id];
  if (!kpi || !typed) return [];
  const problems: StepProblem[] = [];
  if ((typed.target ?? '').trim() !== '') {
    const read = parseTypedNumber(typed.target ?? '', kpi.unit);
    if ('problem' in read) problems.push({ field: 'target', code: 'number_wrong', problem: read.problem });
    else if (kpi.share === 'strict' && (read.value < 0 || read.value > 1)) {
      problems.push({ field: 'target', code: 'share_impossible' });
    }
  }
  if ((typed.due ?? '') !== '' && serialOfIso(typed.due ?? '') === undefined) {
    problems.push({ field: 'due', code: 'due_wrong' });
  }
  return problems;
}

function nameProblems(state: State): readonly StepProblem[] {
  const name = scorecardName(state).trim();
  if (name === '') return [{ field: 'name', code: 'name_missing' }];
  const taken = state.workbook.value?.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return taken ? [{ field: 'name', code: 'name_taken', name }] : [];
}
