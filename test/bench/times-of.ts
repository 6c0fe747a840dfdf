/**
 * The median time of each run in milliseconds. The runs take turns, so that whatever else slows the machine down slows
 * all of them: ratios of the results hold where single times do not.
 */
export function timesOf<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
  turns = 15,
): Record<Name, number> {
  const names = Object.keys(runs) as Name[];
  const times = Object.fromEntries(names.map((name): [string, number[]] => [name, []]));
  // Code that runs often is compiled again, faster.
  const warmUp = Math.ceil(turns / 3);
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const name of names) {
      const start = performance.now();
      runs[name]();
      if (turn >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])])) as Record<Name, number>;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
