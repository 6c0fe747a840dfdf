export interface MinimizeOptions {
  /** How far the first simplex reaches from the start along each axis. */
  readonly step?: number;
  /** Stops when the simplex is this small along each axis, and its values differ by no more. */
  readonly tolerance?: number;
  readonly mostEvaluations?: number;
}

/** A point and the value of the function there. */
export interface Evaluated {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Finds a local minimum without derivatives; where the function has no value, it returns Infinity or NaN.
 * The simplex method of Nelder and Mead, "A simplex method for function minimization", The Computer Journal 7
 * (1965), 308-313, started once more where it first stopped, since a simplex may collapse before a minimum.
 */
export function minimize(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  options: MinimizeOptions = {},
): Evaluated {
  const { step = 0.5, tolerance = 1e-6, mostEvaluations = 4000 } = options;
  const evaluate = (point: readonly number[]): Evaluated => {
    const value = f(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  // The first search only has to come near.
  const first = descend(evaluate, start, step, Math.sqrt(tolerance), mostEvaluations);
  return descend(evaluate, first.point, step / 5, tolerance, mostEvaluations);
}

function descend(
  evaluate: (point: readonly number[]) => Evaluated,
  start: readonly number[],
  step: number,
  tolerance: number,
  mostEvaluations: number,
): Evaluated {
  const corners = start.map((_, axis) => start.map((at, index) => (index === axis ? at + step : at)));
  const simplex = [start, ...corners].map(evaluate);
  let evaluations = simplex.length;
  const byValue = (a: Evaluated, b: Evaluated): number =>
    a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  for (;;) {
    simplex.sort(byValue);
    const best = simplex[0] as Evaluated;
    const worst = simplex[simplex.length - 1] as Evaluated;
    if (evaluations >= mostEvaluations || isSmall(simplex, tolerance)) return best;
    const others = simplex.slice(0, -1);
    const center = start.map((_, axis) => sumOf(others, axis) / others.length);
    // From the worst vertex through the center: 1 mirrors it, 2 goes further, 0.5 and -0.5 stay nearer.
    const along = (factor: number): Evaluated => {
      evaluations++;
      return evaluate(center.map((at, axis) => at + factor * (at - (worst.point[axis] ?? 0))));
    };
    const reflected = along(1);
    let next = reflected;
    if (reflected.value < best.value) {
      const expanded = along(2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (reflected.value >= (others[others.length - 1] as Evaluated).value) {
      next = along(reflected.value < worst.value ? 0.5 : -0.5);
      if (next.value >= Math.min(reflected.value, worst.value)) {
        shrink(simplex, evaluate);
        evaluations += others.length;
        continue;
      }
    }
    simplex[simplex.length - 1] = next;
  }
}

function shrink(simplex: Evaluated[], evaluate: (point: readonly number[]) => Evaluated): void {
  const best = simplex[0] as Evaluated;
  for (let index = 1; index < simplex.length; index++) {
    const { point } = simplex[index] as Evaluated;
    simplex[index] = evaluate(point.map((at, axis) => (at + (best.point[axis] ?? 0)) / 2));
  }
}

function isSmall(simplex: readonly Evaluated[], tolerance: number): boolean {
  const [best, ...others] = simplex as [Evaluated, ...Evaluated[]];
  return others.every(
    ({ point, value }) =>
      Math.abs(value - best.value) <= tolerance * (Math.abs(best.value) + 1) &&
      point.every((at, axis) => Math.abs(at - (best.point[axis] ?? 0)) <= tolerance),
  );
}

function sumOf(vertices: readonly Evaluated[], axis: number): number {
  return vertices.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0);
}
