import { catalog } from '../src/core/catalog/index.ts';
import type { ContextId, GoalId } from '../src/core/goal.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { matchColumns, measuresFor, resolveInputs } from '../src/core/match-columns.ts';
import { isAssumption } from '../src/core/measure-nature.ts';
import { proposeKpis } from '../src/core/propose.ts';
import type { WorkbookSummary } from '../src/core/server.ts';
import { kpiIdOf } from './chosen-kpis.ts';
import type { Draft } from './draft.ts';
import { MOST_KPIS } from './kpi-limits.ts';
import { sheetHeader } from './sheet-header.ts';
import { dataSheets, type State } from './state.ts';

/** What changes in the draft when a KPI is checked or unchecked; undefined where the scorecard is full. */
export function checkKpi(draft: Draft, kpi: string, checked: boolean): Partial<Draft> | undefined {
  const { offered, chosen } = draft;
  // Unchecked ones stay listed, so that a slip costs nothing.
  if (!checked) return { chosen: chosen.filter((row) => kpiIdOf(row) !== kpi) };
  if (chosen.includes(kpi)) return {};
  if (chosen.length >= MOST_KPIS) return undefined;
  const listed = offered.includes(kpi) ? offered : [...offered, kpi];
  // The scorecard follows the order of the list, whatever the order of checking.
  return { offered: listed, chosen: listed.flatMap((id) => (id === kpi ? [id] : rowsOf(id, chosen))) };
}

function rowsOf(kpi: string, chosen: readonly string[]): readonly string[] {
  return chosen.filter((row) => kpiIdOf(row) === kpi);
}

/** Five KPIs for the goal and context, and for the data where there is some; those that the person added stay. */
export function propose({ draft, workbook }: Pick<State, 'draft' | 'workbook'>): Partial<Draft> {
  if (draft.goal === null || draft.context === null) return {};
  // Data that comes in view later changes nothing about what was chosen.
  const proposedFor = purposeOf(draft.goal, draft.context);
  if (draft.proposedFor === proposedFor) return {};
  const computable = computableFrom(workbook.value, draft.context);
  const kpis = proposeKpis(draft.goal, draft.context, catalog, computable);
  const proposed: readonly string[] = kpis.map(({ id }) => id);
  const added = [...new Set(draft.chosen.map(kpiIdOf))].filter(
    (id) => !draft.proposed.includes(id) && !proposed.includes(id),
  );
  const offered = [...proposed, ...added];
  const rows = offered.flatMap((id) => (draft.chosen.includes(id) ? rowsOf(id, draft.chosen) : [id]));
  return { proposed, proposedFor, offered, chosen: rows.slice(0, MOST_KPIS) };
}

/** What KPIs are proposed for. */
export function purposeOf(goal: GoalId, context: ContextId): string {
  return `${goal} ${context}`;
}

/** Whether the sheet in front, where it holds the person's own data, has the columns of a KPI. */
function computableFrom(workbook: WorkbookSummary | null, context: ContextId): (kpi: Kpi) => boolean {
  const sheet = dataSheets(workbook).find(({ id }) => id === workbook?.activeSheetId);
  const header = sheet && isOwnData(sheet.role) ? sheetHeader(sheet) : undefined;
  if (!header) return () => false;
  return (kpi) => {
    const { columns, shared } = matchColumns(header, measuresFor(kpi));
    // A header that fits two measures serves the one that the KPI asks for.
    const own = shared.flatMap(({ column, measures }) => measures.map((id) => [id, column] as const));
    const { missing } = resolveInputs(kpi, { ...columns, ...Object.fromEntries(own) });
    const [first, ...others] = missing;
    if (first === undefined) return true;
    // A margin is soon typed, for a KPI that suits the context; a chain of assumptions says little about the data.
    const suits = kpi.contexts.some((each) => each === '*' || each === context);
    return suits && others.length === 0 && isAssumption(first) && kpi.measures.length > 1;
  };
}

/** What was made for another goal says nothing about this one. */
function isOwnData(role: string | null): boolean {
  return role !== 'sample' && role !== 'template';
}
