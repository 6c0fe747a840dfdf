import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/core/catalog/index.ts';
import { goals } from '../../../src/core/goal.ts';
import { call, complaint } from '../call.ts';

describe('KPI_LIST', () => {
  it('lists every KPI with its formula in words, unit, direction and parameters', () => {
    const [header, ...rows] = call('KPI_LIST') as string[][];
    expect(header).toEqual(['Id', 'Name', 'Formula', 'Unit', 'Better', 'Parameters']);
    expect(rows.length).toBe(110);
    expect(rows).toContainEqual([
      'CAC',
      'Customer acquisition cost',
      'cost ÷ new customers',
      'money',
      'lower',
      'cost; new_customers',
    ]);
    for (const row of rows) expect(row.every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
  });

  it.each(Object.entries(goals))('lists the KPIs of the goal %s, by its id or its name', (id, { name }) => {
    const ids = (call('KPI_LIST', id) as string[][]).slice(1).map(([first]) => first);
    const expected = catalog
      .filter((kpi) => (kpi.goals as readonly string[]).includes(id))
      .map((kpi) => kpi.id);
    expect(ids).toEqual(expected);
    expect(call('KPI_LIST', name.toUpperCase())).toEqual(call('KPI_LIST', id));
  });

  it('names the goals there are', () => {
    expect(complaint('KPI_LIST', 'fame')).toMatch(/^KPI_LIST: goal is "fame"\. Use "awareness", /);
  });
});

describe('KPI_EXPLAIN', () => {
  it('says how a KPI is computed and which way is better', () => {
    expect(call('KPI_EXPLAIN', 'cpl')).toBe('Cost per lead: spend ÷ leads. Lower is better.');
    expect(call('KPI_EXPLAIN', 'clicks')).toBe('Clicks: total of clicks. Higher is better.');
    expect(call('KPI_EXPLAIN', 'Budget used')).toContain('Whether more is better depends on your plan.');
  });

  it.each(catalog.map((kpi) => [kpi.id]))('explains %s', (id) => {
    expect(call('KPI_EXPLAIN', id)).not.toMatch(/undefined|_| {2}|\.\./);
  });

  it('says which KPI may have been meant', () => {
    expect(complaint('KPI_EXPLAIN', 'Cost per leed')).toContain('Did you mean "CPL"');
  });
});
