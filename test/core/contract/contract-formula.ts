/** The cells of one measure. */
export type Column = readonly number[];

/**
 * Computes a formula as it is written in the contract, straight from the columns: `count(scores >= 9)`,
 * `average(closed - opened) over rows that have both`, `sum(position * impressions) / sum(impressions)`.
 * It shares nothing with the catalog, so that a formula typed wrongly there cannot agree with itself.
 */
export function contractValue(text: string, columns: Readonly<Record<string, Column>>): number {
  const tokens = text.replace(' over rows that have both', '').match(/\w+(?:\.\d+)?|>=|<=|[-+*/^()]/g) ?? [];
  let next = 0;

  // Inside sum(…) and average(…) a measure is its cell in one row; outside it is the sum of its column.
  const measure = (id: string, row: number | undefined): number => {
    const column = columns[id];
    if (!column) throw new Error(`The formula "${text}" names ${id}, which is no parameter.`);
    if (row === undefined) return column.reduce((total, cell) => total + cell, 0);
    return column[row] ?? Number.NaN;
  };
  const take = (expected?: string): string => {
    const token = tokens[next++] ?? '';
    if (expected !== undefined && token !== expected) {
      throw new Error(`The formula "${text}" has ${token} where ${expected} should be.`);
    }
    return token;
  };
  const counted = (): number => {
    take('(');
    const cells = columns[take()] ?? [];
    const comparison = tokens[next] === ')' ? undefined : take();
    const bound = comparison === undefined ? 0 : Number(take());
    take(')');
    if (comparison === undefined) return cells.length;
    return cells.filter((cell) => (comparison === '>=' ? cell >= bound : cell <= bound)).length;
  };
  const overRows = (average: boolean): number => {
    const start = next;
    const height = Math.max(...Object.values(columns).map((column) => column.length));
    let total = 0;
    for (let row = 0; row < height; row++) {
      next = start;
      take('(');
      total += expression(row);
      take(')');
    }
    return average ? total / height : total;
  };
  const factor = (row: number | undefined): number => {
    const token = take();
    if (token === '(') {
      const value = expression(row);
      take(')');
      return value;
    }
    if (token === 'count' && tokens[next] === '(') return counted();
    if (token === 'average' || token === 'sum') return overRows(token === 'average');
    return /^\d/.test(token) ? Number(token) : measure(token, row);
  };
  const raised = (row: number | undefined): number => {
    const base = factor(row);
    if (tokens[next] !== '^') return base;
    take('^');
    return base ** raised(row);
  };
  const product = (row: number | undefined): number => {
    let value = raised(row);
    while (tokens[next] === '*' || tokens[next] === '/') {
      value = take() === '*' ? value * raised(row) : value / raised(row);
    }
    return value;
  };
  const expression = (row: number | undefined): number => {
    let value = product(row);
    while (tokens[next] === '+' || tokens[next] === '-') {
      value = take() === '+' ? value + product(row) : value - product(row);
    }
    return value;
  };

  const value = expression(undefined);
  if (next !== tokens.length)
    throw new Error(`The formula "${text}" goes on after ${tokens.slice(0, next).join(' ')}.`);
  return value;
}
