import type { StepAction } from './action.ts';
import { propose } from './choose-kpis.ts';
import { anotherDraft, type Draft, type StepId, stepIds } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import type { Reducers } from './reducers.ts';
import { dataSheet, initialState, type State } from './state.ts';
import { stepProblems, targetProblems } from './step-problems.ts';

/** A step is left once nothing is missing in it. */
export const stepReducers: Reducers<StepAction> = {
  next(state) {
    const { draft } = state;
    if (stepProblems(state).length > 0) return { ...state, asked: true };
    if (draft.step === 'targets' && draft.targetIndex < draft.chosen.length - 1) {
      return goToRow(state, draft.targetIndex + 1);
    }
    return goTo(editDraft(state, settled(state)), neighbour(draft.step, 1));
  },
  back(state) {
    const { step, targetIndex } = state.draft;
    if (step === 'targets' && targetIndex > 0) return goToRow(state, targetIndex - 1);
    return goTo(state, neighbour(step, -1));
  },
  /** What was typed so far counts, so it has to be sound. */
  targets_skipped(state) {
    const wrong = state.draft.chosen.findIndex((row) => targetProblems(state, row).length > 0);
    if (wrong >= 0) return editDraft({ ...state, asked: true }, { targetIndex: wrong });
    return goTo(state, 'create');
  },
  problems_asked: (state) => ({ ...state, asked: true }),
  another_started: ({ draft, workbook }) => ({ ...initialState(anotherDraft(draft)), workbook }),
};

/** What leaving a step settles for the next one. */
function settled(state: State): Partial<Draft> {
  const { draft } = state;
  if (draft.step === 'context') return propose(state);
  if (draft.step !== 'data') return {};
  // From here on the sheet stays, whichever one is in front.
  return { targetIndex: 0, data: { ...draft.data, sheetId: dataSheet(state)?.id ?? null } };
}

function goToRow(state: State, targetIndex: number): State {
  return editDraft({ ...state, asked: false, full: false }, { targetIndex });
}

function goTo(state: State, step: StepId): State {
  const writing = state.writing.status === 'failed' ? ({ status: 'idle' } as const) : state.writing;
  return editDraft({ ...state, asked: false, full: false, writing }, { step });
}

function neighbour(step: StepId, distance: 1 | -1): StepId {
  return stepIds[stepIds.indexOf(step) + distance] ?? step;
}
