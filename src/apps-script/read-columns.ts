import type { ColumnsRequest, Reply, SheetColumns } from '../core/server.ts';
import { toJsonCell } from './json-cell.ts';
import { reply, ServerError } from './reply.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

/** Reads the columns that the page asks for, once, from the first row to the last. */
export function readColumns(request: ColumnsRequest): Reply<SheetColumns> {
  return reply(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .find((each) => each.getSheetId() === request.sheetId);
    if (!sheet) {
      throw new ServerError(
        'sheet_missing',
        'The sheet with the data is no longer in this spreadsheet. Choose another sheet, or undo its deletion.',
      );
    }
    if (sheet.getLastRow() === 0) {
      throw new ServerError(
        'sheet_empty',
        `The sheet "${sheet.getName()}" is empty. Paste your data there or choose another sheet.`,
      );
    }
    const wanted = new Set(request.columns);
    const { serialOf } = spreadsheetClock();
    const values: unknown[][] = sheet.getDataRange().getValues();
    return {
      rows: values.map((row) =>
        row.map((value, index) => (wanted.has(index + 1) ? toJsonCell(value, serialOf) : null)),
      ),
    };
  });
}
