import type { Action } from './action.ts';
import { answerReducers } from './answer-reducers.ts';
import { besideReducers } from './beside-reducers.ts';
import { choiceReducers } from './choice-reducers.ts';
import type { Reducers } from './reducers.ts';
import type { State } from './state.ts';
import { stepReducers } from './step-reducers.ts';

const reducers: Reducers<Action> = {
  ...choiceReducers,
  ...stepReducers,
  ...answerReducers,
  ...besideReducers,
};

/** The next state of the page. Pure: asking the server and keeping the draft happen outside. */
export function reduce(state: State, action: Action): State {
  // Found by the type of its own action, which the compiler cannot follow through a look-up.
  const reducer = reducers[action.type] as (state: State, action: Action) => State;
  return reducer(state, action);
}
