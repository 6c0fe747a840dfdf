import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalTail,
  normalTailQuantile,
  standardErrorsFor,
} from '../../../src/core/analysis/normal-distribution.ts';

/** Fixed-point numbers of 400 digits, enough for a series whose terms reach 1e240 and whose sum is 1e-100. */
const ONE = 10n ** 400n;

/** Machin's formula: pi = 16 arctan(1/5) - 4 arctan(1/239). */
function pi(): bigint {
  const arctan = (inverse: bigint): bigint => {
    let power = ONE / inverse;
    let sum = power;
    for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
      power /= inverse * inverse;
      sum += (sign * power) / n;
    }
    return sum;
  };
  return 16n * arctan(5n) - 4n * arctan(239n);
}

function squareRoot(value: bigint): bigint {
  let root = value;
  for (let next = (root + 1n) / 2n; next < root; next = (root + value / root) / 2n) root = next;
  return root;
}

/** The tail for a whole number, by the plain power series of the integral, in exact arithmetic. */
function seriesTail(z: bigint): number {
  let term = z * ONE;
  let sum = term;
  for (let k = 1n; term !== 0n; k++) {
    term = (-term * z * z) / (2n * k);
    sum += term / (2n * k + 1n);
  }
  const tail = ONE / 2n - (sum * ONE) / squareRoot(2n * pi() * ONE);
  const digits = tail.toString();
  return Number(`${digits.slice(0, 20)}e${digits.length - 20 - 400}`);
}

describe('the tail of the normal distribution', () => {
  it.each([
    // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1: 1 - P(x).
    [0.5, 0.30853753872598688],
    [1, 0.15865525393145707],
    [2, 0.0227501319481792],
    [3, 0.0013498980316301],
    // SciPy 1.17, scipy.stats.norm.sf.
    [5, 2.866515718791933e-7],
    [10, 7.61985302416047e-24],
    // The SciPy documentation of log-space functions and many others: norm.sf(20).
    [20, 2.7536241186062337e-89],
  ])('beyond %f is %e', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 12);
  });

  it.each([1n, 2n, 3n, 5n, 8n, 13n, 20n, 21n, 22n])('agrees with exact arithmetic at %i', (z) => {
    expect(normalTail(Number(z)) / seriesTail(z)).toBeCloseTo(1, 12);
  });

  it('has a sense of proportion down to 1e-300', () => {
    // SciPy 1.17: norm.sf(37).
    expect(normalTail(37) / 5.7255712225239266e-300).toBeCloseTo(1, 11);
  });

  it('and its mirror image make one', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('falls everywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 37, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (z, step) => {
          expect(normalTail(z + step)).toBeLessThan(normalTail(z));
        },
      ),
    );
  });
});

describe('quantiles of the normal distribution', () => {
  it.each([
    // R: qnorm(c(0.025, 0.05, 0.005, 0.1, 0.2), lower.tail = FALSE).
    [0.025, 1.959963984540054],
    [0.05, 1.644853626951473],
    [0.005, 2.575829303548901],
    [0.1, 1.2815515655446],
    [0.2, 0.841621233572914],
    [0.5, 0],
    [0.9, -1.2815515655446],
    // Wichura, Algorithm AS 241, Applied Statistics 37 (1988): test value for p = 1e-20.
    [1e-20, 9.26234008979841],
    // SciPy 1.17: norm.isf(1e-100).
    [1e-100, 21.273453560965322],
  ])('for a tail of %e lie at %f', (probability, z) => {
    expect(normalTailQuantile(probability)).toBeCloseTo(z, 12);
  });

  it('invert the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -290, max: -0.302, noNaN: true }), (exponent) => {
        const probability = 10 ** exponent;
        expect(normalTail(normalTailQuantile(probability)) / probability).toBeCloseTo(1, 11);
      }),
    );
  });

  it('give the 1.96 standard errors of a confidence of 95 %', () => {
    expect(standardErrorsFor(0.95)).toBeCloseTo(1.959963984540054, 12);
  });
});
