import type { SheetPlan } from '../core/scorecard/sheet-plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Gives a new sheet the rows and columns that its plan needs. */
export function resize(sheet: Sheet, { cells, widths, role }: SheetPlan): void {
  // Where people go on entering data, the empty rows and columns of a new sheet stay.
  const trims = role === 'scorecard' || role === 'calculation';

  // On an empty sheet it does not matter where the missing ones go.
  const rows = sheet.getMaxRows();
  if (rows < cells.length) sheet.insertRowsAfter(1, cells.length - rows);
  else if (rows > cells.length && trims) sheet.deleteRows(cells.length + 1, rows - cells.length);

  const columns = sheet.getMaxColumns();
  if (columns < widths.length) sheet.insertColumnsAfter(1, widths.length - columns);
  else if (columns > widths.length && trims) {
    sheet.deleteColumns(widths.length + 1, columns - widths.length);
  }
}

/** Gives a sheet that is in use the rows and columns that it lacks, at its end, where they shift no reference. */
export function extend(sheet: Sheet, needed: SheetPlan | GridSize): void {
  const { rows, columns } =
    'cells' in needed ? { rows: needed.cells.length, columns: needed.widths.length } : needed;
  const lastRow = sheet.getMaxRows();
  const lastColumn = sheet.getMaxColumns();
  if (lastRow < rows) sheet.insertRowsAfter(lastRow, rows - lastRow);
  if (lastColumn < columns) sheet.insertColumnsAfter(lastColumn, columns - lastColumn);
}

/** Pixels of a row that nobody has sized. */
const USUAL_HEIGHT = 21;

/** Gives all rows the usual height, which clearing a sheet does not; they still grow with what they hold. */
export function resetHeights(sheet: Sheet): void {
  sheet.setRowHeights(1, sheet.getMaxRows(), USUAL_HEIGHT);
}

/** Writes everything about a sheet that is not in its cells: widths, heights, merges, lines, frozen rows. */
export function writeLayout(sheet: Sheet, plan: SheetPlan): void {
  for (const { column, count, width } of runsOfWidth(plan.widths)) {
    sheet.setColumnWidths(column, count, width);
  }
  for (const { row, count, pixels } of plan.heights ?? []) sheet.setRowHeights(row, count, pixels);
  for (const range of plan.merges ?? []) sheet.getRange(range).mergeAcross();
  if (plan.lines?.ranges.length) {
    sheet
      .getRangeList([...plan.lines.ranges])
      .setBorder(null, null, true, null, null, true, plan.lines.color, SpreadsheetApp.BorderStyle.SOLID);
  }
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns) sheet.setFrozenColumns(plan.frozenColumns);
  if (plan.gridlines === false) sheet.setHiddenGridlines(true);
  if (plan.tabColor) sheet.setTabColor(plan.tabColor);
}

function runsOfWidth(widths: readonly number[]): { column: number; count: number; width: number }[] {
  const runs: { column: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = runs[runs.length - 1];
    if (last?.width === width) last.count += 1;
    else runs.push({ column: index + 1, count: 1, width });
  });
  return runs;
}
