import { isBlank, isDate } from './cell.ts';
import { serialOfIso } from './period.ts';

type Row = readonly unknown[];

/** Report titles and date ranges may stand above the header; numbers or dates stand below it. */
export function findHeaderRow(cells: readonly Row[]): number | undefined {
  const limit = Math.min(cells.length, 50);
  for (const reach of [1, 10]) {
    for (let row = 0; row < limit; row++) {
      if (looksLikeHeader(cells, row, reach)) return row;
    }
  }
  return undefined;
}

function looksLikeHeader(cells: readonly Row[], row: number, reach: number): boolean {
  const texts = (cells[row] ?? []).flatMap((cell, column) => (isName(cell) ? [column] : []));
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

function isName(cell: unknown): boolean {
  return typeof cell === 'string' && cell.trim() !== '' && serialOfIso(cell) === undefined;
}

function isData(cell: unknown): boolean {
  return (
    typeof cell === 'number' || isDate(cell) || (typeof cell === 'string' && serialOfIso(cell) !== undefined)
  );
}
