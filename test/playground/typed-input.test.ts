import { describe, expect, it } from 'vitest';
import { textToEdit } from '../../playground/univer/local-notation.ts';
import { parseTypedInput } from '../../playground/univer/typed-input.ts';

const COMMA_LOCALES = ['fi_FI', 'nb_NO', 'it_IT'];

describe.each(COMMA_LOCALES)('what is typed into a spreadsheet of %s', (locale) => {
  it.each([
    ['2,5', 2.5, undefined],
    ['22,50', 22.5, undefined],
    ['-0,5', -0.5, undefined],
    ['1200', 1200, undefined],
    ['2,5 %', 0.025, '0.00%'],
    ['5%', 0.05, '0%'],
    ['12,50 €', 12.5, '#,##0.00" €"'],
    ['€ 1.200', 1200, '"€ "#,##0'],
    ['399 kr', 399, '#,##0" kr"'],
    ['1 234,5', 1234.5, '#,##0.00'],
    ['1\u00a0234,5', 1234.5, '#,##0.00'],
    ['1.234,5', 1234.5, '#,##0.00'],
    // Days since 1899-12-30: 46,387 to the last day of 2026.
    ['31.12.2026', 46387, 'yyyy-mm-dd'],
    ['31/12/2026', 46387, 'yyyy-mm-dd'],
    ['2026-12-31', 46387, 'yyyy-mm-dd'],
    ['3/4/2026', 46115, 'yyyy-mm-dd'],
    ['31.12.2026 12:00', 46387.5, 'yyyy-mm-dd hh:mm:ss'],
    ['12:00', 0.5, 'hh:mm'],
  ])('reads %s as %d', (text, value, format) => {
    expect(parseTypedInput(text, locale)).toEqual(format === undefined ? { value } : { value, format });
  });

  it.each(['2.5', '2.5 %', '€12.50', '1,200.5', '1.5', '1/5', '3/4/26', '31.12', 'Meta', ''])(
    'leaves %j as text, which the country writes otherwise',
    (text) => {
      expect(parseTypedInput(text, locale)).toEqual({ value: text });
    },
  );

  it('reads formulas, truth values and an apostrophe as elsewhere', () => {
    expect(parseTypedInput('=A1*2', locale)).toEqual({ formula: '=A1*2' });
    expect(parseTypedInput('+A1', locale)).toEqual({ formula: '=+A1' });
    expect(parseTypedInput('true', locale)).toEqual({ value: true });
    expect(parseTypedInput("'2,5", locale)).toEqual({ value: '2,5' });
  });

  it.each([
    [22.5, '', '22,5'],
    [-1234.5, '#,##0.00" €"', '-1234,5'],
    [0.025, '0.00%', '2,5%'],
    [0.07, '0%', '7%'],
    [1e-7, '', '1e-7'],
    [46387, 'd mmm yyyy', '2026-12-31'],
    [46387.5, 'd.m.yyyy', '2026-12-31 12:00:00'],
  ])('edits %d in the format %j as %s, which reads as the same number', (value, format, text) => {
    expect(textToEdit(value, format, locale)).toBe(text);
    expect(parseTypedInput(text, locale)).toMatchObject({ value });
  });
});

describe('what is typed into a spreadsheet of en_US', () => {
  it.each([
    ['2.5', 2.5, undefined],
    ['2,5', 25, '#,##0'],
    ['1,200.5', 1200.5, '#,##0.00'],
    ['2.5%', 0.025, '0.00%'],
    ['$12.50', 12.5, '$#,##0.00'],
    ['3/4/2026', 46085, 'm/d/yyyy'],
  ])('reads %s as %d', (text, value, format) => {
    expect(parseTypedInput(text, 'en_US')).toEqual(format === undefined ? { value } : { value, format });
  });
});

describe('what is typed into a spreadsheet of en_GB', () => {
  it('has decimal points, and the day before the month', () => {
    expect(parseTypedInput('22.50', 'en_GB')).toEqual({ value: 22.5 });
    expect(parseTypedInput('22,50', 'en_GB')).toEqual({ value: '22,50' });
    expect(parseTypedInput('3/4/2026', 'en_GB')).toEqual({ value: 46115, format: 'yyyy-mm-dd' });
  });
});
