/** What the cells of a column say together: nothing, one thing (a few may dissent), or a contradiction. */
export type Evidence<Notation> = 'none' | 'contradictory' | { readonly for: Notation };

/** Weighs what the cells prove, each by itself. */
export function weigh<Cell, Notation>(
  written: readonly (Cell | undefined)[],
  prove: (cell: Cell) => Notation | undefined,
): Evidence<Notation> {
  const votes = new Map<Notation, number>();
  let all = 0;
  for (const cell of written) {
    const notation = cell === undefined ? undefined : prove(cell);
    if (notation === undefined) continue;
    votes.set(notation, (votes.get(notation) ?? 0) + 1);
    all += 1;
  }
  if (all === 0) return 'none';
  // A slip in one cell does not make a long column unreadable: that cell alone stays text.
  const [prevailing] = [...votes].filter(([, count]) => count >= 0.9 * all);
  return prevailing ? { for: prevailing[0] } : 'contradictory';
}

/** The notation that the evidence is for; the fallback where there is none; nothing in a contradiction. */
export function decide<Notation>(
  evidence: Evidence<Notation>,
  fallback: Notation | undefined,
): Notation | undefined {
  if (evidence === 'none') return fallback;
  return evidence === 'contradictory' ? undefined : evidence.for;
}

/** The notation that all columns with evidence agree on; the fallback where none has any. */
export function agreement<Notation>(
  columns: readonly Evidence<Notation>[],
  fallback: Notation | undefined,
): Notation | undefined {
  const found = new Set(columns.flatMap((evidence) => (typeof evidence === 'string' ? [] : [evidence.for])));
  if (found.size === 0) return fallback;
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
