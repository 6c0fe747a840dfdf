import type { JsonCell, Reply, SheetSummary, WorkbookSummary } from '../core/server.ts';
import { toJsonCell } from './json-cell.ts';
import { reply } from './reply.ts';
import { roleOf } from './sheet-marks.ts';
import { clockOf } from './spreadsheet-clock.ts';

const SHEETS = 60;
const TOP_ROWS = 20;
const TOP_COLUMNS = 100;

/** Tells the page which sheets there are and what their first rows hold. */
export function describeWorkbook(): Reply<WorkbookSummary> {
  return reply(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const { serialOf } = clockOf(timeZone);
    return {
      name: spreadsheet.getName(),
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone,
      today: Math.floor(serialOf(new Date())),
      activeSheetId: spreadsheet.getActiveSheet().getSheetId(),
      sheets: summaries(spreadsheet.getSheets(), serialOf),
    };
  });
}

function summaries(
  sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[],
  serialOf: (date: Date) => number,
): SheetSummary[] {
  const found: SheetSummary[] = [];
  for (const sheet of sheets) {
    if (found.length === SHEETS) break;
    const role = roleOf(sheet);
    const hidden = sheet.isSheetHidden();
    // Only our own formulas read it.
    if (role === 'calculation' && hidden) continue;
    const rows = sheet.getLastRow();
    const columns = sheet.getLastColumn();
    found.push({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      role,
      hidden,
      rows,
      columns,
      top: topOf(sheet, rows, columns, serialOf),
    });
  }
  return found;
}

/** The first rows; none of a sheet without cells of its own, such as the view of a connected database. */
function topOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: number,
  columns: number,
  serialOf: (date: Date) => number,
): JsonCell[][] {
  if (rows === 0 || columns === 0) return [];
  let values: unknown[][];
  try {
    values = sheet.getRange(1, 1, Math.min(rows, TOP_ROWS), Math.min(columns, TOP_COLUMNS)).getValues();
  } catch {
    return [];
  }
  return values.map((row) => row.map((value) => toJsonCell(value, serialOf)));
}
