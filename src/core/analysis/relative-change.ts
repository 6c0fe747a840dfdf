/** The change as a share of what was before; undefined where that was 0, or a loss, which no percentage compares with. */
export function relativeChange(now: number, before: number): number | undefined {
  return before > 0 ? (now - before) / before : undefined;
}
