type Place = readonly (string | number)[];

/** Every place in a piece of JSON: of its fields and items, and of theirs. */
export function placesIn(json: unknown): readonly Place[] {
  if (typeof json !== 'object' || json === null) return [];
  const keys = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
  return keys.flatMap((key): readonly Place[] => [
    [key],
    ...placesIn(Reflect.get(json, key)).map((place) => [key, ...place]),
  ]);
}

/** What stands at a place. */
export function valueAt(json: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => Reflect.get(Object(value), key), json);
}

/** The same JSON with something else at a place. */
export function withValueAt(json: unknown, place: Place, value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const copy: unknown = structuredClone(json);
  Reflect.set(Object(copy), key, withValueAt(Reflect.get(Object(copy), key), rest, value));
  return copy;
}

/** A value of another type, which is none of the words that a field knows either. */
export function ofAnotherType(value: unknown): unknown {
  if (typeof value === 'string') return 5;
  return Array.isArray(value) ? {} : typeof value === 'object' ? [] : 'five';
}
