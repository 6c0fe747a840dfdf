/** One stage of a funnel; the first has no step before it. */
export interface FunnelStep {
  readonly count: number;
  /** The share of the stage before that got here; undefined where nobody was there to come. */
  readonly rate?: number;
  /** How many of the stage before did not get here. */
  readonly lost?: number;
  /** Whether this step loses most people of all. */
  readonly isLargestLoss: boolean;
}

/** The steps between the counts of a funnel's stages, none of which exceeds the one before it. */
export function funnelSteps(counts: readonly number[]): readonly FunnelStep[] {
  const losses = counts.map((count, index) => (counts[index - 1] ?? count) - count);
  const largest = Math.max(...losses);
  return counts.map((count, index) => {
    const previous = counts[index - 1];
    if (previous === undefined) return { count, isLargestLoss: false };
    const lost = previous - count;
    const isLargestLoss = largest > 0 && losses.indexOf(largest) === index;
    return previous === 0
      ? { count, lost, isLargestLoss }
      : { count, rate: count / previous, lost, isLargestLoss };
  });
}
