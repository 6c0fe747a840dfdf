import { findKpi } from '../catalog/index.ts';
import type { MeasureId } from '../catalog/measures.ts';
import type { ContextId } from '../goal.ts';
import type { Kpi } from '../kpi.ts';
import { measureNamed } from '../words.ts';

/**
 * The columns that a data sheet needs so that all these KPIs can be computed from it: what is recorded, rather than
 * what follows from it, such as new customers and their cost instead of the cost per customer.
 */
export function recordedMeasures(kpis: readonly Kpi[], context: ContextId): readonly MeasureId[] {
  const recorded = new Set<MeasureId>();
  const collect = (kpi: Kpi): void => {
    for (const id of kpi.measures) {
      const { total } = measureNamed(id);
      const source = total.kind === 'single' ? sourceOf(total.computedBy ?? [], context) : undefined;
      if (source) collect(source);
      else for (const column of columnsOf(id)) recorded.add(column);
    }
  };
  kpis.forEach(collect);
  return [...recorded];
}

/** Of several ways to compute a number, the one made for this kind of business, such as a subscription's. */
function sourceOf(ids: readonly string[], context: ContextId): Kpi | undefined {
  const sources = ids.flatMap((id) => findKpi(id) ?? []);
  return sources.find(({ contexts }) => contexts.includes(context)) ?? sources[0];
}

function columnsOf(id: MeasureId): readonly MeasureId[] {
  const { total } = measureNamed(id);
  // Web analytics give the mean of a visit rather than the time of all visits together.
  if (total.kind === 'sum' && total.orProduct) return total.orProduct as readonly MeasureId[];
  if (total.kind === 'weighted_average') return [id, total.weight as MeasureId];
  if (total.kind === 'average_days') return [total.since as MeasureId, id];
  return [id];
}
