import { catalog } from './catalog/index.ts';
import type { ContextId, GoalId } from './goal.ts';
import type { Kpi } from './kpi.ts';

/** Few and sharp beats many. */
const PROPOSED = 5;

/** These need numbers that no export has: what was planned, and what was before. */
const NEVER_PROPOSED: ReadonlySet<string> = new Set(['GROWTH', 'TARGET_ATTAINMENT']);

/**
 * The five KPIs for a goal: first those of the goal that name the context, then those of the goal for every
 * context, then the goal's others, then the context's. Where data is known already, those that it can compute come
 * first among the KPIs of the goal that name the context, and again among the goal's other KPIs.
 */
export function proposeKpis(
  goal: GoalId,
  context: ContextId,
  among: readonly Kpi[] = catalog,
  computable: (kpi: Kpi) => boolean = () => false,
): readonly Kpi[] {
  const ofGoal = (kpi: Kpi) => kpi.goals.includes(goal);
  const ofBoth = (kpi: Kpi) => ofGoal(kpi) && kpi.contexts.includes(context);
  const ranks: ((kpi: Kpi) => boolean)[] = [
    (kpi) => ofBoth(kpi) && computable(kpi),
    ofBoth,
    (kpi) => ofGoal(kpi) && kpi.contexts.includes('*') && computable(kpi),
    (kpi) => ofGoal(kpi) && computable(kpi),
    (kpi) => ofGoal(kpi) && kpi.contexts.includes('*'),
    ofGoal,
    (kpi) => kpi.contexts.includes(context),
  ];
  const proposable = among.filter((kpi) => !NEVER_PROPOSED.has(kpi.id));
  const ordered = new Set(ranks.flatMap((belongs) => proposable.filter(belongs)));
  return [...ordered].slice(0, PROPOSED);
}
