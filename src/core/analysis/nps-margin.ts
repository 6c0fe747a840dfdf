/** How many respondents would warn others, do not care, or would recommend. */
export interface NpsCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** What is added to each count, so that small samples do not look more certain than they are. */
const ADDED: NpsCounts = { detractors: 3 / 4, passives: 3 / 2, promoters: 3 / 4 };

/**
 * The margin of error of a Net Promoter Score in points, `z` standard errors: the adjusted Wald interval (3, T)
 * of Rocks, "Interval estimation for the Net Promoter Score", The American Statistician 70 (2016), 365-372.
 */
export function npsMargin(counts: NpsCounts, z: number): number {
  const detractors = counts.detractors + ADDED.detractors;
  const promoters = counts.promoters + ADDED.promoters;
  const all = detractors + promoters + counts.passives + ADDED.passives;
  const score = (promoters - detractors) / all;
  const variance = (promoters + detractors) / all - score * score;
  return 100 * z * Math.sqrt(variance / all);
}
