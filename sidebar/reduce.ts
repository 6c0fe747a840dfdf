import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { ContextId, GoalId } from '../src/core/goal.ts';
import type { Grain } from '../src/core/period.ts';
import { proposeKpis } from '../src/core/propose.ts';
import type { SheetColumns, WorkbookSummary } from '../src/core/server.ts';
import type { Failure } from './client.ts';
import {
  type ColumnChoice,
  type DataDraft,
  type Draft,
  emptyDraft,
  nextDraft,
  type StepId,
  stepIds,
  type TargetDraft,
} from './draft.ts';
import { MOST_KPIS } from './kpi-limits.ts';
import { dataSheet, initialState, type State, unasked, type Written } from './state.ts';
import { stepProblems, targetProblems } from './step-problems.ts';

export type Action =
  | { readonly type: 'objective_typed'; readonly text: string }
  | { readonly type: 'goal_chosen'; readonly goal: GoalId }
  | { readonly type: 'context_chosen'; readonly context: ContextId }
  | { readonly type: 'kpi_checked'; readonly kpi: string; readonly checked: boolean }
  | { readonly type: 'sheet_chosen'; readonly sheetId: number }
  | { readonly type: 'date_chosen'; readonly choice: ColumnChoice }
  | { readonly type: 'segment_chosen'; readonly choice: ColumnChoice }
  | { readonly type: 'column_chosen'; readonly measure: MeasureId; readonly choice: ColumnChoice }
  | { readonly type: 'assumption_typed'; readonly measure: MeasureId; readonly text: string }
  | { readonly type: 'currency_typed'; readonly text: string }
  | { readonly type: 'target_edited'; readonly kpi: string; readonly edit: TargetDraft }
  | { readonly type: 'name_typed'; readonly text: string }
  | { readonly type: 'grain_chosen'; readonly grain: Grain }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'targets_skipped' }
  | { readonly type: 'problems_asked' }
  | { readonly type: 'another_started' }
  | { readonly type: 'workbook_asked' }
  | { readonly type: 'workbook_described'; readonly workbook: WorkbookSummary }
  | { readonly type: 'workbook_failed'; readonly failure: Failure }
  | { readonly type: 'columns_asked' }
  | {
      readonly type: 'columns_read';
      readonly sheetId: number;
      readonly columns: readonly number[];
      readonly read: SheetColumns;
    }
  | { readonly type: 'columns_failed'; readonly failure: Failure }
  | { readonly type: 'writing_started'; readonly what: Written }
  | { readonly type: 'writing_failed'; readonly what: Written; readonly failure: Failure }
  | { readonly type: 'sample_written'; readonly sheet: string; readonly workbook: WorkbookSummary }
  | { readonly type: 'scorecard_written'; readonly shown: string };

/** The next state of the page. Pure: asking the server and keeping the draft happen outside. */
export function reduce(state: State, action: Action): State {
  const { draft } = state;
  switch (action.type) {
    case 'objective_typed':
      return edit(state, { objective: action.text });
    case 'goal_chosen':
      return edit(state, { goal: action.goal });
    case 'context_chosen':
      return edit(state, { context: action.context });
    case 'kpi_checked':
      return checkKpi(state, action.kpi, action.checked);
    case 'sheet_chosen':
      return edit(
        { ...state, columns: unasked },
        {
          data: {
            ...emptyDraft.data,
            assumptions: draft.data.assumptions,
            workbook: draft.data.workbook,
            sheetId: action.sheetId,
          },
        },
      );
    case 'date_chosen':
      return editData(state, { date: action.choice });
    case 'segment_chosen':
      return editData(state, { segment: action.choice });
    case 'column_chosen':
      return editData(state, { columns: { ...draft.data.columns, [action.measure]: action.choice } });
    case 'assumption_typed':
      return editData(state, { assumptions: { ...draft.data.assumptions, [action.measure]: action.text } });
    case 'currency_typed':
      return edit(state, { currency: action.text });
    case 'target_edited':
      return edit(state, {
        targets: { ...draft.targets, [action.kpi]: { ...draft.targets[action.kpi], ...action.edit } },
      });
    case 'name_typed':
      return edit(state, { name: action.text });
    case 'grain_chosen':
      return edit(state, { grain: action.grain });
    case 'next':
      return next(state);
    case 'back':
      return back(state);
    case 'targets_skipped':
      return skipTargets(state);
    case 'problems_asked':
      return { ...state, asked: true };
    case 'another_started':
      return {
        ...initialState(nextDraft(draft)),
        workbook: state.workbook,
      };
    case 'workbook_asked':
      return { ...state, workbook: { ...state.workbook, loading: true, failure: null } };
    case 'workbook_described':
      return describeWorkbook(state, action.workbook);
    case 'workbook_failed':
      return { ...state, workbook: { ...state.workbook, loading: false, failure: action.failure } };
    case 'columns_asked':
      return { ...state, columns: { ...state.columns, loading: true, failure: null } };
    case 'columns_read': {
      // The person has chosen another sheet meanwhile, whose columns are on their way.
      if (dataSheet(state)?.id !== action.sheetId) return state;
      const value = { sheetId: action.sheetId, columns: action.columns, rows: action.read.rows };
      return { ...state, columns: { value, loading: false, failure: null } };
    }
    case 'columns_failed':
      return { ...state, columns: { value: null, loading: false, failure: action.failure } };
    case 'writing_started':
      return { ...state, writing: { status: 'writing', what: action.what } };
    case 'writing_failed':
      return { ...state, writing: { status: 'failed', what: action.what, failure: action.failure } };
    case 'sample_written':
      return chooseSample(state, action.sheet, action.workbook);
    case 'scorecard_written':
      return { ...state, writing: { status: 'done', shown: action.shown } };
  }
}

function edit(state: State, changes: Partial<Draft>): State {
  return { ...state, draft: { ...state.draft, ...changes } };
}

function editData(state: State, changes: Partial<DataDraft>): State {
  return edit(state, { data: { ...state.draft.data, ...changes } });
}

/** A KPI that is not listed yet is added to the list; unchecked ones stay listed, so that a slip costs nothing. */
function checkKpi(state: State, kpi: string, checked: boolean): State {
  const { offered, chosen } = state.draft;
  if (!checked) return edit({ ...state, full: false }, { chosen: chosen.filter((id) => id !== kpi) });
  if (chosen.includes(kpi)) return state;
  if (chosen.length >= MOST_KPIS) return { ...state, full: true };
  const listed = offered.includes(kpi) ? offered : [...offered, kpi];
  // The scorecard follows the order of the list, whatever the order of checking.
  return edit(
    { ...state, full: false },
    {
      offered: listed,
      chosen: listed.filter((id) => id === kpi || chosen.includes(id)),
    },
  );
}

function next(state: State): State {
  const { draft } = state;
  if (stepProblems(state).length > 0) return { ...state, asked: true };
  if (draft.step === 'targets' && draft.targetIndex < draft.chosen.length - 1) {
    return edit({ ...state, asked: false }, { targetIndex: draft.targetIndex + 1 });
  }
  const following = neighbour(draft.step, 1);
  return goTo(edit(state, settled(state)), following);
}

/** What leaving a step settles for the next one. */
function settled(state: State): Partial<Draft> {
  const { draft } = state;
  if (draft.step === 'context') return propose(draft);
  if (draft.step !== 'data') return {};
  // From here on the sheet stays, whichever one is in front.
  return { targetIndex: 0, data: { ...draft.data, sheetId: dataSheet(state)?.id ?? null } };
}

function back(state: State): State {
  const { step, targetIndex } = state.draft;
  if (step === 'targets' && targetIndex > 0)
    return edit({ ...state, asked: false }, { targetIndex: targetIndex - 1 });
  return goTo(state, neighbour(step, -1));
}

/** What was typed so far counts, so it has to be sound. */
function skipTargets(state: State): State {
  const { chosen } = state.draft;
  const wrong = chosen.findIndex((kpi) => targetProblems(state, kpi).length > 0);
  if (wrong >= 0) return edit({ ...state, asked: true }, { targetIndex: wrong });
  return goTo(state, 'create');
}

function goTo(state: State, step: StepId): State {
  const writing = state.writing.status === 'failed' ? ({ status: 'idle' } as const) : state.writing;
  return edit({ ...state, asked: false, full: false, writing }, { step });
}

function neighbour(step: StepId, distance: 1 | -1): StepId {
  return stepIds[stepIds.indexOf(step) + distance] ?? step;
}

/** Five KPIs for the goal and context; those that the person added stay. */
function propose(draft: Draft): Partial<Draft> {
  if (draft.goal === null || draft.context === null) return {};
  const proposed: readonly string[] = proposeKpis(draft.goal, draft.context).map(({ kpi }) => kpi.id);
  const unchanged = proposed.every((id, index) => id === draft.proposed[index]);
  if (unchanged) return {};
  const added = draft.chosen.filter((id) => !draft.proposed.includes(id) && !proposed.includes(id));
  const offered = [...proposed, ...added];
  return { proposed, offered, chosen: offered.slice(0, MOST_KPIS) };
}

/** Choices made in another spreadsheet, or on a sheet that is gone, do not fit this one. */
function describeWorkbook(state: State, workbook: WorkbookSummary): State {
  const described = { ...state, workbook: { ...unasked, value: workbook }, columns: unasked };
  const { data, step } = state.draft;
  const known = data.workbook === workbook.name && workbook.sheets.some(({ id }) => id === data.sheetId);
  if (known || (data.workbook === workbook.name && data.sheetId === null)) return described;
  const here = data.workbook === null || data.workbook === workbook.name;
  const kept = { ...emptyDraft.data, assumptions: here ? data.assumptions : {}, workbook: workbook.name };
  const later = step === 'targets' || step === 'create';
  return edit(described, { data: kept, ...(later ? { step: 'data' as const } : {}) });
}

function chooseSample(state: State, sheet: string, workbook: WorkbookSummary): State {
  const described = describeWorkbook({ ...state, writing: { status: 'idle' } }, workbook);
  const sample = workbook.sheets.find(({ name }) => name === sheet);
  return sample ? reduce(described, { type: 'sheet_chosen', sheetId: sample.id }) : described;
}
