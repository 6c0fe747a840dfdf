import { calculateKpis } from './calculated-kpis.ts';
import { type Frame, layFrame } from './calculation-frame.ts';
import { CalculationRows } from './calculation-rows.ts';
import { type PeriodTargetLookup, periodTargetLookup } from './period-target-lookup.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import type { PlannedScorecard } from './planned-scorecard.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** A scorecard with what the hidden sheet knows of it: all that the blocks of the visible sheet are made from. */
export interface CalculatedScorecard extends PlannedScorecard {
  readonly frame: Frame;
  readonly rows: CalculationRows;
  readonly kpis: readonly CalculatedKpi[];
  readonly periodTargets: PeriodTargetLookup;
}

/** Writes the periods, the totals and the KPIs into the hidden sheet. */
export function calculatedScorecard(hidden: SheetBuilder, planned: PlannedScorecard): CalculatedScorecard {
  const { data, layout, calculation } = planned;
  const frame = layFrame(hidden, planned);
  const rows = new CalculationRows(hidden, frame, data);
  const kpis = calculateKpis(rows, planned);
  const periodTargets = periodTargetLookup(hidden, { layout, frame, calculation }, kpis);
  return { ...planned, frame, rows, kpis, periodTargets };
}
