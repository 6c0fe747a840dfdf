import type { PlannedCell, SheetPlan } from '../core/scorecard/sheet-plan.ts';
import { literalText } from './literal-text.ts';
import { markSheet } from './sheet-marks.ts';
import { resize, writeLayout } from './write-layout.ts';
import { writeColors, writeLists } from './write-rules.ts';
import { writeStyles } from './write-styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Prepares a new sheet for its values: size, formats, styles, notes, rules. */
export function formatSheet(sheet: Sheet, plan: SheetPlan): void {
  resize(sheet, plan);
  const range = wholeRange(sheet, plan);
  writeStyles(range, plan);
  if (!plan.hidden) range.setVerticalAlignment('middle');
  const notes = plan.cells.map((row) => row.map((cell) => cell?.note ?? null));
  if (notes.some((row) => row.some((note) => note !== null))) range.setNotes(notes);
  writeLayout(sheet, plan);
  writeLists(range, plan);
  writeColors(sheet, plan);
}

/** Writes the values and formulas of a sheet in one call. It comes last, since formulas that calculate slow every call. */
export function writeCells(sheet: Sheet, plan: SheetPlan): void {
  const contents = plan.cells.map((row) => row.map((cell) => contentOf(cell, plan)));
  wholeRange(sheet, plan).setValues(contents);
  markSheet(sheet, plan);
}

function wholeRange(sheet: Sheet, { cells, widths }: SheetPlan): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, 1, cells.length, widths.length);
}

function contentOf(cell: PlannedCell | null, { styles }: SheetPlan): string | number {
  if (cell?.formula) return cell.formula;
  const value = cell?.value ?? '';
  return typeof value === 'number' ? value : literalText(value, styles[cell?.style ?? 'plain']?.numberFormat);
}
