import { hasPeriodTargets } from './period-targets.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { rowKey } from './scorecard-row.ts';

const TARGET = ['kind', 'target', 'upTo', 'periodTargets'] as const;

/**
 * What the sidebar planned, with what people typed into the sheet after it was opened: a field that the sidebar left
 * as it was takes the sheet's value.
 */
export function mergeTyped(
  planned: readonly ChosenKpi[],
  opened: readonly ChosenKpi[],
  now: readonly ChosenKpi[],
): readonly ChosenKpi[] {
  return planned.map((chosen) => {
    const isSame = (other: ChosenKpi): boolean => rowKey(other) === rowKey(chosen);
    const before = opened.find(isSame);
    const typed = now.find(isSame);
    if (!before || !typed) return chosen;
    const unchanged = (field: keyof ChosenKpi): boolean =>
      JSON.stringify(chosen[field]) === JSON.stringify(before[field]);
    const merged: Record<string, unknown> = { ...chosen };
    const take = (fields: readonly (keyof ChosenKpi)[]): void => {
      for (const field of fields) {
        if (typed[field] === undefined) delete merged[field];
        else merged[field] = typed[field];
      }
    };
    // A target stands for itself with its kind and, as long as its figure is the same, with where it was set from.
    if (TARGET.every(unchanged)) {
      take(TARGET);
      if ((['costLag', 'frequency'] as const).every(unchanged)) take(['baseline', 'targetSet']);
    }
    for (const field of ['due', 'owner', 'source', 'frequency'] as const) if (unchanged(field)) take([field]);
    // The sidebar asks for no due date beside targets by period: the sheet's was typed there.
    if (hasPeriodTargets(chosen) && hasPeriodTargets(before)) take(['due']);
    return merged as unknown as ChosenKpi;
  });
}

/** The same for assumptions: those that the sidebar left as they were are the sheet's. */
export function mergeAssumptions<Assumptions extends Readonly<Partial<Record<string, number>>>>(
  planned: Assumptions,
  opened: Assumptions,
  now: Assumptions,
): Assumptions {
  const ids = new Set([...Object.keys(planned), ...Object.keys(now)]);
  const merged = [...ids].flatMap((id) => {
    const value = planned[id] === opened[id] ? now[id] : planned[id];
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(merged);
}
