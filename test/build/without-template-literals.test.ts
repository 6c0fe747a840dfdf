import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withoutTemplateLiterals } from '../../build/without-template-literals.ts';

describe('a script without template literals', () => {
  // "<a>" stands for a placeholder with a; a is 1, b is 2, no is false.
  it.each([
    ['`plain`', 'plain'],
    ['``', ''],
    ['`<a>`', '1'],
    ['`<a><b>`', '12'],
    ['`<a> and <b>`', '1 and 2'],
    ['`x<a><b>`', 'x12'],
    ['`<a><b>x`', '12x'],
    ['`a sum: <a + b>`', 'a sum: 3'],
    ['`<no ? a : b>, <no || `inner <a>`>`', '2, inner 1'],
    ['`"quoted" \\n \\\\ é // kept`', '"quoted" \n \\ é // kept'],
    ['`four`.length + a', 5],
  ])('computes %s as before', (expression, value) => {
    const script = withoutTemplateLiterals(expression.replaceAll('<', '$' + '{').replaceAll('>', '}'));
    expect(script).not.toContain('`');
    expect(runInNewContext(script, { a: 1, b: 2, no: false })).toBe(value);
  });

  it('leaves a literal with a tag to esbuild, but for the literals within it', () => {
    expect(withoutTemplateLiterals('tag`a$' + '{`b`}`')).toBe('tag`a$' + '{("b")}`');
  });

  it('leaves everything else as it is', () => {
    expect(withoutTemplateLiterals('let a = 1 + "b"; // "c"')).toBe('let a = 1 + "b"; // "c"');
  });
});
