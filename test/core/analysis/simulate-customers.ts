import type { BgNbd, RepeatPattern } from '../../../src/core/analysis/bg-nbd.ts';
import type { GammaGamma, Spending } from '../../../src/core/analysis/gamma-gamma.ts';

/** The same numbers between 0 and 1 for the same seed: xorshift, Marsaglia, Journal of Statistical Software 8 (2003). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Customers who buy and leave as the model's story tells, watched for a time. */
export function simulatePatterns(
  model: BgNbd,
  customers: number,
  age: number,
  seed: number,
): RepeatPattern[] {
  const random = randomNumbers(seed);
  return Array.from({ length: customers }, () => {
    const rate = gamma(model.r, random) / model.alpha;
    const [left, stayed] = [gamma(model.a, random), gamma(model.b, random)];
    const leaves = left / (left + stayed);
    let repeats = 0;
    let lastAt = 0;
    for (let gone = false; !gone; ) {
      const next = lastAt - Math.log(1 - random()) / rate;
      if (next > age) break;
      repeats++;
      lastAt = next;
      gone = random() < leaves;
    }
    return { repeats, lastAt, age };
  });
}

export function simulateSpendings({ p, q, v }: GammaGamma, customers: number, seed: number): Spending[] {
  const random = randomNumbers(seed);
  return Array.from({ length: customers }, () => {
    const scale = gamma(q, random) / v;
    const repeats = 1 + Math.floor(random() * 6);
    return { repeats, mean: gamma(p * repeats, random) / (scale * repeats) };
  });
}
