import { LINE, SOFT } from '../core/scorecard/scorecard-styles.ts';
import type { ChartPlan, ChartSeries, SheetPlan } from '../core/scorecard/sheet-plan.ts';
import { parseArea } from './a1-area.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Inserts the charts. It comes after the cells, since Google tells axis and series apart by what they hold. */
export function writeCharts(sheet: Sheet, { charts }: SheetPlan): void {
  for (const chart of charts ?? []) sheet.insertChart(toEmbeddedChart(chart, sheet));
}

function toEmbeddedChart(chart: ChartPlan, sheet: Sheet): EmbeddedChart {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const anchor = parseArea(chart.cell);
  const builder = sheet.newChart().setChartType(Charts.ChartType.LINE);
  for (const range of chart.ranges) builder.addRange(spreadsheet.getRange(range));
  builder
    .setNumHeaders(1)
    // The figures stand on a hidden sheet.
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(anchor?.top ?? 1, anchor?.left ?? 1, 0, 0)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('interpolateNulls', false)
    .setOption('legend', { position: 'top', textStyle: { color: SOFT, fontSize: 11 } })
    .setOption('hAxis', { textStyle: { color: SOFT, fontSize: 10 } })
    .setOption('vAxis', {
      textStyle: { color: SOFT, fontSize: 10 },
      gridlines: { color: LINE },
      format: '#,##0.##',
    })
    .setOption('series', Object.fromEntries(chart.series.map((series, index) => [index, lineOf(series)])));
  if (chart.title) builder.setOption('title', chart.title);
  return builder.build();
}

function lineOf({ color, dashed, points }: ChartSeries) {
  return {
    color,
    lineWidth: 2,
    pointSize: points ? 5 : 0,
    ...(dashed ? { lineDashStyle: [4, 4] } : {}),
  };
}
