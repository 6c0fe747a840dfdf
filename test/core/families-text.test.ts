import { describe, expect, it } from 'vitest';
import { catalog, families } from '../../src/core/catalog/index.ts';
import { familiesFromText, familiesToText } from '../../src/core/families-text.ts';

describe('the catalog as text for the page', () => {
  const found = familiesFromText(familiesToText(families));

  it('keeps families and their KPIs in order', () => {
    expect(found.map(({ id, name, kpis }) => [id, name, kpis.map((kpi) => kpi.id)])).toEqual(
      families.map(({ id, name, kpis }) => [id, name, kpis.map((kpi) => kpi.id)]),
    );
  });

  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))('brings %s back but for its example', (id, kpi) => {
    const { example, ...rest } = kpi;
    expect(found.flatMap(({ kpis }) => kpis).find((each) => each.id === id)).toMatchObject(rest);
  });
});
