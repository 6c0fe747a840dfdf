export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
}

/** A column that lies within the others, but for rounding, adds nothing. */
const NEGLIGIBLE = 1e-18;

/**
 * The sum of columns that comes closest to a target; a column that the ones before it make up counts 0. The
 * modified Gram-Schmidt method, as in Björck, "Numerical Methods for Least Squares Problems" (1996), 2.4.
 */
export function leastSquares(columns: readonly number[][], target: readonly number[]): LeastSquares {
  const residuals = [...target];
  const rest = columns.map((column) => [...column]);
  const sizes = rest.map(sumOfSquares);
  const steps = rest.map((column, index) => {
    const size = sumOfSquares(column);
    if (size <= NEGLIGIBLE * (sizes[index] ?? 0)) return { share: 0, shares: [] };
    const share = dot(column, residuals) / size;
    subtract(residuals, column, share);
    const shares = rest.slice(index + 1).map((later) => {
      const part = dot(column, later) / size;
      subtract(later, column, part);
      return part;
    });
    return { share, shares };
  });
  const coefficients: number[] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const { share, shares } = steps[index] ?? { share: 0, shares: [] };
    const known = shares.reduce((sum, part, later) => sum + part * (coefficients[later] ?? 0), 0);
    coefficients.unshift(share - known);
  }
  return { coefficients, residuals };
}

export function sumOfSquares(numbers: readonly number[]): number {
  return dot(numbers, numbers);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function subtract(from: number[], column: readonly number[], share: number): void {
  for (let index = 0; index < from.length; index++)
    from[index] = (from[index] as number) - share * (column[index] as number);
}
