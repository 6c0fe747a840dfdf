/** What a loop written for one purpose takes: the measure for what checking, naming and splitting costs on top. */
export type Rows = readonly (readonly unknown[])[];

/** Adds up a column without looking at what is in its cells. */
export function bareSum(column: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of column) sum += row[0] as number;
  return sum;
}

/** Adds up a range of any shape, skipping blanks and stopping at what is no number. */
export function checkedSum(range: Rows): number {
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

/** Groups the rows below a header and adds up every number column of each group. */
export function groupBy(
  table: Rows,
  keyOf: (row: readonly unknown[]) => unknown,
  numberColumns: readonly number[],
): ReadonlyMap<unknown, Float64Array> {
  const groups = new Map<unknown, Float64Array>();
  for (let r = 1; r < table.length; r++) {
    const row = table[r] as readonly unknown[];
    const key = keyOf(row);
    let sums = groups.get(key);
    if (!sums) {
      sums = new Float64Array(numberColumns.length);
      groups.set(key, sums);
    }
    for (let c = 0; c < numberColumns.length; c++)
      sums[c] = (sums[c] as number) + (row[numberColumns[c] as number] as number);
  }
  return groups;
}
