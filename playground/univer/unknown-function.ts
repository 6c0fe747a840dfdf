/** The first function of a formula that is not known, as it is written there. */
export function unknownFunction(formula: string, isKnown: (name: string) => boolean): string | undefined {
  const withoutTexts = formula.replace(/"[^"]*"|'[^']*'/g, ' ');
  const called = [...withoutTexts.matchAll(/(?<![\w.])([A-Z_][\w.]*)\s*\(/gi)].map(([, name = '']) => name);
  return called.find((name) => !isKnown(name.toUpperCase()));
}
