import { ICommandService, type Injector } from '@univerjs/core';
import {
  getPrimaryForRange,
  type ISelectionWithStyle,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { toUniverRange } from './univer-range.ts';
import type { UniverSession } from './univer-session.ts';

/** Changes rows or columns without selecting them, as Univer does with those that it inserts. */
export function keepSelections(session: UniverSession, sheetId: string, change: () => void): void {
  const before = selectionsOf(session.injector, session.id, sheetId);
  change();
  const range = toUniverRange({ row: 0, column: 0, rows: 1, columns: 1 });
  const first = { range, primary: getPrimaryForRange(range, session.worksheet(sheetId)), style: null };
  // Inserting scrolls to what is inserted.
  setSelections(session.injector, session.id, sheetId, before.length > 0 ? before : [first], true);
}

/** Selects anew what is selected on a sheet, for those who look at selections only when they change. */
export function repeatSelections(injector: Injector, workbookId: string, sheetId: string): void {
  setSelections(injector, workbookId, sheetId, selectionsOf(injector, workbookId, sheetId), false);
}

function selectionsOf(injector: Injector, workbookId: string, sheetId: string): ISelectionWithStyle[] {
  const workbook = injector.get(SheetsSelectionsService).getWorkbookSelections(workbookId);
  return [...workbook.getSelectionsOfWorksheet(sheetId)];
}

function setSelections(
  injector: Injector,
  unitId: string,
  subUnitId: string,
  selections: readonly ISelectionWithStyle[],
  reveal: boolean,
): void {
  const params = { unitId, subUnitId, selections, reveal };
  injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params);
}
