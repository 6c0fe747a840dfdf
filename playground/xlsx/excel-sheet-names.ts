/** Files allow 31 characters in the name of a sheet, and not all that Sheets allows. */
const LONGEST = 31;
const FORBIDDEN = /[*?:\\/[\]]/g;

/** The names that sheets get in a file, by their own; no two are alike. */
export function excelSheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const allowed = name.replace(FORBIDDEN, '-').replace(/^'|'$/g, '-');
    let candidate = shortened(allowed, '');
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = shortened(allowed, ` ${number}`);
    }
    taken.add(candidate.toLowerCase());
    given.set(name, candidate);
  }
  return given;
}

/** Keeps the end in brackets, which tells a scorecard's sheets apart. */
function shortened(name: string, number: string): string {
  if (name.length + number.length <= LONGEST) return name + number;
  const end = (/ \([^()]{1,15}\)$/.exec(name)?.[0] ?? '') + number;
  return `${name.slice(0, LONGEST - end.length - 1).trimEnd()}…${end}`;
}
