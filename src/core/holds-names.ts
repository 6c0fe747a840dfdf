import { isBlank } from './cell.ts';
import type { Table } from './table.ts';

/**
 * Whether a column is of words such as Yes and No, or of codes such as 00017, so that it can hold no measure: figures
 * that were pasted as text are neither. Undefined where it is blank.
 */
export function holdsNames({ cells, headerRow, kinds }: Table, column: number): boolean | undefined {
  let filled = false;
  let words = true;
  let codes = true;
  let startsWithZero = false;
  for (let row = headerRow + 1; row < cells.length; row++) {
    const line = cells[row] ?? [];
    const cell = line[column];
    if (isBlank(cell) || kinds.of(line) !== 'data') continue;
    if (typeof cell !== 'string') return false;
    words &&= /^[^\d#]*\p{L}[^\d#]*$/u.test(cell);
    codes &&= /^\d+$/.test(cell);
    if (!words && !codes) return false;
    filled = true;
    // No figure begins with a zero that counts for nothing.
    startsWithZero ||= /^0\d/.test(cell);
  }
  return filled ? words || startsWithZero : undefined;
}
