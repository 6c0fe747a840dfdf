/** The texts for things that are told apart by a code, each worded from the thing itself. */
export type TextsByCode<Thing extends { readonly code: string }, Rest extends readonly unknown[] = []> = {
  readonly [Code in Thing['code']]: (thing: Extract<Thing, { code: Code }>, ...rest: Rest) => string;
};

export function wordByCode<Thing extends { readonly code: string }, Rest extends readonly unknown[]>(
  texts: TextsByCode<Thing, Rest>,
  thing: Thing,
  ...rest: Rest
): string {
  // Found by its own code, which the compiler cannot follow through a look-up.
  const word = texts[thing.code as Thing['code']] as (thing: Thing, ...rest: Rest) => string;
  return word(thing, ...rest);
}
