import type { WorkbookSummary } from '../src/core/server.ts';
import type { Action } from './action.ts';
import { lessonKey, reduceBeside } from './beside.ts';
import { checkKpi, propose } from './choose-kpis.ts';
import { choosePurchases } from './choose-purchases.ts';
import { combine } from './combine.ts';
import {
  anotherDraft,
  type ColumnChoices,
  type DataDraft,
  type Draft,
  emptyDraft,
  noChoices,
  noCombination,
  noPurchaseChoices,
  type StepId,
  stepIds,
} from './draft.ts';
import { lostData } from './lost-data.ts';
import { removeRow, repeatRow } from './repeat-row.ts';
import { dataSheet, dataSheets, initialState, type State, unasked } from './state.ts';
import { stepProblems, targetProblems } from './step-problems.ts';

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
    case 'kpi_checked': {
      const changes = checkKpi(draft, action.kpi, action.checked);
      return edit({ ...state, full: changes === undefined }, changes ?? {});
    }
    case 'sheet_chosen':
      return editData({ ...state, columns: unasked }, { sheetId: action.sheetId });
    case 'date_chosen':
      return editColumns(state, { date: action.choice });
    case 'segment_chosen':
      return editColumns(state, { segment: action.choice });
    case 'column_chosen':
      return editColumns(state, { measures: { [action.measure]: action.choice } });
    case 'wide_column_edited': {
      const wide = columnChoices(state).wide ?? {};
      const edited = { ...wide[action.header], ...action.edit };
      return editColumns(state, { wide: { ...wide, [action.header]: edited } });
    }
    case 'sheet_combined':
    case 'combined_segment_chosen':
    case 'combined_measure_checked':
      return editData(state, { combination: combine(draft.data.combination ?? noCombination, action) });
    case 'purchases_sheet_chosen':
    case 'purchase_column_chosen':
      return editData(
        { ...state, beside: reduceBeside(state.beside, action) },
        { purchases: choosePurchases(draft.data.purchases ?? noPurchaseChoices, action) },
      );
    case 'assumption_typed':
      return editData(state, { assumptions: { ...draft.data.assumptions, [action.measure]: action.text } });
    case 'currency_typed':
      return edit(state, { currency: action.text });
    case 'budget_typed':
      return edit(state, { budget: action.text });
    case 'target_edited':
      return edit(state, {
        targets: { ...draft.targets, [action.row]: { ...draft.targets[action.row], ...action.edit } },
      });
    case 'row_repeated':
      return repeat(state, action.row);
    case 'row_removed':
      return edit({ ...state, asked: false, full: false }, removeRow(draft, action.row));
    case 'lesson_typed':
      return edit(state, { lessons: { ...draft.lessons, [action.key]: action.text } });
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
        ...initialState(anotherDraft(draft)),
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
    case 'data_sheet_written':
      return chooseWritten(state, action.sheet, action.workbook);
    case 'scorecard_opened': {
      const opened = {
        ...initialState({ ...action.draft, lessons: draft.lessons }),
        workbook: state.workbook,
      };
      // What is gone is named anew before anything else.
      return lostData(opened) ? edit(opened, { step: 'data' }) : opened;
    }
    case 'period_closed':
      return edit(
        { ...state, beside: reduceBeside(state.beside, action) },
        // Of a period that was closed before, nothing was written: what was typed stays.
        { lessons: action.done.added > 0 ? otherLessons(state) : draft.lessons },
      );
    case 'beside_opened':
    case 'beside_left':
    case 'beside_failed':
    case 'scorecards_listed':
    case 'period_read':
    case 'early_closing_checked':
    case 'beside_waits':
    case 'review_read':
    case 'closed_period_chosen':
    case 'log_started':
    case 'customers_opened':
    case 'purchases_read':
    case 'customers_written':
      return { ...state, beside: reduceBeside(state.beside, action) };
    case 'scorecard_written':
      return { ...state, writing: { status: 'done', shown: action.shown } };
  }
}

/** The lessons of the closed period are in the history now. */
function otherLessons({ draft, beside }: State): Draft['lessons'] {
  const closing = beside?.closing;
  if (!closing) return draft.lessons;
  const closed = new Set(closing.period.results.map(({ key }) => lessonKey(closing, key)));
  return Object.fromEntries(Object.entries(draft.lessons).filter(([key]) => !closed.has(key)));
}

function edit(state: State, changes: Partial<Draft>): State {
  return { ...state, draft: { ...state.draft, ...changes } };
}

function editData(state: State, changes: Partial<DataDraft>): State {
  return edit(state, { data: { ...state.draft.data, ...changes } });
}

function columnChoices(state: State): ColumnChoices {
  return state.draft.data.columns[dataSheet(state)?.id ?? -1] ?? noChoices;
}

/** Corrections belong to the sheet that is shown, which they settle on. */
function editColumns(state: State, changes: Partial<ColumnChoices>): State {
  const sheetId = dataSheet(state)?.id;
  if (sheetId === undefined) return state;
  const before = columnChoices(state);
  const choices = { ...before, ...changes, measures: { ...before.measures, ...changes.measures } };
  return editData(state, { sheetId, columns: { ...state.draft.data.columns, [sheetId]: choices } });
}

function next(state: State): State {
  const { draft } = state;
  if (stepProblems(state).length > 0) return { ...state, asked: true };
  if (draft.step === 'targets' && draft.targetIndex < draft.chosen.length - 1) {
    return edit({ ...state, asked: false, full: false }, { targetIndex: draft.targetIndex + 1 });
  }
  const following = neighbour(draft.step, 1);
  return goTo(edit(state, settled(state)), following);
}

/** What leaving a step settles for the next one. */
function settled(state: State): Partial<Draft> {
  const { draft } = state;
  if (draft.step === 'context') return propose(state);
  if (draft.step !== 'data') return {};
  // From here on the sheet stays, whichever one is in front.
  return { targetIndex: 0, data: { ...draft.data, sheetId: dataSheet(state)?.id ?? null } };
}

function back(state: State): State {
  const { step, targetIndex } = state.draft;
  if (step === 'targets' && targetIndex > 0)
    return edit({ ...state, asked: false, full: false }, { targetIndex: targetIndex - 1 });
  return goTo(state, neighbour(step, -1));
}

/** What was typed so far counts, so it has to be sound. */
function skipTargets(state: State): State {
  const { chosen } = state.draft;
  const wrong = chosen.findIndex((row) => targetProblems(state, row).length > 0);
  if (wrong >= 0) return edit({ ...state, asked: true }, { targetIndex: wrong });
  return goTo(state, 'create');
}

/** One more row of the same KPI, for a segment that it has no row for yet. */
function repeat(state: State, row: string): State {
  if (targetProblems(state, row).length > 0) return { ...state, asked: true };
  const changes = repeatRow(state, row);
  return edit({ ...state, asked: false, full: changes === undefined }, changes ?? {});
}

function goTo(state: State, step: StepId): State {
  const writing = state.writing.status === 'failed' ? ({ status: 'idle' } as const) : state.writing;
  return edit({ ...state, asked: false, full: false, writing }, { step });
}

function neighbour(step: StepId, distance: 1 | -1): StepId {
  return stepIds[stepIds.indexOf(step) + distance] ?? step;
}

/** Choices made in another spreadsheet, or on a sheet that is gone, do not fit this one. */
function describeWorkbook(state: State, workbook: WorkbookSummary): State {
  const described = { ...state, workbook: { ...unasked, value: workbook }, columns: unasked };
  const { data, step } = state.draft;
  const here = data.workbook === null || data.workbook === workbook.name;
  // Whoever begins anew means the sheet in front, whatever the scorecard before was made from.
  const isFresh = state.draft.chosen.length === 0;
  const inFront = dataSheets(workbook).some(({ id }) => id === workbook.activeSheetId);
  const chosen = here && !(isFresh && inFront) && workbook.sheets.some(({ id }) => id === data.sheetId);
  const kept: DataDraft = here
    ? { ...data, workbook: workbook.name, sheetId: chosen ? data.sheetId : null }
    : { ...emptyDraft.data, workbook: workbook.name };
  // The scorecard that was opened is in another spreadsheet, or gone.
  const open = here && workbook.sheets.some(({ id }) => id === state.draft.updates?.scorecardId);
  const unsettled = !chosen && (step === 'targets' || step === 'create');
  return edit(described, {
    data: kept,
    updates: open ? state.draft.updates : null,
    ...(unsettled ? { step: 'data' as const } : {}),
  });
}

/** Goes on with the data that was just written. */
function chooseWritten(state: State, sheet: string, workbook: WorkbookSummary): State {
  const described = describeWorkbook({ ...state, writing: { status: 'idle' } }, workbook);
  const written = workbook.sheets.find(({ name }) => name === sheet);
  return written ? reduce(described, { type: 'sheet_chosen', sheetId: written.id }) : described;
}
