import { chosenData } from './chosen-data.ts';
import { chosenColumn } from './column-mapping.ts';
import type { ColumnChoice, ColumnChoices } from './draft.ts';
import type { State } from './state.ts';

/** What an opened scorecard read and no longer finds. */
export type LostData =
  | { readonly lost: 'sheet'; readonly sheet: string }
  | { readonly lost: 'columns'; readonly sheet: string; readonly headers: readonly string[] };

/** Tells which data of the opened scorecard is gone, until the person has chosen other data. */
export function lostData(state: State): LostData | undefined {
  const { updates, data } = state.draft;
  if (!updates) return undefined;
  const { sheetId, sheet, choices } = updates.reads;
  const sheets = state.workbook.value?.sheets ?? [];
  if (!sheets.some(({ id }) => id === sheetId)) {
    // A sheet that the person chose is the one to go on with.
    return data.sheetId === null ? { lost: 'sheet', sheet } : undefined;
  }
  const found = chosenData(state);
  if (found.status !== 'found' || found.sheet.id !== sheetId) return undefined;
  const chosen = new Map(columnsOf(data.columns[found.sheet.id] ?? choices));
  const headers = columnsOf(choices).flatMap(([holds, before]) => {
    const now = chosen.get(holds);
    const isKept = now !== undefined && chosenColumn(found.header, now) !== undefined;
    return before === 'none' || isKept ? [] : [before.header];
  });
  return headers.length === 0
    ? undefined
    : { lost: 'columns', sheet: found.sheet.name, headers: [...new Set(headers)] };
}

function columnsOf({ date, segment, measures }: ColumnChoices): readonly (readonly [string, ColumnChoice])[] {
  return Object.entries({ date, segment, ...measures }).flatMap(([holds, choice]) =>
    choice === undefined ? [] : [[holds, choice] as const],
  );
}
