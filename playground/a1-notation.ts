import type { Area } from './area.ts';
import type { GridSize } from './grid.ts';

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column counted from 0 that the letters name. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An area as `B2` or `B2:C9`. */
export function toA1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands in a formula, always quoted. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The area that `B2`, `B2:C9`, `B:C`, `2:9` or `B2:C` names on a sheet of the given size. */
export function parseA1(text: string, size: GridSize): Area | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, firstLetters, firstRow, lastLetters, lastRow] = match;
  const open = text.includes(':');
  if (!open && (!firstLetters || !firstRow)) return undefined;
  if (open && !(lastLetters || lastRow)) return undefined;

  const columns = [firstLetters, open ? lastLetters : firstLetters].map((letters) =>
    letters ? columnIndex(letters) : undefined,
  );
  const rows = [firstRow, open ? lastRow : firstRow].map((row) => (row ? Number(row) - 1 : undefined));
  const left = Math.min(columns[0] ?? 0, columns[1] ?? size.columns - 1);
  const right = Math.max(columns[0] ?? 0, columns[1] ?? size.columns - 1);
  const top = Math.min(rows[0] ?? 0, rows[1] ?? size.rows - 1);
  const bottom = Math.max(rows[0] ?? 0, rows[1] ?? size.rows - 1);
  return top < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The sheet and the rest of `'Jon''s data'!A1`; the sheet is absent from `A1`. */
export function splitSheetName(text: string): { sheet?: string; range: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(text);
  if (!match) return { range: text };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), range: match[3] ?? '' };
}
