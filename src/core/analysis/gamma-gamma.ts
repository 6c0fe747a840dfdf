import { logGamma } from './log-gamma.ts';
import { minimize } from './nelder-mead.ts';

/** What a customer spent per repeat purchase. */
export interface Spending {
  readonly repeats: number;
  readonly mean: number;
}

/** How spending differs: within a customer it is gamma distributed (p), its scale between customers too (q, v). */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Beyond these logarithms, spending differs no more, within customers or between them. */
const FARTHEST = 14;

/**
 * The gamma-gamma model of spending per purchase that fits best, by maximum likelihood.
 * Fader, Hardie and Lee, "RFM and CLV: using iso-value curves for customer base analysis", Journal of Marketing
 * Research 42 (2005), 415-430. q stays above 1: below it, customers would spend without bound on average.
 */
export function fitGammaGamma(spendings: readonly Spending[]): GammaGamma {
  const total = spendings.reduce((sum, { mean }) => sum + mean, 0);
  // In units of the mean, so that the search starts at the same place in euros and in yen.
  const unit = total / spendings.length;
  const scaled = spendings.map(({ repeats, mean }) => ({ repeats, mean: mean / unit }));
  const parameters = ([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma => ({
    p: Math.exp(p),
    q: 1 + Math.exp(q),
    v: Math.exp(v),
  });
  const { point } = minimize(
    (logs) =>
      logs.some((log) => Math.abs(log) > FARTHEST)
        ? Number.POSITIVE_INFINITY
        : -logLikelihood(parameters(logs), scaled),
    [0, 0, 0],
    { tolerance: 1e-7 },
  );
  const { p, q, v } = parameters(point);
  return { p, q, v: v * unit };
}

/**
 * The logarithm of the likelihood of all customers' mean spending: equation 1a of Fader and Hardie, "The gamma-gamma
 * model of monetary value" (2013), brucehardie.com/notes/025.
 */
export function logLikelihood({ p, q, v }: GammaGamma, spendings: readonly Spending[]): number {
  const shared = q * Math.log(v) - logGamma(q);
  // Few numbers of repeats are shared by many customers.
  const byRepeats = new Map<number, number>();
  let sum = 0;
  for (const { repeats, mean } of spendings) {
    const shape = p * repeats;
    let gammas = byRepeats.get(repeats);
    if (gammas === undefined) {
      gammas = logGamma(shape + q) - logGamma(shape);
      byRepeats.set(repeats, gammas);
    }
    const spent = repeats * mean;
    sum += gammas + shared + shape * Math.log(spent) - Math.log(mean) - (shape + q) * Math.log(v + spent);
  }
  return sum;
}

/** What to expect per purchase: between the customer's own mean and that of all, nearer to the own the more there is. */
export function expectedSpending({ p, q, v }: GammaGamma, { repeats, mean }: Spending): number {
  return (p * (v + repeats * mean)) / (p * repeats + q - 1);
}
