import { type Grain, shift, startOf } from './period.ts';

/** How many days one row covers, told from the distances between dates. */
export function dataGrain(days: Iterable<number>): Grain {
  // The median, or the lower of two middles.
  const usual = distanceWithin(1 / 2, distinctDays(days));
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

/**
 * The first day that the data covers: a row of a month covers all of it. A week counts to the month in which it begins,
 * so that data lacks nothing of a month in which no Monday comes before its first.
 */
export function coverageStart(firstDay: number, grain: Grain): number {
  return grain === 'week' ? firstDay - 6 : startOf(grain, firstDay);
}

/** The first day that the data no longer covers: a row of a week covers the week that starts on its date. */
export function coverageEnd(lastDay: number, grain: Grain): number {
  if (grain === 'day' || grain === 'week') return shift(grain, lastDay, 1);
  return shift(grain, startOf(grain, lastDay), 1);
}

/** The same as it stands on a day: the row of a week or month that goes on holds only what has happened so far. */
export function coverageEndOn(today: number, lastDay: number, grain: Grain): number {
  return Math.min(coverageEnd(lastDay, grain), Math.max(Math.floor(lastDay) + 1, Math.floor(today)));
}

/** The distance between days beside each other that so large a part of all distances keeps to: always one that occurs. */
export function distanceWithin(part: number, distinct: readonly number[]): number | undefined {
  const distances = distinct.slice(1).map((day, index) => day - (distinct[index] ?? day));
  return distances.sort((a, b) => a - b)[Math.ceil(part * distances.length) - 1];
}
