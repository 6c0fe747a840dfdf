import type { Action } from './action.ts';
import type { State } from './state.ts';

/** The next state after each of some actions. */
export type Reducers<Some extends Action> = {
  readonly [Type in Some['type']]: (state: State, action: Extract<Some, { type: Type }>) => State;
};
