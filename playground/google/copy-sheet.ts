import type { Area } from '../area.ts';
import type { Grid, SheetChart } from '../grid.ts';

/** Copies a sheet with all that it shows to the end of the spreadsheet, under the name that Google gives copies. */
export function copySheet(grid: Grid, sheetId: string): string {
  const copyId = grid.insertSheet(freeCopyName(grid, grid.sheetName(sheetId)), grid.sheetIds().length);
  copySize(grid, sheetId, copyId);
  const area = { row: 0, column: 0, ...grid.usedSize(sheetId) };
  if (area.rows > 0) {
    const cells = grid.readCells(sheetId, area);
    grid.writeStyles(copyId, area, grid.readStyles(sheetId, area));
    grid.writeNotes(copyId, area, grid.readNotes(sheetId, area));
    grid.writeContents(
      copyId,
      area,
      cells.map((row) => row.map(({ formula, value }) => (formula ? { formula } : { value }))),
    );
  }
  copyValidations(grid, sheetId, copyId, area);
  grid.merge(copyId, grid.mergedAreas(sheetId));
  grid.setConditionalFormats(copyId, grid.conditionalFormats(sheetId));
  grid.setCharts(copyId, copiesOf(grid.charts(sheetId), sheetId, copyId));
  return copyId;
}

function copySize(grid: Grid, sheetId: string, copyId: string): void {
  const size = grid.size(sheetId);
  const copy = grid.size(copyId);
  if (copy.rows < size.rows) grid.insertRows(copyId, copy.rows, size.rows - copy.rows);
  if (copy.columns < size.columns) grid.insertColumns(copyId, copy.columns, size.columns - copy.columns);
  if (copy.rows > size.rows) grid.deleteRows(copyId, size.rows, copy.rows - size.rows);
  if (copy.columns > size.columns) grid.deleteColumns(copyId, size.columns, copy.columns - size.columns);
}

/** Copies what cells accept from one sheet to the same cells of another. */
export function copyValidations(grid: Grid, sheetId: string, copyId: string, area: Area): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const rule = grid.validation(sheetId, row, column);
      if (rule) grid.setValidation(copyId, { row, column, rows: 1, columns: 1 }, rule);
    }
  }
}

/** Charts of the copied sheet's own cells show those of the copy. */
function copiesOf(charts: readonly SheetChart[], sheetId: string, copyId: string): SheetChart[] {
  return charts.map((chart) => ({
    ...chart,
    ranges: chart.ranges.map((range) => (range.sheetId === sheetId ? { ...range, sheetId: copyId } : range)),
  }));
}

function freeCopyName(grid: Grid, name: string): string {
  const names = new Set(grid.sheetIds().map((id) => grid.sheetName(id)));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `Copy of ${name}` : `Copy of ${name} ${number}`;
    if (!names.has(candidate)) return candidate;
  }
}
