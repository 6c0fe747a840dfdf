/** The rows of an argument: a single value is one cell, and a list one column. */
export function toRange(arg: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(arg)) return [[arg]];
  // A list of rows goes on as it is: copying a whole column would cost as much as adding it up.
  if (Array.isArray(arg[0])) return arg;
  return arg.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}
