import type { Leaf, Operator, Translation } from './formula.ts';

/** A piece of written arithmetic and how tightly its outermost operator binds. */
export interface Infix {
  readonly text: string;
  readonly rank: number;
}

const RANK: Readonly<Record<Operator, number>> = { add: 1, subtract: 1, multiply: 2, divide: 2, power: 3 };
const ATOM = 4;

/** A piece that needs no parentheses anywhere, such as a call. */
export function atom(text: string): Infix {
  return { text, rank: ATOM };
}

/** Writes arithmetic with parentheses only where the order of operations needs them. */
export function infixTranslation(
  symbols: Readonly<Record<Operator, string>>,
  write: { number(value: number): string; leaf(leaf: Leaf): Infix | string },
): Translation<Infix> {
  const operation =
    (operator: Operator) =>
    (left: Infix, right: Infix): Infix => {
      const rank = RANK[operator];
      // 8 - (3 - 2) and 8 / (4 / 2) keep their parentheses; 8 + (3 + 2) loses them.
      const tight = operator === 'add' || operator === 'multiply' ? rank : rank + 1;
      const leftRank = operator === 'power' ? ATOM : rank;
      return { text: `${enclose(left, leftRank)}${symbols[operator]}${enclose(right, tight)}`, rank };
    };
  return {
    number: (value) => ({ text: write.number(value), rank: value < 0 ? 0 : ATOM }),
    leaf: (leaf) => {
      const written = write.leaf(leaf);
      return typeof written === 'string' ? atom(written) : written;
    },
    operation: {
      add: operation('add'),
      subtract: operation('subtract'),
      multiply: operation('multiply'),
      divide: operation('divide'),
      power: operation('power'),
    },
  };
}

function enclose(part: Infix, rank: number): string {
  return part.rank < rank ? `(${part.text})` : part.text;
}
