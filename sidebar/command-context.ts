import type { Action } from './action.ts';
import type { Client } from './client.ts';
import type { State } from './state.ts';

/** What every command works with. */
export interface CommandContext {
  readonly client: Client;
  readonly dispatch: (action: Action) => void;
  /** The state at the moment, which changes while a command waits. */
  readonly current: () => State;
}
