import { translatedNames } from './catalog/measure-labels.ts';
import { type MeasureId, measures } from './catalog/measures.ts';
import { platformNames } from './catalog/platform-headers.ts';
import { headerKey } from './header.ts';
import type { Measure } from './measure.ts';

/** The headers that a measure is known by, as keys: its id, its labels, its aliases, what platforms name it less well. */
export function headerKeysOf(measure: MeasureId): readonly (readonly string[])[] {
  let keys = knownKeys.get(measure);
  if (!keys) {
    keys = namesOf(measure).map((names) => names.map(headerKey));
    knownKeys.set(measure, keys);
  }
  return keys;
}

/** The first rank of names after the id and the labels. */
export const FURTHER_NAMES = 2;

/** The first rank of names that serve only where a table has no other. */
export const LAST_NAMES = 3;

/** How well a header names a measure; 0 is best. */
export function rankOf(measure: MeasureId, header = ''): number {
  return headerKeysOf(measure).findIndex((keys) => keys.includes(headerKey(header)));
}

// A table asks for the keys of each measure many times over.
const knownKeys = new Map<MeasureId, readonly (readonly string[])[]>();

/** The names of a measure as people write them, in the order in which they count. */
export function namesOf(measure: MeasureId): readonly (readonly string[])[] {
  const { label, aliases = [] }: Measure = measures[measure];
  const [best = [], ...others] = platformNames(measure);
  const [labels = [], further = [], ...later] = translatedNames(measure);
  const last = Array.from({ length: Math.max(others.length, later.length) }, (_, rank) => [
    ...(others[rank] ?? []),
    ...(later[rank] ?? []),
  ]);
  return [[measure], [label, ...labels], [...best, ...aliases, ...further], ...last];
}

/** Whether a header names a measure, whichever. */
export function namesMeasure(header: string): boolean {
  allKeys ??= new Set((Object.keys(measures) as MeasureId[]).flatMap((id) => headerKeysOf(id).flat()));
  return allKeys.has(headerKey(header));
}

// Few tables need it, and it takes a while to put together.
let allKeys: ReadonlySet<string> | undefined;
