import type { PlannedCell } from '../core/scorecard/sheet-plan.ts';
import type { AppendedRows, AppendRequest, JsonCell, Reply } from '../core/server.ts';
import { checkPlan } from './check-plan.ts';
import { withDocumentLock } from './document-lock.ts';
import { toJsonCell } from './json-cell.ts';
import { reply } from './reply.ts';
import { roleOf } from './sheet-marks.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';
import { succeeds } from './succeeds.ts';
import { extend } from './write-layout.ts';
import { contentsOf, formatSheet, writeCells } from './write-sheet.ts';
import { writeStyles } from './write-styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Row = readonly (PlannedCell | null)[];

/** Adds the rows that are not there yet to the end of the sheet with the plan's role: asking twice changes nothing. */
export function appendRows(request: AppendRequest): Reply<AppendedRows> {
  return reply(() => {
    const { sheet, rows } = request;
    checkPlan({ sheets: [{ ...sheet, cells: [...sheet.cells, ...rows] }], show: sheet.name });
    return withDocumentLock(() => append(request));
  });
}

function append(request: AppendRequest): AppendedRows {
  const { sheet: planned, rows, keyColumns } = request;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const existing = spreadsheet.getSheets().find((each) => roleOf(each) === planned.role);
  if (existing) {
    const fresh = rowsNotIn(existing, rows, keyColumns);
    writeRows(existing, fresh, request);
    return { sheet: existing.getName(), added: fresh.length };
  }
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(planned.name, spreadsheet.getNumSheets());
  try {
    extend(sheet, planned);
    formatSheet(sheet, planned);
    writeCells(sheet, planned);
    writeRows(sheet, rows, request);
    before.activate();
  } catch (error) {
    succeeds(() => before.activate());
    succeeds(() => spreadsheet.deleteSheet(sheet));
    throw error;
  }
  return { sheet: planned.name, added: rows.length };
}

function writeRows(sheet: Sheet, rows: readonly Row[], request: AppendRequest): void {
  if (rows.length === 0) return;
  const { styles, widths } = request.sheet;
  const first = sheet.getLastRow() + 1;
  extend(sheet, { rows: first + rows.length - 1, columns: widths.length });
  const range = sheet.getRange(first, 1, rows.length, widths.length);
  const plan = { cells: rows, styles };
  try {
    writeStyles(range, plan);
    range.setVerticalAlignment('middle');
    const { SOLID } = SpreadsheetApp.BorderStyle;
    range.setBorder(null, null, true, null, null, true, request.lineColor, SOLID);
    sheet.setRowHeights(first, rows.length, request.rowHeight);
    range.setValues(contentsOf(plan));
    SpreadsheetApp.flush();
  } catch (error) {
    succeeds(() => range.clear());
    throw error;
  }
}

/** As many rows with the same key as are there already count as written. */
function rowsNotIn(sheet: Sheet, rows: readonly Row[], keyColumns: readonly number[]): readonly Row[] {
  const { serialOf } = spreadsheetClock();
  const values: unknown[][] = sheet.getDataRange().getValues();
  const written = new Map<string, number>();
  for (const row of values) {
    const key = keyOf(keyColumns.map((column) => toJsonCell(row[column - 1] ?? '', serialOf)));
    written.set(key, (written.get(key) ?? 0) + 1);
  }
  return rows.filter((row) => {
    const key = keyOf(keyColumns.map((column) => row[column - 1]?.value ?? null));
    const count = written.get(key) ?? 0;
    written.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf(cells: readonly JsonCell[]): string {
  return JSON.stringify(
    cells.map((cell) =>
      String(typeof cell === 'object' && cell ? cell.date : (cell ?? ''))
        .trim()
        .toLowerCase(),
    ),
  );
}
