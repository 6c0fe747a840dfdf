import { writeAssumptions } from './assumptions-block.ts';
import type { CalculatedBlocks } from './calculated-blocks.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { writeChecks } from './checks-block.ts';
import { writeKpiChart } from './kpi-chart.ts';
import { writeKpiTable } from './kpi-table.ts';
import { hasPeriodTargets, writePeriodTargets } from './period-targets.ts';
import { headersOf } from './planned-data.ts';
import { isSplit, stylesOf } from './planned-kpi.ts';
import { matrixFigures } from './planned-scorecard.ts';
import { changeColors, checkColors, statusColors } from './scorecard-colors.ts';
import { pickerLists, writeHeading } from './scorecard-heading.ts';
import { heightsOf, linesOf, mergesOf } from './scorecard-shape.ts';
import { BRAND, LINE, scorecardStyles } from './scorecard-styles.ts';
import { writeMatrix } from './segment-matrix.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { explanationLetters } from './what-moved.ts';

/** The visible sheet of a scorecard: its blocks from the title down to the data checks, and how it looks. */
export function scorecardSheet(scorecard: CalculatedScorecard, blocks: CalculatedBlocks): SheetPlan {
  const { request, data, kpis, assumed, layout } = scorecard;
  const { chart, checks } = blocks;
  const visible = new SheetBuilder();
  writeHeading(visible, scorecard, blocks);
  writeKpiTable(visible, scorecard, blocks);
  const matrixColors = writeMatrix(visible, scorecard, blocks.budget);
  const shownChart = chart && writeKpiChart(visible, chart);
  writeAssumptions(visible, layout.assumptionsRow, assumed, data);
  writePeriodTargets(visible, layout, kpis);
  writeChecks(visible, layout.checksRow, checks);
  return {
    name: layout.sheet,
    role: 'scorecard',
    choices: choicesOf(scorecard),
    cells: visible.cells(layout.widths.length),
    styles: Object.assign({}, scorecardStyles, ...kpis.map(({ kpi }) => stylesOf(kpi, request.currency))),
    widths: layout.widths,
    heights: heightsOf(layout, {
      kpis: kpis.length,
      segments: data.segments.length,
      splitNames: kpis.filter(isSplit).map(({ name }) => name),
      periodTargetNames: kpis.filter(({ chosen }) => hasPeriodTargets(chosen)).map(({ name }) => name),
      explanationLetters: explanationLetters(
        kpis,
        data.segments.map(({ label }) => label),
      ),
    }),
    merges: [...mergesOf(layout), ...(shownChart?.merges ?? [])],
    lines: {
      ranges: linesOf(layout, matrixFigures(scorecard), data.segments.length, checks.length),
      color: LINE,
    },
    lists: [...pickerLists(scorecard), ...(shownChart ? [shownChart.list] : [])],
    charts: shownChart ? [shownChart.chart] : [],
    colors: [
      ...statusColors(layout),
      ...changeColors(layout, kpis),
      ...matrixColors,
      ...checkColors(layout, checks.length),
    ],
    frozenRows: layout.headRow,
    gridlines: false,
    tabColor: BRAND,
  };
}

/** What the sidebar reads when the scorecard is edited. */
function choicesOf({ request, data, layout, calculation }: CalculatedScorecard): string {
  const headers = headersOf(data.table, data);
  return JSON.stringify({ ...request, name: layout.sheet, calculation, headers });
}
