/**
 * The same function, computing once per object and further arguments: for what follows from states, tables and answers,
 * which never change. The further arguments are plain JSON, by which they are told apart.
 */
export function remember<Key extends object, Rest extends readonly unknown[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const knownByKey = new WeakMap<Key, Map<string, { readonly value: Value }>>();
  return (key, ...rest) => {
    const known = knownByKey.get(key) ?? new Map<string, { readonly value: Value }>();
    knownByKey.set(key, known);
    const text = JSON.stringify(rest);
    const entry = known.get(text) ?? { value: compute(key, ...rest) };
    known.set(text, entry);
    return entry.value;
  };
}
