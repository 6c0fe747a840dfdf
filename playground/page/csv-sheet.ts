import { columnLetters } from '../a1-notation.ts';
import type { Grid } from '../grid.ts';
import type { ReadCsv } from '../read-csv.ts';

/** More rows than these calculate slowly here, though not at Google. */
const comfortableRows = 10_000;

type CsvTable = Extract<ReadCsv, { ok: true }>;

/** A sheet that was opened, what to say about it, and what of that is a warning. */
export interface AddedSheet {
  readonly sheetId: string;
  readonly message: string;
  /** Empty where there is nothing to heed. */
  readonly warning: string;
}

/** Puts the cells of a CSV file into a new sheet and says what was opened. */
export function addCsvSheet(grid: Grid, csv: CsvTable): AddedSheet {
  const name = freeSheetName(grid, csv.name);
  const sheetId = grid.insertSheet(name, grid.sheetIds().length);
  fillCsvSheet(grid, sheetId, csv);
  grid.activateSheet(sheetId);
  const rows = Math.max(0, csv.values.length - 1);
  const limit =
    rows > comfortableRows
      ? ` The playground is comfortable up to ${comfortableRows.toLocaleString('en-US')} rows: calculations will be slow.`
      : '';
  const counted = rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`;
  const warning = `${openDates(csv.openDateColumns)}${limit}`.trim();
  const opened = `Opened "${name}" with ${counted} below the header.`;
  return { sheetId, message: `${opened} ${warning}`.trim(), warning };
}

function openDates(columns: readonly number[]): string {
  if (columns.length === 0) return '';
  const letters = columns.map(columnLetters).join(', ');
  return ` The dates in column ${letters} could be day/month or month/day, so they stay text. Add ?locale=it_IT (day first) or ?locale=en_US (month first) to the address of this page, then open the file again.`;
}

/** Writes the cells of a CSV file into an empty sheet, header frozen. */
function fillCsvSheet(grid: Grid, sheetId: string, csv: CsvTable): void {
  const rows = csv.values.length;
  const columns = Math.max(1, ...csv.values.map((row) => row.length));
  if (rows === 0) return;
  const size = grid.size(sheetId);
  if (rows > size.rows) grid.insertRows(sheetId, size.rows, rows - size.rows);
  if (columns > size.columns) grid.insertColumns(sheetId, size.columns, columns - size.columns);
  const area = { row: 0, column: 0, rows, columns };
  grid.writeStyles(
    sheetId,
    area,
    csv.formats.map((row) => row.map((format) => (format ? { format } : {}))),
  );
  grid.writeContents(
    sheetId,
    area,
    csv.values.map((row) => row.map((value) => ({ value }))),
  );
  const header = { row: 0, column: 0, rows: 1, columns };
  grid.writeStyles(sheetId, header, [
    Array.from({ length: columns }, () => ({ fontWeight: 'bold' as const, background: '#f1f3f4' })),
  ]);
  grid.setFrozen(sheetId, { rows: 1, columns: 0 });
  const shown = grid.readCells(sheetId, { ...area, rows: Math.min(rows, 50) });
  for (let column = 0; column < columns; column += 1) {
    grid.setColumnWidths(sheetId, column, 1, widthFor(shown.map((row) => row[column]?.display ?? '')));
  }
}

/** A width that shows the longest of the texts, within reason. */
function widthFor(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.min(240, Math.max(70, 24 + longest * 7));
}

function freeSheetName(grid: Grid, wanted: string): string {
  const names = new Set(grid.sheetIds().map((id) => grid.sheetName(id).toLowerCase()));
  const base = wanted.slice(0, 90) || 'Data';
  let name = base;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  return name;
}
