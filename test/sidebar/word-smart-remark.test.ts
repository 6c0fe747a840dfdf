import { expect, it } from 'vitest';
import { en } from '../../sidebar/texts/en.ts';
import { wordSmartRemark } from '../../sidebar/texts/word-smart-remark.ts';
import { findKpi } from '../../src/core/catalog/index.ts';

function beyondBest(id: string, best: number, gap: number, locale: string): string {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  const remark = { code: 'beyond_best', grain: 'month', best, gap, above: true } as const;
  return wordSmartRemark(remark, kpi, { currency: '€', locale }, en);
}

it('writes figures in the notation of the spreadsheet, on one line each', () => {
  expect(beyondBest('REVENUE', 49_174, 3950, 'fi_FI')).toBe(
    '€\u00a03\u00a0950 above your best month so far (€\u00a049\u00a0174).',
  );
  // 38.1 % at best; the target asks for 2.54 points more.
  expect(beyondBest('LEAD_QUALITY', 0.381, 0.0254, 'nb_NO')).toBe(
    '2,5 points above your best month so far (38,1\u00a0%).',
  );
  expect(beyondBest('NPS', 31, 1, 'en_US')).toBe('1 point above your best month so far (31.0).');
});

it('says of a distance that rounds to nothing that it is little', () => {
  expect(beyondBest('REVENUE', 53_124, 0.4, 'en_US')).toBe(
    'A little above your best month so far (€\u00a053,124).',
  );
});
