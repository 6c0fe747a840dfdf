/** What a segment adds to a ratio in one period. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A segment in two periods; 0 / 0 where it has no rows. */
export interface SegmentChange {
  readonly before: Share;
  readonly after: Share;
}

/** How far a segment moved a ratio: by its own rate, and by its share of the denominator. */
export interface SegmentEffect {
  readonly rate: number;
  readonly mix: number;
}

/**
 * Splits the change of a pooled ratio into effects per segment that add up to it. With w a segment's share of the
 * denominator, r its rate and R the pooled rate, each averaged over the two periods where marked: rate effect
 * w̄·Δr, mix effect Δw·(r̄ − R̄). A segment without a rate in one period takes that of the other.
 *
 * E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical Association
 * 50, 1955. Taking R̄ off the mix changes no sum, since shares add up to 1, but credits a segment only for what it
 * does better than the rest.
 */
export function segmentEffects(segments: readonly SegmentChange[]): readonly SegmentEffect[] {
  const before = pooled(segments.map((segment) => segment.before));
  const after = pooled(segments.map((segment) => segment.after));
  const middle = (before.numerator / before.denominator + after.numerator / after.denominator) / 2;
  return segments.map((segment) => {
    const share =
      segment.after.denominator / after.denominator - segment.before.denominator / before.denominator;
    // The part of the pooled rate that stands on this segment: w·r, also where r is not defined.
    const part = segment.after.numerator / after.denominator - segment.before.numerator / before.denominator;
    const mix = share * (middleRate(segment, middle) - middle);
    return { rate: part - share * middle - mix, mix };
  });
}

/** The mean of a segment's two rates, or the one that it has; of none, the pooled one. */
function middleRate({ before, after }: SegmentChange, otherwise: number): number {
  const rates = [before, after].filter(({ denominator }) => denominator !== 0);
  if (rates.length === 0) return otherwise;
  return rates.reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0) / rates.length;
}

function pooled(shares: readonly Share[]): Share {
  return {
    numerator: shares.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: shares.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}
