import type { DataDraft, Draft } from './draft.ts';
import type { State } from './state.ts';

/** The state with some of the draft changed. */
export function editDraft(state: State, changes: Partial<Draft>): State {
  return { ...state, draft: { ...state.draft, ...changes } };
}

/** The state with some of the choices about the data changed. */
export function editData(state: State, changes: Partial<DataDraft>): State {
  return editDraft(state, { data: { ...state.draft.data, ...changes } });
}
