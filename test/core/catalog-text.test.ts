import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { kpisFromText, kpisToText } from '../../src/core/catalog-text.ts';

describe('KPIs as text', () => {
  it('are one short line each', () => {
    const shown = ['CTR', 'FREQUENCY', 'CAC', 'NPS'];
    const lines = kpisToText(catalog.filter(({ id }) => shown.includes(id))).split('\n');
    expect(lines).toEqual([
      'FREQUENCY|Frequency|4200|impressions reach /|||||reach<impressions',
      'CTR|Click-through rate|2011|clicks impressions /',
      'CAC|Customer acquisition cost|11053|cost new_customers /',
      'NPS|Net Promoter Score|8004|scores[9..] scores[..6] - scores[..] / 100 *',
    ]);
  });

  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))('brings %s back as it was', (_, kpi) => {
    const [found] = kpisFromText(kpisToText([kpi]));
    const { summary, why, contexts, note, source, example, ...needed } = kpi;
    expect(found).toMatchObject(needed);
    const optional = (each: typeof found) => [
      each?.share,
      each?.positive,
      each?.monthly,
      each?.bounds,
      each?.parts,
    ];
    expect(optional(found)).toEqual(optional(kpi));
  });
});
