/** The median time of several runs in milliseconds, after some to warm up. */
export function medianTime(run: () => unknown, runs = 11): number {
  for (let warm = 0; warm < 3; warm++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
