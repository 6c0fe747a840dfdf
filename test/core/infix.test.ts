import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import {
  add,
  divide,
  type Formula,
  multiply,
  type Operator,
  power,
  subtract,
  translate,
} from '../../src/core/formula.ts';
import { infixTranslation } from '../../src/core/infix.ts';

const script = infixTranslation(
  { add: ' + ', subtract: ' - ', multiply: ' * ', divide: ' / ', power: ' ** ' },
  { number: String, leaf: (leaf) => String(leaf) },
);

function written(formula: Formula): string {
  return translate(formula, script).text;
}

describe('written arithmetic', () => {
  it('needs no parentheses where multiplication comes before addition anyway', () => {
    expect(written(add(multiply('a', 'b'), divide('c', 'd')))).toBe('a * b + c / d');
  });

  it('keeps the sum of a denominator together', () => {
    expect(written(divide('won', add('won', 'lost')))).toBe('won / (won + lost)');
    expect(written(multiply(add('a', 'b'), 100))).toBe('(a + b) * 100');
  });

  it('keeps 8 - (3 - 2) apart from 8 - 3 - 2', () => {
    expect(written(subtract(8, subtract(3, 2)))).toBe('8 - (3 - 2)');
    expect(written(subtract(subtract(8, 3), 2))).toBe('8 - 3 - 2');
    expect(written(subtract(8, add(3, 2)))).toBe('8 - (3 + 2)');
    expect(written(add(8, subtract(3, 2)))).toBe('8 + 3 - 2');
  });

  it('keeps 8 / (4 / 2) apart from 8 / 4 / 2', () => {
    expect(written(divide(8, divide(4, 2)))).toBe('8 / (4 / 2)');
    expect(written(divide(divide(8, 4), 2))).toBe('8 / 4 / 2');
    expect(written(divide(8, multiply(4, 2)))).toBe('8 / (4 * 2)');
  });

  it('encloses the base of a power', () => {
    expect(written(subtract(1, power(subtract(1, 'churn'), 12)))).toBe('1 - (1 - churn) ** 12');
    expect(written(power(power(2, 3), 2))).toBe('(2 ** 3) ** 2');
  });

  it('encloses negative numbers', () => {
    expect(written(subtract('a', -1))).toBe('a - (-1)');
  });

  it('means the same when it is read back', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        // The text is arithmetic of this very language, whose own parser is the second opinion.
        const readBack: unknown = new Function(`return ${written(formula)};`)();
        const value = evaluate(formula, () => 0);
        if (Number.isNaN(value)) expect(readBack).toBeNaN();
        else expect(readBack).toBeCloseTo(value, 6);
      }),
      { numRuns: 500 },
    );
  });
});

const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 1, max: 9 }),
    fc
      .record({
        operator: fc.constantFrom<Operator>('add', 'subtract', 'multiply', 'divide'),
        left: tie('formula'),
        right: tie('formula'),
      })
      .map((operation): Formula => operation),
  ),
})).formula;
