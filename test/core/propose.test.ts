import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { type ContextId, contexts, type GoalId, goals } from '../../src/core/goal.ts';
import { proposeKpis } from '../../src/core/propose.ts';

const pairs = (Object.keys(goals) as GoalId[]).flatMap((goal) =>
  (Object.keys(contexts) as ContextId[]).map((context) => [goal, context] as const),
);

describe('for data that is known already', () => {
  /** What the columns of an ad export give: spend, clicks, conversions and their value. */
  const ofAdExport = ['SPEND', 'ROI', 'CPA', 'ROAS', 'CPC', 'CTR', 'CLICKS'];
  const proposedFor = (goal: GoalId, context: ContextId, computable: readonly string[]) =>
    proposeKpis(goal, context, catalog, ({ id }) => computable.includes(id)).map(({ id }) => id);

  it('proposes what it can compute first among the KPIs of the goal', () => {
    expect(proposedFor('return_on_investment', 'social_campaign', ofAdExport)).toEqual([
      'SPEND',
      'ROI',
      'CPA',
      'ROAS',
      'BUDGET_USE',
    ]);
  });

  it('keeps the KPIs that name the context before all others', () => {
    expect(proposedFor('awareness', 'display_campaign', ['TRAFFIC', 'CPM'])).toEqual([
      'CPM',
      'IMPRESSIONS',
      'REACH',
      'FREQUENCY',
      'REACH_RATE',
    ]);
  });

  it('proposes nothing from beside the goal', () => {
    expect(proposedFor('customer_success', 'search_campaign', ofAdExport)).toEqual(
      proposeKpis('customer_success', 'search_campaign').map(({ id }) => id),
    );
  });
});

describe.each(pairs)('for the goal %s in the context %s', (goal, context) => {
  const proposed = proposeKpis(goal, context);

  it('proposes five different KPIs', () => {
    expect(new Set(proposed).size).toBe(5);
  });

  it('never proposes what needs numbers that no export has', () => {
    expect(proposed.map(({ id }) => id)).not.toContain('GROWTH');
    expect(proposed.map(({ id }) => id)).not.toContain('TARGET_ATTAINMENT');
  });

  it('goes from the KPIs of both, over those of the goal, to those of the context', () => {
    // A second way to the same five: sort by how well each KPI fits, the catalog deciding among equals.
    const rankOf = (kpi: (typeof catalog)[number]): number => {
      const ofGoal = kpi.goals.includes(goal);
      if (ofGoal && kpi.contexts.includes(context)) return 0;
      if (ofGoal && kpi.contexts.includes('*')) return 1;
      if (ofGoal) return 2;
      return kpi.contexts.includes(context) ? 3 : 4;
    };
    const expected = catalog
      .filter(({ id }) => id !== 'GROWTH' && id !== 'TARGET_ATTAINMENT')
      .map((kpi, position) => ({ id: kpi.id, rank: rankOf(kpi), position }))
      .filter(({ rank }) => rank < 4)
      .sort((a, b) => a.rank - b.rank || a.position - b.position)
      .slice(0, 5);
    expect(proposed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});
