import type { MeasureId } from '../catalog/measures.ts';
import { freeName } from '../free-name.ts';
import type { Grain } from '../period.ts';
import type { Table } from '../table.ts';
import { assumptionsOf } from './assumptions-block.ts';
import { type BudgetMeasures, budgetMeasures } from './budget-measures.ts';
import { figureWidth } from './figure-width.ts';
import { coarserGrain } from './grain-of-frequency.ts';
import { measuresRead } from './measures-read.ts';
import { periodTargetRows } from './period-targets.ts';
import { type PlannedData, plannedData } from './planned-data.ts';
import { isSplit, type PlannedKpi, plannedKpi } from './planned-kpi.ts';
import { type Layout, layOut } from './scorecard-layout.ts';
import type { ScorecardRequest } from './scorecard-request.ts';

/** What the planner knows of the workbook that the sheets go into. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  /** Serial day number. */
  readonly today: number;
  /** What the calculation sheet is called where an existing one is rewritten. */
  readonly calculation?: string;
}

/** A scorecard on its way to the sheets: what the choices and the data say of it, before any formula. */
export interface PlannedScorecard {
  readonly request: ScorecardRequest;
  readonly data: PlannedData;
  readonly kpis: readonly PlannedKpi[];
  /** Measures that are typed once, into cells of the visible sheet. */
  readonly assumed: readonly MeasureId[];
  /** Spend and result whose shares are compared by segment; undefined where there is nothing to compare. */
  readonly budget: BudgetMeasures | undefined;
  /** The measures whose columns are read. */
  readonly measures: readonly MeasureId[];
  /** How long a period is at first: as chosen, but no shorter than a row of the data covers. */
  readonly grain: Grain;
  /** Where each block of the visible sheet stands. */
  readonly layout: Layout;
  /** The name of the hidden sheet. */
  readonly calculation: string;
  /** The day of building, as a serial number. */
  readonly today: number;
}

/** Gathers from the choices, the data and the workbook what the sheets are written from. */
export function plannedScorecard(
  request: ScorecardRequest,
  table: Table,
  { sheetNames, today, ...existing }: WorkbookFacts,
): PlannedScorecard {
  const name = freeName(request.name, sheetNames);
  const kpis = request.kpis.map((chosen) => plannedKpi(chosen, request.data));
  const data = plannedData(table, request.data);
  const assumed = assumptionsOf(kpis);
  const budget = data.segments.length > 0 ? budgetMeasures(request.goal, data) : undefined;
  return {
    request,
    data,
    kpis,
    assumed,
    budget,
    measures: [...new Set([...kpis.flatMap(measuresOf), ...Object.values(budget ?? {})])],
    grain: coarserGrain(data.grain, request.grain),
    layout: layOut(name, {
      kpis: kpis.length,
      segments: data.segments.length,
      figures: matrixFigures({ kpis, budget }),
      figureWidth: figureWidth(kpis, table, data, request),
      charted: kpis.some(({ inputs }) => inputs !== undefined),
      assumptions: assumed.length,
      periodTargets: periodTargetRows(request.kpis),
    }),
    calculation: existing.calculation ?? freeName(`${name.slice(0, 80)} (calculation)`, sheetNames),
    today,
  };
}

function measuresOf({ inputs }: PlannedKpi): readonly MeasureId[] {
  return inputs ? [...measuresRead(inputs)] : [];
}

/** How many columns the matrix has besides the names of the segments. */
export function matrixFigures({ kpis, budget }: Pick<PlannedScorecard, 'kpis' | 'budget'>): number {
  return kpis.filter(isSplit).length + (budget ? 2 : 0);
}
