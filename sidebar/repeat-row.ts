import { kpiIdOf, nextRowId } from './chosen-kpis.ts';
import type { Draft, TargetDraft } from './draft.ts';
import { MOST_KPIS } from './kpi-limits.ts';
import { freeSegment } from './row-segments.ts';
import type { State } from './state.ts';

/** The same KPI once more below a row, for a segment that it has no row for; undefined where the scorecard is full. */
export function repeatRow(state: State, row: string): Partial<Draft> | undefined {
  const { chosen, targets } = state.draft;
  if (chosen.length >= MOST_KPIS) return undefined;
  const place = chosen.indexOf(row) + 1;
  const added = nextRowId(kpiIdOf(row), chosen);
  const { target: _target, upTo: _upTo, periods: _periods, ...alike } = targets[row] ?? {};
  const repeated: TargetDraft = { ...alike, segment: freeSegment(state, kpiIdOf(row)) };
  return {
    chosen: [...chosen.slice(0, place), added, ...chosen.slice(place)],
    targets: { ...targets, [added]: repeated },
    targetIndex: place,
  };
}

/** Without one of several rows of a KPI. */
export function removeRow({ chosen, targets, targetIndex }: Draft, row: string): Partial<Draft> {
  const { [row]: _removed, ...others } = targets;
  return {
    chosen: chosen.filter((id) => id !== row),
    targets: others,
    targetIndex: Math.max(0, targetIndex - 1),
  };
}
