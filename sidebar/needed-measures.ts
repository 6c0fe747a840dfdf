import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { measuresFor } from '../src/core/match-columns.ts';
import { isAssumption } from '../src/core/measure-nature.ts';

/** What the chosen KPIs ask of the data, in the order of the KPIs. */
export interface NeededMeasures {
  /** Columns of the KPIs themselves. */
  readonly columns: readonly MeasureId[];
  /** Numbers typed once, such as a margin. */
  readonly assumptions: readonly MeasureId[];
  /** Columns that the above may be computed from instead. */
  readonly substitutes: readonly MeasureId[];
}

export function neededMeasures(kpis: readonly Kpi[]): NeededMeasures {
  const direct = new Set(kpis.flatMap((kpi) => kpi.measures));
  const all = new Set(kpis.flatMap(measuresFor));
  return {
    columns: [...direct].filter((id) => !isAssumption(id)),
    assumptions: [...direct].filter(isAssumption),
    substitutes: [...all].filter((id) => !direct.has(id) && !isAssumption(id)),
  };
}
