import { describe, expect, it } from 'vitest';
import { literalText } from '../../src/apps-script/literal-text.ts';

describe('a text written as if typed', () => {
  it.each([
    '=SUM(A1:A9)',
    '+39 02 1234',
    '-',
    '- none',
    '@campaign',
    "'quoted",
    '#N/A',
    ' =1',
    '2026-10',
    '1-2',
    'October 2026',
    'Q4 2026',
    '€ 12',
    '٣٤',
    'TRUE',
    'false',
    'Vero',
    ' Epätosi ',
    'usann',
  ])('is protected by an apostrophe where Sheets would read it as something else: %j', (text) => {
    expect(literalText(text)).toBe(`'${text}`);
  });

  it.each(['', 'Email', 'Cost per lead', '–', 'Paid search (brand)', 'a = b', 'e-mail', 'Truely', '€', '✓'])(
    'stays as it is where Sheets keeps it as text: %j',
    (text) => {
      expect(literalText(text)).toBe(text);
    },
  );

  it('needs no protection in a cell that is formatted as text', () => {
    expect(literalText('October 2026', '@')).toBe('October 2026');
    expect(literalText('TRUE', '@')).toBe('TRUE');
  });

  it('is protected from becoming a formula even in a cell that is formatted as text', () => {
    expect(literalText('=A1', '@')).toBe("'=A1");
  });
});
