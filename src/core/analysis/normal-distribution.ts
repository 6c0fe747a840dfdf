const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

/** Below this a power series is quick and exact, above it a continued fraction. */
const MIDDLE = 1.5;
const FRACTION_TERMS = 150;

function density(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_OF_TWO_PI;
}

/**
 * The probability that a standard normal variable exceeds `z`, with a small relative error however far out.
 * In the middle the series 26.2.11, in the tail the continued fraction 26.2.14 of Abramowitz and Stegun,
 * "Handbook of Mathematical Functions" (1964).
 */
export function normalTail(z: number): number {
  if (z > MIDDLE) return density(z) * millsRatio(z);
  if (z < -MIDDLE) return 1 - normalTail(-z);
  let term = z;
  let sum = z;
  for (let n = 3; Math.abs(term) > 1e-18; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 - density(z) * sum;
}

/** The tail as a multiple of the density: 1 / (z + 1 / (z + 2 / (z + 3 / …))), from the inside out. */
function millsRatio(z: number): number {
  let denominator = z;
  for (let n = FRACTION_TERMS; n > 0; n--) denominator = z + n / denominator;
  return 1 / denominator;
}

/**
 * The value that a standard normal variable exceeds with this probability. The approximation 26.2.23 of
 * Abramowitz and Stegun, good to 4.5e-4, made exact by three of Halley's steps.
 */
export function normalTailQuantile(probability: number): number {
  if (probability > 0.5) return -normalTailQuantile(1 - probability);
  const t = Math.sqrt(-2 * Math.log(probability));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const error = (normalTail(z) - probability) / density(z);
    z += (2 * error) / (2 - error * z);
  }
  return z;
}

/** How many standard errors an interval reaches to each side; 1.96 for a confidence of 95 %. */
export function standardErrorsFor(confidence: number): number {
  return normalTailQuantile((1 - confidence) / 2);
}
