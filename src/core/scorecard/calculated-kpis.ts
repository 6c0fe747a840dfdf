import { findKpi } from '../catalog/index.ts';
import { fail } from '../kpi-error.ts';
import { alertCell } from './alert-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { type AssumptionCells, CalculationTotals } from './calculation-totals.ts';
import { onSheet } from './dialect.ts';
import { coarserGrain, grainOfFrequency } from './grain-of-frequency.ts';
import { kpiCoverage } from './kpi-coverage.ts';
import { kpiFaults } from './kpi-faults.ts';
import { kpiOutlook, type OutlookSource } from './kpi-outlook.ts';
import { movedBy } from './moved-by.ts';
import { movedByInputs } from './moved-by-inputs.ts';
import { earlierFrame, segmentFrame } from './part-frames.ts';
import type { CalculatedKpi, PlannedKpi } from './planned-kpi.ts';
import { rowSource } from './row-source.ts';
import type { ChosenKpi, DataSource } from './scorecard-request.ts';
import { monthsInWords, rowName } from './scorecard-row.ts';

/** Finds the KPI of a row and the columns it is computed from. */
export function plannedKpi(chosen: ChosenKpi, data: DataSource): PlannedKpi {
  const kpi = findKpi(chosen.kpi) ?? fail({ code: 'unknown_kpi', found: chosen.kpi, closest: [] });
  return { kpi, chosen, name: rowName(kpi, chosen), ...rowSource(kpi, chosen, data) };
}

/** Writes each KPI into the calculation sheet, over the part of the data that its row is for. */
export function calculateKpis(
  planned: readonly PlannedKpi[],
  rows: CalculationRows,
  calculation: string,
  assumptionCells: AssumptionCells,
  outlook: OutlookSource,
): readonly CalculatedKpi[] {
  const parts = new Map<string, CalculationRows>();
  const over = (of: CalculationRows, part: string, frame: Parameters<CalculationRows['over']>[1]) => {
    const key = `${of.part} · ${part}`;
    const found = parts.get(key) ?? of.over(part, frame);
    parts.set(key, found);
    return found;
  };
  const totalsOf = ({ segment, costLag = 0 }: ChosenKpi): CalculationTotals => {
    const own = segment === undefined ? rows : over(rows, segment, segmentFrame(segment));
    if (costLag === 0) return new CalculationTotals(own, assumptionCells);
    const earlier = over(own, `${monthsInWords(costLag)} earlier`, earlierFrame(costLag));
    return new CalculationTotals(own, assumptionCells, { rows: earlier, months: costLag });
  };
  return planned.map((entry): CalculatedKpi => {
    const { kpi, chosen, inputs } = entry;
    const targetGrain = coarserGrain(rows.data.grain, grainOfFrequency[chosen.frequency]);
    const shared = { ...entry, targetGrain, outlook: kpiOutlook(entry, targetGrain, outlook) };
    if (!inputs) {
      const unknown = { row: undefined, alert: undefined, movedBy: undefined, movedByInputs: undefined };
      return { ...shared, ...unknown, faults: '0', coverage: kpiCoverage(rows, { ids: [], costLag: 0 }) };
    }
    const totals = totalsOf(chosen);
    const row = totals.kpiRow(inputs);
    const coverage = kpiCoverage(totals.rows, totals.measuresRead(inputs));
    return {
      ...shared,
      row,
      coverage,
      faults: sumOnCalculation(calculation, kpiFaults(totals, inputs)),
      alert: alertCell(totals.rows, totals.label(kpi), row, coverage),
      movedBy: movedBy(totals, inputs),
      movedByInputs: movedByInputs(totals, inputs, coverage),
    };
  });
}

/** The sum of counts of the calculation sheet, for use on the visible one. */
function sumOnCalculation(sheet: string, counts: readonly string[]): string {
  const cells = counts.map((count) => onSheet(sheet, count));
  return cells.length > 1 ? `(${cells.join('+')})` : cells.join('');
}
