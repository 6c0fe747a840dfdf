import { isBlank, isDate } from './cell.ts';
import { namesMeasure } from './measure-names.ts';
import { serialOfIso } from './period.ts';

type Row = readonly unknown[];

/**
 * Report titles and date ranges may stand above the header; numbers or dates stand below it. Where the first rows of
 * data are all text, such as "--", the row that names measures is the header.
 */
export function findHeaderRow(cells: readonly Row[]): number | undefined {
  const rows = Array.from({ length: Math.min(cells.length, 50) }, (_, row) => row);
  const found =
    rows.find((row) => looksLikeHeader(cells, row, 1)) ?? rows.find((row) => looksLikeHeader(cells, row, 10));
  return rows.slice(0, found).find((row) => namesMore(cells, row, found)) ?? found;
}

function looksLikeHeader(cells: readonly Row[], row: number, reach: number): boolean {
  const texts = namesIn(cells[row] ?? []);
  if (texts.length < 2) return false;
  let seen = 0;
  for (let below = row + 1; below < cells.length && seen < reach; below++) {
    const line = cells[below] ?? [];
    if (line.every(isBlank)) continue;
    seen++;
    if (texts.some((column) => isData(line[column]))) return true;
  }
  return false;
}

/** Whether a row names measures, more than the row found below it does, and not just groups of its columns. */
function namesMore(cells: readonly Row[], row: number, found: number | undefined): boolean {
  const texts = namesIn(cells[row] ?? []);
  if (texts.length < 2) return false;
  if (found === undefined)
    return measuresIn(cells[row] ?? []) > 1 && cells.slice(row + 1).some((line) => !line.every(isBlank));
  const others = cells[found] ?? [];
  return texts.length >= namesIn(others).length && measuresIn(cells[row] ?? []) > measuresIn(others);
}

/** The columns in which a row has a text that could be a name. */
function namesIn(line: Row): readonly number[] {
  return line.flatMap((cell, column) => (isName(cell) ? [column] : []));
}

function measuresIn(line: Row): number {
  return line.filter((cell) => isName(cell) && namesMeasure(cell)).length;
}

function isName(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.trim() !== '' && serialOfIso(cell) === undefined;
}

function isData(cell: unknown): boolean {
  return (
    typeof cell === 'number' || isDate(cell) || (typeof cell === 'string' && serialOfIso(cell) !== undefined)
  );
}
