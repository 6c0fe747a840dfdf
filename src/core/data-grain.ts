import { type Grain, shift, startOf } from './period.ts';

/** How many days one row covers, told from the distances between dates. */
export function dataGrain(days: Iterable<number>): Grain {
  const sorted = distinctDays(days);
  const steps = sorted.slice(1).map((day, index) => day - (sorted[index] ?? day));
  const usual = medianLow(steps);
  if (usual === undefined || usual < 6) return 'day';
  if (usual < 25) return 'week';
  if (usual < 80) return 'month';
  return usual < 300 ? 'quarter' : 'year';
}

export function distinctDays(days: Iterable<number>): readonly number[] {
  const distinct = new Set<number>();
  for (const day of days) if (Number.isFinite(day)) distinct.add(Math.floor(day));
  return [...distinct].sort((a, b) => a - b);
}

/** The first day that the data no longer covers: a row of a week covers the week that starts on its date. */
export function coverageEnd(lastDay: number, grain: Grain): number {
  if (grain === 'day' || grain === 'week') return shift(grain, lastDay, 1);
  return shift(grain, startOf(grain, lastDay), 1);
}

/** The median, or the lower of two middles: it is always a distance that occurs. */
function medianLow(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
