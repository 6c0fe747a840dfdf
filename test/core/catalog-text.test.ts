import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { kpisFromText, kpisToText } from '../../src/core/catalog-text.ts';

describe('KPIs as text', () => {
  it('are one short line each', () => {
    const lines = kpisToText(catalog.filter(({ id }) => ['CTR', 'CAC', 'NPS'].includes(id))).split('\n');
    expect(lines).toEqual([
      'CTR|Click-through rate|2011|clicks impressions /',
      'CAC|Customer acquisition cost|11053|cost new_customers /',
      'NPS|Net Promoter Score|8004|scores[9..] scores[..6] - scores[..] / 100 *',
    ]);
  });

  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))('brings %s back as it was', (_, kpi) => {
    const [found] = kpisFromText(kpisToText([kpi]));
    const { summary, why, contexts, note, source, example, ...needed } = kpi;
    expect(found).toMatchObject(needed);
    expect([found?.share, found?.positive, found?.monthly]).toEqual([kpi.share, kpi.positive, kpi.monthly]);
  });
});
