import type { MeasureId } from '../catalog/measures.ts';
import type { Inputs } from '../match-columns.ts';
import { measureNamed } from '../words.ts';

/** The measures whose columns a KPI reads, also those of the KPIs it is made of. */
export function measuresRead({ kpi, columns, computed }: Inputs): ReadonlySet<MeasureId> {
  const own = kpi.measures.flatMap((id) => {
    if (columns[id] !== undefined) return [id];
    const { total } = measureNamed(id);
    return total.kind === 'sum' && computed[id] === undefined
      ? ((total.orProduct ?? []) as readonly MeasureId[])
      : [];
  });
  const nested = Object.values(computed).flatMap((source) => [...measuresRead(source)]);
  return new Set([...own, ...nested].filter((id) => columns[id] !== undefined));
}
