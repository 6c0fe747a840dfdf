import { alertCell } from './alert-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { CalculationTotals } from './calculation-totals.ts';
import { onSheet } from './dialect.ts';
import { dataEnds } from './flow-columns.ts';
import { coarserGrain, grainOfFrequency } from './grain-of-frequency.ts';
import { kpiCoverage } from './kpi-coverage.ts';
import { kpiFaults } from './kpi-faults.ts';
import { kpiOutlook } from './kpi-outlook.ts';
import { movedBy } from './moved-by.ts';
import { movedByInputs } from './moved-by-inputs.ts';
import { earlierFrame, segmentFrame } from './part-frames.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import type { PlannedScorecard } from './planned-scorecard.ts';
import { assumptionCells } from './scorecard-layout.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { monthsInWords } from './scorecard-row.ts';

/** Writes each KPI into the calculation sheet, over the part of the data that its row is for. */
export function calculateKpis(
  rows: CalculationRows,
  { request, data, kpis, assumed, layout, calculation, today }: PlannedScorecard,
): readonly CalculatedKpi[] {
  const ends = dataEnds(data.table, data.days, data, today);
  const outlook = { request, table: data.table, ends, today };
  const typed = assumptionCells(layout, assumed);
  const parts = new Map<string, CalculationRows>();
  const over = (of: CalculationRows, part: string, frame: Parameters<CalculationRows['over']>[1]) => {
    const key = `${of.part} · ${part}`;
    const found = parts.get(key) ?? of.over(part, frame);
    parts.set(key, found);
    return found;
  };
  const totalsOf = ({ segment, costLag = 0 }: ChosenKpi): CalculationTotals => {
    const own = segment === undefined ? rows : over(rows, segment, segmentFrame(segment));
    if (costLag === 0) return new CalculationTotals(own, typed);
    const earlier = over(own, `${monthsInWords(costLag)} earlier`, earlierFrame(costLag));
    return new CalculationTotals(own, typed, { rows: earlier, months: costLag });
  };
  return kpis.map((entry): CalculatedKpi => {
    const { kpi, chosen, inputs } = entry;
    const targetGrain = coarserGrain(data.grain, grainOfFrequency[chosen.frequency]);
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
