import { expect, it } from 'vitest';
import { findCustomFunctions } from '../../playground/script/custom-function-declaration.ts';

it('finds names, descriptions and parameters with their samples in the text of a script', () => {
  const source = `
/**
 * Divides one total
 * by another.
 * @param {B2:B13} cost What was spent.
 * @param {C2:C13} customers Customers won
 *   in the same time.
 * @return {number}
 * @customfunction
 */
function fix_ratio(cost, customers) { return 1; }`;
  expect(findCustomFunctions(source)).toEqual([
    {
      name: 'FIX_RATIO',
      description: 'Divides one total by another.',
      parameters: [
        { name: 'cost', sample: 'B2:B13', description: 'What was spent.' },
        { name: 'customers', sample: 'C2:C13', description: 'Customers won in the same time.' },
      ],
    },
  ]);
});

it('keeps a parameter that no comment describes', () => {
  const source = '/**\n * @customfunction\n */\nfunction KPI(a) {}';
  expect(findCustomFunctions(source)).toEqual([
    { name: 'KPI', description: '', parameters: [{ name: 'a', sample: '', description: '' }] },
  ]);
});

it.each([
  ['has no tag', '/** Plain. */\nfunction PLAIN() {}'],
  ['is private', '/** @customfunction */\nfunction HIDDEN_() {}'],
  ['is not at the top level', 'var a = () => {\n  /** @customfunction */\n  function INNER() {}\n};'],
  ['is not a declaration', '/** @customfunction */\nvar ARROW = () => 1;'],
  ['is not directly below its comment', '/** @customfunction */\nvar x = 1;\nfunction LATER() {}'],
])('passes over a function that %s', (_reason, source) => {
  expect(findCustomFunctions(source)).toEqual([]);
});
