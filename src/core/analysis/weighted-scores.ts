/**
 * Scores from 0 to 100: the weighted mean of columns, each scaled so that its smallest value is 0 and its largest 100.
 * A blank adds nothing, and neither does a column whose values are all equal, since it tells no row from another.
 * Simple additive weighting: Hwang and Yoon, "Multiple Attribute Decision Making" (Springer, 1981).
 */
export function weightedScores(
  columns: readonly (readonly (number | undefined)[])[],
  weights: readonly number[],
): number[] {
  const rows = columns[0]?.length ?? 0;
  const scores = new Array<number>(rows).fill(0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  columns.forEach((column, index) => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const value of column) {
      if (value === undefined) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (!(most > least)) return;
    const part = (weights[index] ?? 0) / whole;
    column.forEach((value, row) => {
      if (value !== undefined)
        scores[row] = (scores[row] as number) + (part * 100 * (value - least)) / (most - least);
    });
  });
  return scores;
}
