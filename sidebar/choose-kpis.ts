import { proposeKpis } from '../src/core/propose.ts';
import type { Draft } from './draft.ts';
import { MOST_KPIS } from './kpi-limits.ts';

/** What changes in the draft when a KPI is checked or unchecked; undefined where the scorecard is full. */
export function checkKpi(draft: Draft, kpi: string, checked: boolean): Partial<Draft> | undefined {
  const { offered, chosen } = draft;
  // Unchecked ones stay listed, so that a slip costs nothing.
  if (!checked) return { chosen: chosen.filter((id) => id !== kpi) };
  if (chosen.includes(kpi)) return {};
  if (chosen.length >= MOST_KPIS) return undefined;
  const listed = offered.includes(kpi) ? offered : [...offered, kpi];
  // The scorecard follows the order of the list, whatever the order of checking.
  return { offered: listed, chosen: listed.filter((id) => id === kpi || chosen.includes(id)) };
}

/** Five KPIs for the goal and context; those that the person added stay. */
export function propose(draft: Draft): Partial<Draft> {
  if (draft.goal === null || draft.context === null) return {};
  const proposed: readonly string[] = proposeKpis(draft.goal, draft.context).map(({ kpi }) => kpi.id);
  const unchanged = proposed.every((id, index) => id === draft.proposed[index]);
  if (unchanged) return {};
  const added = draft.chosen.filter((id) => !draft.proposed.includes(id) && !proposed.includes(id));
  const offered = [...proposed, ...added];
  return { proposed, offered, chosen: offered.slice(0, MOST_KPIS) };
}
