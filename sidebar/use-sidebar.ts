import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Action } from './action.ts';
import { chosenData, columnsToRead, usedColumns } from './chosen-data.ts';
import type { Client } from './client.ts';
import { type Commands, createCommands } from './commands.ts';
import { anotherDraft } from './draft.ts';
import type { DraftStorage } from './draft-storage.ts';
import { reduce } from './reduce.ts';
import { initialState, type State } from './state.ts';

/** The page's state, and what each step may do with it. */
export interface SidebarModel {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly commands: Commands;
}

/** Joins the pure state to the outside: the kept draft, and the server. */
export function useSidebar(client: Client, storage: DraftStorage): SidebarModel {
  const [state, dispatch] = useReducer(reduce, storage, (kept) => initialState(kept.load()));
  const latest = useRef(state);
  latest.current = state;
  const commands = useMemo(() => createCommands(client, dispatch, () => latest.current), [client]);

  useEffect(() => {
    void commands.describeWorkbook();
  }, [commands]);
  const done = state.writing.status === 'done';
  useEffect(() => storage.save(done ? anotherDraft(state.draft) : state.draft), [storage, state.draft, done]);

  useEffect(() => {
    const unread = unreadColumns(state);
    if (unread) void commands.readColumns(unread.sheetId, unread.columns);
  }, [commands, state]);

  return { state, dispatch, commands };
}

/** The columns that the steps from data on need and that have not been read yet. */
function unreadColumns(
  state: State,
): { readonly sheetId: number; readonly columns: readonly number[] } | undefined {
  const { step } = state.draft;
  const needed = step === 'data' || step === 'targets' || step === 'create';
  const { value, loading, failure } = state.columns;
  if (!needed || loading || failure || state.workbook.loading) return undefined;
  const data = chosenData(state);
  if (data.status !== 'found') return undefined;
  const columns = columnsToRead(data.sheet, usedColumns(data.mapping));
  const known = value?.sheetId === data.sheet.id ? new Set(value.columns) : new Set<number>();
  return columns.every((column) => known.has(column)) ? undefined : { sheetId: data.sheet.id, columns };
}
