import { describe, expect, it } from 'vitest';
import { relatedKpis } from '../../build/docs/related-kpis.ts';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';

function relatedTo(id: string): readonly string[] {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`There is no KPI ${id}.`);
  return relatedKpis(kpi).map((related) => related.id);
}

describe('the KPIs that a page tells its own from', () => {
  it.each([
    ['CHURN', ['RETENTION', 'ANNUAL_CHURN', 'MRR_CHURN', 'NET_MRR_CHURN']],
    ['ANNUAL_CHURN', ['CHURN', 'MRR_CHURN', 'NET_MRR_CHURN']],
    ['MRR_CHURN', ['NET_MRR_CHURN', 'GRR', 'CHURN']],
    ['NET_MRR_CHURN', ['MRR_CHURN', 'NRR', 'CHURN']],
    ['LIFESPAN', ['OBSERVED_LIFESPAN', 'CHURN']],
    ['OBSERVED_LIFESPAN', ['LIFESPAN']],
    ['SOCIAL_ENGAGEMENT', ['ENGAGEMENT_RATE', 'EMPLOYEE_ENGAGEMENT']],
    ['CLICK_CONVERSION', ['CONVERSION_RATE', 'EMAIL_CONVERSION']],
    ['NPS', ['NPS_COUNTS', 'ENPS']],
    ['ENPS', ['NPS']],
    ['CPA', ['CAC']],
    ['CAC', ['CPA']],
  ])('are for %s among others %s', (id, variants) => {
    expect(relatedTo(id)).toEqual(expect.arrayContaining(variants));
  });

  it('are also those that its inputs may be computed by', () => {
    expect(relatedTo('LTV_CAC')).toEqual(expect.arrayContaining(['CLV_MARGIN', 'CLV_SUBSCRIPTION', 'CAC']));
  });

  it('are at least one and at most six, nearest first', () => {
    for (const { id } of catalog) {
      expect(relatedTo(id).length, id).toBeGreaterThan(0);
      expect(relatedTo(id).length, id).toBeLessThanOrEqual(6);
    }
    expect(relatedTo('MRR_CHURN')[0]).toBe('NET_MRR_CHURN');
    expect(relatedTo('CPA')[0]).toBe('CAC');
  });

  it('have more in common than a word that means something else', () => {
    // Gross margin and gross rating points.
    expect(relatedTo('GRP')).not.toContain('GROSS_MARGIN');
    expect(relatedTo('GRP')).toContain('CPM');
  });
});
