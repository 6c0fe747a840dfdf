const SHEET_NAME = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The sheets that a formula refers to, each once. Sheets writes their present names, and quotes those that need it. */
export function sheetsNamedIn(formula: string): string[] {
  const names = new Set<string>();
  for (const [, quoted, plain] of formula.matchAll(SHEET_NAME)) {
    const name = quoted?.split("''").join("'") ?? plain;
    // What is left of a reference to a deleted sheet: #REF!A1.
    if (name !== undefined && name !== 'REF') names.add(name);
  }
  return [...names];
}
