/** One thing in the data that deserves a look. A `problem` would give a wrong or no number; a `note` may be fine. */
export interface Finding {
  readonly severity: 'problem' | 'note';
  /** Counted from 1 within the cells handed over. */
  readonly row?: number;
  readonly sentence: string;
}

/** The first faults one by one, the rest as a count: a thousand rows of "n/a" are one problem. */
export function grouped(
  faults: readonly { row: number; sentence: string }[],
  rest: (count: string) => string,
): Finding[] {
  const shown = faults.slice(0, 3).map((fault) => ({ severity: 'problem' as const, ...fault }));
  const others = faults.length - shown.length;
  if (others === 0) return shown;
  return [
    ...shown,
    { severity: 'problem', sentence: rest(`${others} more ${others === 1 ? 'cell' : 'cells'}`) },
  ];
}

/** One finding about several rows, counted from 0 as in the table; none where there are none. */
export function rowsFinding(
  rows: readonly number[],
  severity: Finding['severity'],
  word: (rows: string) => string,
): Finding[] {
  const [row] = rows;
  return row === undefined
    ? []
    : [{ severity, row: row + 1, sentence: word(rowsInWords(rows.map((each) => each + 1))) }];
}

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  if (rows.length <= 4) return `rows ${rows.slice(0, -1).join(', ')} and ${rows[rows.length - 1]}`;
  return `${rows.length} rows, the first of them row ${rows[0]}`;
}
