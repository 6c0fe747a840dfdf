// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are scripts with template literals.
import { expect, it } from 'vitest';
import { stripTemplateLiteralComments } from '../../playground/page/strip-template-literal-comments.ts';

const inScript = (code: string) => `<p>// text</p><script>${code}</script>`;

// https://github.com/enuchi/React-Google-Apps-Script/issues/157
it.each([
  ['an address', 'a = `https://example.com`;', 'a = `https:`;'],
  ['the rest of a line', 'a = `x // y\nz`;', 'a = `x \nz`;'],
  ['a block comment', 'a = `x /* y */ z`;', 'a = `x  z`;'],
  ['text after a placeholder', 'a = `${b}//c`;', 'a = `${b}`;'],
  ['text in a literal inside a placeholder', 'a = `${`//b`}c`;', 'a = `${``}c`;'],
])('loses %s inside a template literal', (_what, code, left) => {
  expect(stripTemplateLiteralComments(inScript(code))).toBe(inScript(left));
});

it.each([
  ['an ordinary comment', '// `not a literal`\na = 1;'],
  ['a text', 'a = "https://x `y";'],
  ['a regular expression', 'a = b.replace(/`\\/\\//g, "//");'],
  ['a division', 'a = b / c / `d`;'],
  ['an object in a placeholder', 'a = `${{ b: "//" }.b}`;'],
])('keeps %s', (_what, code) => {
  expect(stripTemplateLiteralComments(inScript(code))).toBe(inScript(code));
});

it('leaves scripts with an address of their own alone', () => {
  const html = '<script src="a.js">`//`</script>';
  expect(stripTemplateLiteralComments(html)).toBe(html);
});
