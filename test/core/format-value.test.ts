import { describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import { formatValue } from '../../src/core/format-value.ts';
import { numberFormat } from '../../src/core/unit.ts';

function shown(id: string, value: number, currency = '€', locale?: string): string {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`There is no KPI ${id}.`);
  return formatValue(value, kpi, { currency, locale });
}

describe('a value in a sentence', () => {
  it.each([
    ['CTR', 0.0342, '3.4 %'],
    ['GROWTH', -0.125, '−12.5 %'],
    ['BRAND_LIFT', 0.11, '11.0 pts'],
    ['EXCESS_SHARE_OF_VOICE', -0.054, '−5.4 pts'],
    ['CAC', 41.8, '€ 41.80'],
    ['CAC', 1234.5, '€ 1,234.50'],
    ['REVENUE', 1_234_567.4, '€ 1,234,567'],
    ['LEADS', 1234, '1,234'],
    ['ROAS', 4.126, '4.13'],
    ['SALES_CYCLE', 45.04, '45.0'],
    ['NPS', -12.34, '−12.3'],
    ['CES', 5.678, '5.68'],
    ['AVERAGE_POSITION', 12.345, '12.35'],
  ])('shows %s of %d as %s', (id, value, expected) => {
    expect(shown(id, value)).toBe(expected);
  });

  // Expected as the cells of a spreadsheet in that locale show #,##0.00; thousands stand apart by a no-break space.
  it.each([
    ['en_US', '€ 1,234.50', '−€ 49,174', '3.4 %'],
    ['fi_FI', '€ 1\u00a0234,50', '−€ 49\u00a0174', '3,4 %'],
    ['nb_NO', '€ 1\u00a0234,50', '−€ 49\u00a0174', '3,4 %'],
    ['it_IT', '€ 1.234,50', '−€ 49.174', '3,4 %'],
    ['es_ES', '€ 1.234,50', '−€ 49.174', '3,4 %'],
    ['no locale', '€ 1,234.50', '−€ 49,174', '3.4 %'],
  ])('is written as the cells of %s are', (locale, price, loss, rate) => {
    expect(shown('CAC', 1234.5, '€', locale)).toBe(price);
    expect(shown('REVENUE', -49_174, '€', locale)).toBe(loss);
    expect(shown('CTR', 0.0342, '€', locale)).toBe(rate);
  });

  it('shows no minus before a zero', () => {
    expect(shown('CTR', -0.0001)).toBe('0.0 %');
  });

  it('takes the currency as it is written', () => {
    expect(shown('CAC', 41.8, 'kr')).toBe('kr 41.80');
  });
});

describe('the number format of a cell', () => {
  it.each([
    ['CTR', '0.0 %'],
    ['BRAND_LIFT', '0.0 %'],
    ['CAC', '"€ "#,##0.00'],
    ['REVENUE', '"€ "#,##0'],
    ['LEADS', '#,##0'],
  ])('of %s is %s, in US notation', (id, format) => {
    const kpi = findKpi(id);
    expect(kpi && numberFormat(kpi, '€')).toBe(format);
  });

  it('cannot be broken out of by a currency with quotation marks', () => {
    const kpi = findKpi('CAC');
    expect(kpi && numberFormat(kpi, '"€')).toBe('"€ "#,##0.00');
  });
});
