import { type ChartedKpi, type ChartLines, writeChartLines } from './chart-lines.ts';
import { type ChartTableInput, writeChartTable } from './chart-table.ts';
import { address, call, onSheet } from './dialect.ts';
import type { PeriodTargetLookup } from './period-target-lookup.ts';
import { hasPeriodTargets } from './period-targets.ts';
import { PICKER_LABELS } from './picked-choices.ts';
import type { ChartPlace } from './place-chart.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import { BAD } from './scorecard-styles.ts';
import { rangeOf, type SheetBuilder } from './sheet-builder.ts';
import type { ChartPlan, ListRule } from './sheet-plan.ts';

export interface KpiChartInput extends ChartTableInput {
  readonly place: ChartPlace;
  readonly calculation: string;
  readonly kpis: readonly CalculatedKpi[];
  readonly currency: string;
  readonly periodTargets: PeriodTargetLookup;
}

/** What the visible sheet needs for its chart besides cells. */
export interface KpiChart {
  readonly chart: ChartPlan;
  readonly list: ListRule;
  readonly merges: readonly string[];
}

const VALUE_COLOR = '#1a73e8';
const FORECAST_COLOR = '#8ab4f8';

/** Writes the picker of the chart, what moved the picked KPI, and on the calculation sheet what the chart shows of it. */
export function writeKpiChart(
  visible: SheetBuilder,
  calculation: SheetBuilder,
  input: KpiChartInput,
): KpiChart | undefined {
  const charted = input.kpis.flatMap((planned, index): ChartedKpi[] =>
    planned.row === undefined
      ? []
      : [{ ...planned, row: planned.row, tableRow: input.layout.firstKpiRow + index }],
  );
  const picked =
    charted.find(({ chosen }) => chosen.target !== undefined || hasPeriodTargets(chosen)) ?? charted[0];
  if (!picked) return undefined;
  const { row, column, lastColumn, width, height } = input.place;
  const picker = address(row, column + 1, 'both');
  const [movedRow, chartRow] = [row + 1, row + 2];
  visible
    .put(row, column, { value: PICKER_LABELS.chart, style: 'label' })
    .put(row, column + 1, { value: picked.name, style: 'picker' })
    .fill(row, column + 2, column + 3, 'picker');

  const lines = writeChartLines(calculation, input, charted);
  const position = writePosition(calculation, lines, onSheet(input.layout.sheet, picker));
  const data = writeChartTable(calculation, input, lines, position);
  const moved = call('INDEX', onSheet(input.calculation, lines.moved), onSheet(input.calculation, position));
  visible.put(movedRow, column, { formula: `=${moved}`, style: 'explanation' });
  return {
    chart: {
      type: 'line',
      ranges: [onSheet(input.calculation, data)],
      cell: address(chartRow, column),
      width,
      height,
      series: [
        { color: VALUE_COLOR, points: true },
        { color: BAD.color, dashed: true },
        { color: FORECAST_COLOR, dashed: true },
      ],
    },
    list: {
      cell: address(row, column + 1),
      items: { range: onSheet(input.calculation, lines.plainNames) },
      help: 'Choose the KPI that the chart shows.',
    },
    merges: [rangeOf(row, column + 1, row, column + 3), rangeOf(movedRow, column, movedRow, lastColumn)],
  };
}

/** Writes which of the lines is picked; without a pick it is the first. */
function writePosition(builder: SheetBuilder, lines: ChartLines, picker: string): string {
  const row = builder.lastRow + 1;
  builder
    .put(row, 1, { value: 'Picked KPI' })
    .put(row, 2, { formula: `=${call('IFERROR', call('MATCH', picker, lines.names, 0), 1)}` });
  return address(row, 2, 'both');
}
