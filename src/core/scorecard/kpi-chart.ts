import type { ChartCells } from './chart-cells.ts';
import { address } from './dialect.ts';
import { PICKER_LABELS } from './picked-choices.ts';
import { BAD, DRAWN } from './scorecard-styles.ts';
import { rangeOf, type SheetBuilder } from './sheet-builder.ts';
import type { ChartPlan, ListRule } from './sheet-plan.ts';

/** What the visible sheet needs for its chart besides cells. */
export interface KpiChart {
  readonly chart: ChartPlan;
  readonly list: ListRule;
  readonly merges: readonly string[];
}

const FORECAST_COLOR = '#8ab4f8';

/** Writes the picker of the chart and below it what moved the picked KPI. */
export function writeKpiChart(
  visible: SheetBuilder,
  { place, picked, names, table, moved }: ChartCells,
): KpiChart {
  const { row, column, lastColumn, width, height } = place;
  const [movedRow, chartRow] = [row + 1, row + 2];
  visible
    .put(row, column, { value: PICKER_LABELS.chart, style: 'label' })
    .put(row, column + 1, { value: picked, style: 'picker' })
    .fill(row, column + 2, column + 3, 'picker')
    .put(movedRow, column, { formula: `=${moved}`, style: 'explanation' });
  return {
    chart: {
      type: 'line',
      ranges: [table],
      cell: address(chartRow, column),
      width,
      height,
      series: [
        { color: DRAWN, points: true },
        { color: BAD.color, dashed: true },
        { color: FORECAST_COLOR, dashed: true },
      ],
    },
    list: {
      cell: address(row, column + 1),
      items: { range: names },
      help: 'Choose the KPI that the chart shows.',
    },
    merges: [rangeOf(row, column + 1, row, column + 3), rangeOf(movedRow, column, movedRow, lastColumn)],
  };
}
