import type { Cells } from './ad-export.ts';

/** Loops that somebody would write by hand: the measure for what finding, checking and naming costs on top. */

/** Adds up a range of any shape, skipping blanks and stopping at what is no number. */
export function checkedSum(range: Cells): number {
  let sum = 0;
  let count = 0;
  for (let r = 0; r < range.length; r++) {
    const row = range[r] as readonly unknown[];
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (cell === '') continue;
      if (typeof cell !== 'number') throw new Error(`Row ${r + 1} holds no number.`);
      sum += cell;
      count++;
    }
  }
  if (count === 0) throw new Error('There are no numbers.');
  return sum;
}

/**
 * Groups the rows below a header and adds up the columns that a KPI is made of, and no other. It is bare: it takes each
 * cell for a number and each row for data, knows where the columns are, and takes "Google" and "google" for two.
 */
export function groupBy(
  cells: Cells,
  keyOf: (row: readonly unknown[]) => unknown,
  columns: readonly number[],
): ReadonlyMap<unknown, Float64Array> {
  const groups = new Map<unknown, Float64Array>();
  for (let r = 1; r < cells.length; r++) {
    const row = cells[r] as readonly unknown[];
    const key = keyOf(row);
    let sums = groups.get(key);
    if (!sums) {
      sums = new Float64Array(columns.length);
      groups.set(key, sums);
    }
    for (let c = 0; c < columns.length; c++)
      sums[c] = (sums[c] as number) + (row[columns[c] as number] as number);
  }
  return groups;
}

/**
 * The same with the checks that an answer can be trusted by: rows labelled as totals are left out, a cell that holds
 * neither a number nor nothing stops it, and groups without any number are told from those that add up to 0.
 */
export function checkedGroupBy(
  cells: Cells,
  keyOf: (row: readonly unknown[]) => unknown,
  columns: readonly number[],
): ReadonlyMap<unknown, { readonly sums: Float64Array; readonly counts: Float64Array }> {
  const groups = new Map<unknown, { readonly sums: Float64Array; readonly counts: Float64Array }>();
  for (let r = 1; r < cells.length; r++) {
    const row = cells[r] as readonly unknown[];
    const label = row.find((cell) => typeof cell === 'string' && cell !== '');
    if (label === undefined || TOTALS.has(label)) continue;
    const key = keyOf(row);
    let group = groups.get(key);
    if (!group) {
      group = { sums: new Float64Array(columns.length), counts: new Float64Array(columns.length) };
      groups.set(key, group);
    }
    for (let c = 0; c < columns.length; c++) {
      const cell = row[columns[c] as number];
      if (cell === '') continue;
      if (typeof cell !== 'number') throw new Error(`Row ${r + 1} holds no number.`);
      group.sums[c] = (group.sums[c] as number) + cell;
      group.counts[c] = (group.counts[c] as number) + 1;
    }
  }
  return groups;
}

const TOTALS: ReadonlySet<unknown> = new Set(['Total', 'Totals', 'Grand total', 'Sum', '--']);
