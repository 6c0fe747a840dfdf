import { type BesideAction, lessonKey, reduceBeside } from './beside.ts';
import type { PurchaseAction } from './choose-purchases.ts';
import type { Draft } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import { lostData } from './lost-data.ts';
import type { Reducers } from './reducers.ts';
import { initialState, type State } from './state.ts';

/** What happens on a page beside the steps, and what the steps keep of it. */
export const besideReducers: Reducers<BesideAction> = {
  beside_opened: inBeside,
  beside_left: inBeside,
  beside_failed: inBeside,
  beside_waits: inBeside,
  scorecards_listed: inBeside,
  scorecard_opened({ draft, workbook }, action) {
    const opened = { ...initialState({ ...action.draft, lessons: draft.lessons }), workbook };
    // What is gone is named anew before anything else.
    return lostData(opened) ? editDraft(opened, { step: 'data' }) : opened;
  },
  period_read: inBeside,
  early_closing_checked: inBeside,
  period_closed(state, action) {
    const closed = inBeside(state, action);
    // Of a period that was closed before, nothing was written: what was typed stays.
    return action.done.added > 0 ? editDraft(closed, { lessons: otherLessons(state) }) : closed;
  },
  review_read: inBeside,
  closed_period_chosen: inBeside,
  log_started: inBeside,
  customers_opened: inBeside,
  purchases_read: inBeside,
  customers_written: inBeside,
};

export function inBeside(state: State, action: BesideAction | PurchaseAction): State {
  return { ...state, beside: reduceBeside(state.beside, action) };
}

/** The lessons of the closed period are in the history now. */
function otherLessons({ draft, beside }: State): Draft['lessons'] {
  const closing = beside?.closing;
  if (!closing) return draft.lessons;
  const closed = new Set(closing.period.results.map(({ key }) => lessonKey(closing, key)));
  return Object.fromEntries(Object.entries(draft.lessons).filter(([key]) => !closed.has(key)));
}
