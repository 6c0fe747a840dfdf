/** Tells whether a value read from JSON is a `Kept`; one is put together from others, field by field. */
export type Guard<Kept> = (value: unknown) => value is Kept;

export const isText: Guard<string> = (value) => typeof value === 'string';

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

export const isNumber: Guard<number> = (value) => typeof value === 'number';

/** A whole number from 0 on, such as a position or an id. */
export const isCount: Guard<number> = (value): value is number =>
  Number.isInteger(value) && Number(value) >= 0;

/** Neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): Guard<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

/** A key of a record whose keys are all known. */
export function keyOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Guard<Key> {
  return (value): value is Key => typeof value === 'string' && Object.keys(record).includes(value);
}

export function orNull<Kept>(guard: Guard<Kept>): Guard<Kept | null> {
  return (value): value is Kept | null => value === null || guard(value);
}

/** For a field that may be absent. */
export function optional<Kept>(guard: Guard<Kept>): Guard<Kept | undefined> {
  return (value): value is Kept | undefined => value === undefined || guard(value);
}

export function listOf<Kept>(guard: Guard<Kept>): Guard<readonly Kept[]> {
  return (value): value is readonly Kept[] => Array.isArray(value) && value.every(guard);
}

/** A record with any keys. */
export function recordOf<Kept>(guard: Guard<Kept>): Guard<Readonly<Record<string, Kept>>> {
  return (value): value is Readonly<Record<string, Kept>> =>
    isObject(value) && Object.values(value).every(guard);
}

/** A record with some of the keys that are known. */
export function partialRecordOf<Key extends string, Kept>(
  isKey: Guard<Key>,
  guard: Guard<Kept>,
): Guard<Readonly<Partial<Record<Key, Kept>>>> {
  return (value): value is Readonly<Partial<Record<Key, Kept>>> =>
    recordOf(guard)(value) && Object.keys(value).every(isKey);
}

/** An object whose fields are all as they should be; further fields do no harm. */
export function objectOf<Kept extends object>(
  fields: {
    readonly [Key in keyof Kept]-?: Guard<Kept[Key]>;
  },
): Guard<Kept> {
  const guards: readonly (readonly [string, Guard<unknown>])[] = Object.entries(fields);
  return (value): value is Kept => isObject(value) && guards.every(([key, guard]) => guard(value[key]));
}
