import { describe, expect, it } from 'vitest';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';
import { count, divide } from '../../src/core/formula.ts';
import { formulaInWords, labelInText } from '../../src/core/words.ts';

function wordsOf(id: string): string {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`There is no KPI ${id}.`);
  return formulaInWords(kpi.formula);
}

describe('a formula in words', () => {
  it.each([
    ['CAC', 'cost ÷ new customers'],
    ['WIN_RATE', 'deals won ÷ (deals won + deals lost)'],
    ['ROI', '(attributed revenue − cost) ÷ cost'],
    ['CPM', 'spend ÷ impressions × 1000'],
    ['CART_ABANDONMENT', '1 − orders ÷ carts'],
    ['ANNUAL_CHURN', '1 − (1 − monthly churn rate) ^ 12'],
  ])('writes %s as a marketer would', (id, expected) => {
    expect(wordsOf(id)).toBe(expected);
  });

  it('says which balance counts', () => {
    expect(wordsOf('CHURN')).toBe('lost customers ÷ customers at start');
    expect(wordsOf('MRR')).toBe('monthly recurring revenue (end of the period)');
    expect(wordsOf('ARPA')).toBe('revenue ÷ active customers (mean over the period)');
  });

  it('says what is averaged', () => {
    expect(wordsOf('CES')).toBe('average of effort scores');
    expect(wordsOf('AVERAGE_POSITION')).toBe('average of position, weighted by impressions');
    expect(wordsOf('SALES_CYCLE')).toBe('average days from opened to closed');
  });

  it('says which answers are counted', () => {
    expect(wordsOf('NPS')).toBe('(scores of 9 or more − scores of 6 or less) ÷ all scores × 100');
    expect(formulaInWords(divide(count('scores', { atLeast: 7, atMost: 8 }), 2))).toBe(
      'scores from 7 to 8 ÷ 2',
    );
    expect(formulaInWords(count('closed'))).toBe('all closed');
  });

  it('keeps abbreviations in capitals inside a sentence', () => {
    expect(labelInText('start_mrr')).toBe('MRR at start');
    expect(labelInText('new_customers')).toBe('new customers');
  });

  it.each(catalog.map((kpi) => [kpi.id, formulaInWords(kpi.formula)]))(
    'has balanced parentheses and no ids in %s',
    (_, words) => {
      expect(words.split('(').length).toBe(words.split(')').length);
      expect(words).not.toMatch(/_|undefined|NaN/);
    },
  );
});
