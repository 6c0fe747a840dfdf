/** The name, numbered where a sheet is called so already. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
