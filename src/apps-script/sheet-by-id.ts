import { ServerError } from './reply.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet with this id, whatever it is called now; refuses when it is gone. */
export function sheetById(sheetId: number, sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.find((each) => each.getSheetId() === sheetId);
  if (sheet) return sheet;
  throw new ServerError(
    'sheet_missing',
    'A sheet that was here is no longer in this spreadsheet. Undo its deletion, or read the list of sheets again.',
  );
}
