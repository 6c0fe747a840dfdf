import type { JsonCell } from '../server.ts';

export type SheetRows = readonly (readonly JsonCell[])[];

/** A row of a table, by the heads of its columns. */
export type SheetRecord<Head extends string> = Readonly<Record<Head, JsonCell>>;

/** The rows below the heads, wherever people moved the columns; undefined where a head is gone. */
export function recordsBelow<Head extends string>(
  rows: SheetRows,
  heads: readonly Head[],
): readonly SheetRecord<Head>[] | undefined {
  const headRow = rows.findIndex((row) => heads.every((head) => row.includes(head)));
  const found = rows[headRow];
  return found && rows.slice(headRow + 1).map((row) => recordOf(row, found, heads));
}

function recordOf<Head extends string>(
  row: readonly JsonCell[],
  found: readonly JsonCell[],
  heads: readonly Head[],
): SheetRecord<Head> {
  const cells = heads.map((head) => [head, row[found.indexOf(head)] ?? null]);
  return Object.fromEntries(cells) as SheetRecord<Head>;
}

/** What a cell says in words; a date says nothing. */
export function wordsOf(cell: JsonCell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell).trim();
}
