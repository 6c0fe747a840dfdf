import type { CellsArea, CellsRequest, Reply, SheetCells } from '../core/server.ts';
import { parseArea } from './a1-area.ts';
import { toJsonCell } from './json-cell.ts';
import { reply } from './reply.ts';
import { sheetById } from './sheet-by-id.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Reads areas of several sheets at once: what cells show, and what people typed into them. */
export function readCells({ areas }: CellsRequest): Reply<readonly SheetCells[]> {
  return reply(() => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const { serialOf } = spreadsheetClock();
    return areas.map((area): SheetCells => {
      const range = rangeOf(sheetById(area.sheetId, sheets), area);
      const values: unknown[][] = range.getValues();
      return {
        rows: values.map((row) => row.map((value) => toJsonCell(value, serialOf))),
        formulas: area.typed ? range.getFormulas() : [],
        notes: area.typed ? range.getNotes() : [],
      };
    });
  });
}

function rangeOf(sheet: Sheet, { a1 }: CellsArea): Range {
  const area = a1 && parseArea(a1);
  if (!area) return sheet.getDataRange();
  const bottom = Math.min(area.bottom, sheet.getMaxRows());
  const right = Math.min(area.right, sheet.getMaxColumns());
  if (bottom < area.top || right < area.left) return sheet.getRange(1, 1);
  return sheet.getRange(area.top, area.left, bottom - area.top + 1, right - area.left + 1);
}
