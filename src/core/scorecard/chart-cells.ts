import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { type ChartedKpi, writeChartLines } from './chart-lines.ts';
import { writeChartTable } from './chart-table.ts';
import { address, call, onSheet } from './dialect.ts';
import { forecastKpis } from './forecast-kpis.ts';
import { hasPeriodTargets } from './period-targets.ts';
import type { ChartPlace } from './place-chart.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** What the chart of a KPI shows, as cells of the hidden sheet; ranges and cells with the sheet's name. */
export interface ChartCells {
  readonly place: ChartPlace;
  /** The name of the KPI that is picked at first. */
  readonly picked: string;
  /** The names to pick from. */
  readonly names: string;
  /** The chart's own table. */
  readonly table: string;
  /** What moved the picked KPI, in a sentence. */
  readonly moved: string;
}

/** Writes what the chart can show of each KPI, and what it shows of the picked one. */
export function chartCells(hidden: SheetBuilder, scorecard: CalculatedScorecard): ChartCells | undefined {
  const { layout, calculation, data, kpis, grain, today } = scorecard;
  const charted = kpis.flatMap((planned, index): ChartedKpi[] =>
    planned.row === undefined ? [] : [{ ...planned, row: planned.row, tableRow: layout.firstKpiRow + index }],
  );
  const picked =
    charted.find(({ chosen }) => chosen.target !== undefined || hasPeriodTargets(chosen)) ?? charted[0];
  if (!layout.chart || !picked) return undefined;
  const forecasts = forecastKpis(charted, data.table, data, grain, today);
  const picker = onSheet(layout.sheet, address(layout.chart.row, layout.chart.column + 1, 'both'));
  const lines = writeChartLines(hidden, scorecard, forecasts, charted);
  const position = writePosition(hidden, lines.names, picker);
  const table = writeChartTable(hidden, scorecard, forecasts, lines, position);
  return {
    place: layout.chart,
    picked: picked.name,
    names: onSheet(calculation, lines.plainNames),
    table: onSheet(calculation, table),
    moved: call('INDEX', onSheet(calculation, lines.moved), onSheet(calculation, position)),
  };
}

/** Writes which of the lines is picked; without a pick it is the first. */
function writePosition(hidden: SheetBuilder, names: string, picker: string): string {
  const row = hidden.lastRow + 1;
  hidden
    .put(row, 1, { value: 'Picked KPI' })
    .put(row, 2, { formula: `=${call('IFERROR', call('MATCH', picker, names, 0), 1)}` });
  return address(row, 2, 'both');
}
