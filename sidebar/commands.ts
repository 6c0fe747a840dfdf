import type { Action } from './action.ts';
import type { Client } from './client.ts';
import { type ClosingCommands, createClosingCommands } from './closing-commands.ts';
import { type CombineCommands, createCombineCommands } from './combine-commands.ts';
import { type CustomersCommands, createCustomersCommands } from './customers-commands.ts';
import { createDataCommands, type DataCommands } from './data-commands.ts';
import { createReviewCommands, type ReviewCommands } from './review-commands.ts';
import { createScorecardCommands, type ScorecardCommands } from './scorecard-commands.ts';
import type { State } from './state.ts';

/** What takes the server: each tells the reducer when it begins and how it ends. */
export type Commands = DataCommands &
  CombineCommands &
  ScorecardCommands &
  ClosingCommands &
  ReviewCommands &
  CustomersCommands;

export function createCommands(
  client: Client,
  dispatch: (action: Action) => void,
  current: () => State,
): Commands {
  const context = { client, dispatch, current };
  return {
    ...createDataCommands(context),
    ...createCombineCommands(context),
    ...createScorecardCommands(context),
    ...createClosingCommands(context),
    ...createReviewCommands(context),
    ...createCustomersCommands(context),
  };
}
