import type { ChoiceAction } from './action.ts';
import { inBeside } from './beside-reducers.ts';
import { checkKpi } from './choose-kpis.ts';
import { choosePurchases, type PurchaseAction } from './choose-purchases.ts';
import { type CombinationAction, combine } from './combine.ts';
import { type ColumnChoices, noChoices, noCombination, noPurchaseChoices } from './draft.ts';
import { editData, editDraft } from './edit-draft.ts';
import type { Reducers } from './reducers.ts';
import { removeRow, repeatRow } from './repeat-row.ts';
import { dataSheet, type State, unasked } from './state.ts';
import { targetProblems } from './step-problems.ts';

/** What a person chose or typed goes into the draft. */
export const choiceReducers: Reducers<ChoiceAction> = {
  objective_typed: (state, { text }) => editDraft(state, { objective: text }),
  goal_chosen: (state, { goal }) => editDraft(state, { goal }),
  context_chosen: (state, { context }) => editDraft(state, { context }),
  kpi_checked(state, { kpi, checked }) {
    const changes = checkKpi(state.draft, kpi, checked);
    return editDraft({ ...state, full: changes === undefined }, changes ?? {});
  },
  sheet_chosen: (state, { sheetId }) => editData({ ...state, columns: unasked }, { sheetId }),
  date_chosen: (state, { choice }) => editColumns(state, { date: choice }),
  segment_chosen: (state, { choice }) => editColumns(state, { segment: choice }),
  column_chosen: (state, { measure, choice }) => editColumns(state, { measures: { [measure]: choice } }),
  wide_column_edited(state, { header, edit }) {
    const wide = columnChoices(state).wide ?? {};
    return editColumns(state, { wide: { ...wide, [header]: { ...wide[header], ...edit } } });
  },
  sheet_combined: combineSheets,
  combined_segment_chosen: combineSheets,
  combined_measure_checked: combineSheets,
  purchases_sheet_chosen: choosePurchasesOf,
  purchase_column_chosen: choosePurchasesOf,
  assumption_typed: (state, { measure, text }) =>
    editData(state, { assumptions: { ...state.draft.data.assumptions, [measure]: text } }),
  currency_typed: (state, { text }) => editDraft(state, { currency: text }),
  budget_typed: (state, { text }) => editDraft(state, { budget: text }),
  target_edited(state, { row, edit }) {
    const { targets } = state.draft;
    return editDraft(state, { targets: { ...targets, [row]: { ...targets[row], ...edit } } });
  },
  /** One more row of the same KPI, for a segment that it has no row for yet. */
  row_repeated(state, { row }) {
    if (targetProblems(state, row).length > 0) return { ...state, asked: true };
    const changes = repeatRow(state, row);
    return editDraft({ ...state, asked: false, full: changes === undefined }, changes ?? {});
  },
  row_removed: (state, { row }) =>
    editDraft({ ...state, asked: false, full: false }, removeRow(state.draft, row)),
  name_typed: (state, { text }) => editDraft(state, { name: text }),
  grain_chosen: (state, { grain }) => editDraft(state, { grain }),
  lesson_typed: (state, { key, text }) =>
    editDraft(state, { lessons: { ...state.draft.lessons, [key]: text } }),
};

function combineSheets(state: State, action: CombinationAction): State {
  return editData(state, { combination: combine(state.draft.data.combination ?? noCombination, action) });
}

function choosePurchasesOf(state: State, action: PurchaseAction): State {
  return editData(inBeside(state, action), {
    purchases: choosePurchases(state.draft.data.purchases ?? noPurchaseChoices, action),
  });
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
