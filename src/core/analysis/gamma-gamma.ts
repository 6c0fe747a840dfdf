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
  const logLikelihood = logLikelihoodOf(scaled);
  const { point } = minimize(
    (logs) =>
      logs.some((log) => Math.abs(log) > FARTHEST)
        ? Number.POSITIVE_INFINITY
        : -logLikelihood(parameters(logs)),
    [0, 0, 0],
    { tolerance: 1e-6 },
  );
  const { p, q, v } = parameters(point);
  return { p, q, v: v * unit };
}

/**
 * The logarithm of the likelihood of all customers' mean spending, as a function of the model: equation 1a of Fader and
 * Hardie, "The gamma-gamma model of monetary value" (2013), brucehardie.com/notes/025.
 */
export function logLikelihoodOf(spendings: readonly Spending[]): (model: GammaGamma) => number {
  // Customers with the same number of repeats share all but one logarithm.
  const groups = new Map<number, { spent: number[]; logSpent: number }>();
  let logMeans = 0;
  for (const { repeats, mean } of spendings) {
    const spent = repeats * mean;
    const group = groups.get(repeats) ?? { spent: [], logSpent: 0 };
    group.spent.push(spent);
    group.logSpent += Math.log(spent);
    groups.set(repeats, group);
    logMeans += Math.log(mean);
  }
  return ({ p, q, v }) => {
    let sum = -logMeans;
    for (const [repeats, { spent, logSpent }] of groups) {
      const shape = p * repeats;
      const shared = logGamma(shape + q) - logGamma(shape) - logGamma(q) + q * Math.log(v);
      let logs = 0;
      for (const amount of spent) logs += Math.log(v + amount);
      sum += spent.length * shared + shape * logSpent - (shape + q) * logs;
    }
    return sum;
  };
}

/** What to expect per purchase: between the customer's own mean and that of all, nearer to the own the more there is. */
export function expectedSpending({ p, q, v }: GammaGamma, { repeats, mean }: Spending): number {
  return (p * (v + repeats * mean)) / (p * repeats + q - 1);
}
