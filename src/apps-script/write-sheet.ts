import type { PlannedCell, SheetPlan } from '../core/scorecard/sheet-plan.ts';
import { literalText } from './literal-text.ts';
import { markSheet } from './sheet-marks.ts';
import { writeLayout } from './write-layout.ts';
import { writeColors, writeLists } from './write-rules.ts';
import { writeStyles } from './write-styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Prepares an empty sheet for its values: styles, notes, layout, rules, marks. Rules that were there go first. */
export function formatSheet(
  sheet: Sheet,
  plan: SheetPlan,
  rules: readonly ConditionalFormatRule[] = [],
): void {
  const range = wholeRange(sheet, plan);
  writeStyles(range, plan);
  if (!plan.hidden) range.setVerticalAlignment('middle');
  const notes = plan.cells.map((row) => row.map((cell) => cell?.note ?? null));
  if (notes.some((row) => row.some((note) => note !== null))) range.setNotes(notes);
  writeLayout(sheet, plan);
  writeLists(range, plan);
  writeColors(sheet, plan, rules);
  markSheet(sheet, plan);
}

/** Writes the values and formulas of a sheet in one call. It comes last, since formulas that calculate slow every call. */
export function writeCells(sheet: Sheet, plan: SheetPlan): void {
  wholeRange(sheet, plan).setValues(contentsOf(plan));
}

/** What `setValues` is given so that texts stay texts and formulas become formulas. */
export function contentsOf(plan: Pick<SheetPlan, 'cells' | 'styles'>): (string | number)[][] {
  return plan.cells.map((row) => row.map((cell) => contentOf(cell, plan)));
}

function wholeRange(sheet: Sheet, { cells, widths }: SheetPlan): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, 1, cells.length, widths.length);
}

function contentOf(cell: PlannedCell | null, { styles }: Pick<SheetPlan, 'styles'>): string | number {
  if (cell?.formula) return cell.formula;
  const value = cell?.value ?? '';
  return typeof value === 'number' ? value : literalText(value, styles[cell?.style ?? 'plain']?.numberFormat);
}
