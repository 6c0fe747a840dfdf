import type { SheetRole } from '../src/core/scorecard/sheet-plan.ts';
import type { SheetSummary, WorkbookSummary } from '../src/core/server.ts';
import type { Beside } from './beside.ts';
import type { Failure } from './client.ts';
import { type Draft, emptyDraft } from './draft.ts';
import type { ReadColumns } from './read-columns.ts';

/** All that the page knows; `reduce` makes the next state, the steps only show it. */
export interface State {
  readonly draft: Draft;
  /** Next was pressed while something was missing: from then on it is shown. */
  readonly asked: boolean;
  /** A KPI was refused because the scorecard is full. */
  readonly full: boolean;
  readonly workbook: Remote<WorkbookSummary>;
  readonly columns: Remote<ReadColumns>;
  readonly writing: Writing;
  /** In view instead of the steps. */
  readonly beside: Beside | null;
}

/** Something asked of the server: the last answer stays in view while a new one is on its way. */
export interface Remote<T> {
  readonly value: T | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export type Writing =
  | { readonly status: 'idle' }
  | { readonly status: 'writing'; readonly what: Written }
  | { readonly status: 'failed'; readonly what: Written; readonly failure: Failure }
  | { readonly status: 'done'; readonly shown: string };

export type Written = 'sample' | 'template' | 'tidy' | 'combined' | 'scorecard';

/** Nothing asked of the server yet. */
export const unasked = { value: null, loading: false, failure: null };

export function initialState(draft: Draft = emptyDraft): State {
  return {
    draft,
    asked: false,
    full: false,
    workbook: unasked,
    columns: unasked,
    writing: { status: 'idle' },
    beside: null,
  };
}

export function isBusy(state: State): boolean {
  return (
    state.workbook.loading ||
    state.columns.loading ||
    state.writing.status === 'writing' ||
    state.beside?.loading === true
  );
}

/** The day of the spreadsheet, as a serial number; later than any before the workbook is known. */
export function todayOf(state: State): number {
  return state.workbook.value?.today ?? Number.POSITIVE_INFINITY;
}

/** The sheets of ours that hold data. */
const DATA_ROLES: ReadonlySet<string> = new Set<SheetRole>(['sample', 'template', 'tidy', 'combined']);

/** The sheets that can hold data: visible or chosen already, not blank, and not a scorecard of ours. */
export function dataSheets(
  workbook: WorkbookSummary | null,
  chosen: number | null = null,
): readonly SheetSummary[] {
  return (workbook?.sheets ?? []).filter(
    ({ id, hidden, role, top }) =>
      (!hidden || id === chosen) &&
      (role === null || DATA_ROLES.has(role)) &&
      top.some((row) => row.some((cell) => cell !== null && cell !== '')),
  );
}

/** The chosen sheet, else the one in front, else the first that can hold data. */
export function dataSheet(state: State): SheetSummary | undefined {
  const workbook = state.workbook.value;
  const { sheetId } = state.draft.data;
  const sheets = dataSheets(workbook, sheetId);
  return (
    sheets.find(({ id }) => id === sheetId) ??
    sheets.find(({ id }) => id === workbook?.activeSheetId) ??
    sheets[0]
  );
}
