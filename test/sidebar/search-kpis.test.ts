import { describe, expect, it } from 'vitest';
import { searchKpis } from '../../sidebar/search-kpis.ts';

function idsFor(query: string): readonly string[] {
  return searchKpis(query).map(({ id }) => id);
}

describe('searching the catalog', () => {
  it('puts the KPI whose id was typed first', () => {
    expect(idsFor('cpl')[0]).toBe('CPL');
    expect(idsFor('NPS')[0]).toBe('NPS');
  });

  it('finds a KPI by any words of its name, in any order', () => {
    expect(idsFor('acquisition customer')).toContain('CAC');
  });

  it('finds KPIs by what their formula is made of', () => {
    // Cost per lead is spend ÷ leads; neither word "spend" nor its id is in its name.
    expect(idsFor('spend leads')).toContain('CPL');
  });

  it('finds the KPIs of a family by its name', () => {
    expect(idsFor('return on investment')).toContain('CAC');
  });

  it('needs every word to match', () => {
    expect(idsFor('lead zebra')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(idsFor('  ')).toEqual([]);
  });
});
