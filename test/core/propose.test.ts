import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { type ContextId, contexts, type GoalId, goals } from '../../src/core/goal.ts';
import { proposeKpis } from '../../src/core/propose.ts';

const pairs = (Object.keys(goals) as GoalId[]).flatMap((goal) =>
  (Object.keys(contexts) as ContextId[]).map((context) => [goal, context] as const),
);

describe.each(pairs)('for the goal %s in the context %s', (goal, context) => {
  const proposed = proposeKpis(goal, context).map(({ kpi }) => kpi);

  it('proposes five different KPIs, each with a reason', () => {
    expect(new Set(proposed).size).toBe(5);
    for (const { kpi, why } of proposeKpis(goal, context)) expect(why).toBe(kpi.why);
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
