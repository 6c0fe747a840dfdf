import type { WorkbookSummary } from '../src/core/server.ts';
import type { AnswerAction } from './action.ts';
import { choiceReducers } from './choice-reducers.ts';
import { type DataDraft, emptyDraft } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import type { Reducers } from './reducers.ts';
import { dataSheet, dataSheets, type State, unasked } from './state.ts';

/** What the server answers comes into view, unless the person has moved on meanwhile. */
export const answerReducers: Reducers<AnswerAction> = {
  workbook_asked: (state) => ({ ...state, workbook: { ...state.workbook, loading: true, failure: null } }),
  workbook_described: (state, { workbook }) => describeWorkbook(state, workbook),
  workbook_failed: (state, { failure }) => ({
    ...state,
    workbook: { ...state.workbook, loading: false, failure },
  }),
  columns_asked: (state) => ({ ...state, columns: { ...state.columns, loading: true, failure: null } }),
  columns_read(state, { sheetId, columns, read }) {
    // The person has chosen another sheet meanwhile, whose columns are on their way.
    if (dataSheet(state)?.id !== sheetId) return state;
    const value = { sheetId, columns, rows: read.rows };
    return { ...state, columns: { value, loading: false, failure: null } };
  },
  columns_failed: (state, { failure }) => ({ ...state, columns: { value: null, loading: false, failure } }),
  writing_started: (state, { what }) => ({ ...state, writing: { status: 'writing', what } }),
  writing_failed: (state, { what, failure }) => ({ ...state, writing: { status: 'failed', what, failure } }),
  /** Goes on with the data that was just written. */
  data_sheet_written(state, { sheet, workbook }) {
    const described = describeWorkbook({ ...state, writing: { status: 'idle' } }, workbook);
    const written = workbook.sheets.find(({ name }) => name === sheet);
    if (!written) return described;
    return choiceReducers.sheet_chosen(described, { type: 'sheet_chosen', sheetId: written.id });
  },
  scorecard_written: (state, { shown }) => ({ ...state, writing: { status: 'done', shown } }),
};

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
  return editDraft(described, {
    data: kept,
    updates: open ? state.draft.updates : null,
    ...(unsettled ? { step: 'data' as const } : {}),
  });
}
