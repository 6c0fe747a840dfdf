import type { Table } from '../table.ts';
import { assumptionsOf, writeAssumptions } from './assumptions-block.ts';
import { budgetMeasures } from './budget-shares.ts';
import { calculateKpis, plannedKpi } from './calculated-kpis.ts';
import { layFrame } from './calculation-frame.ts';
import { CalculationRows } from './calculation-rows.ts';
import { columnCheck } from './column-check.ts';
import { writeChecks } from './data-checks.ts';
import { figureWidth } from './figure-width.ts';
import { dataEnds, flowColumns } from './flow-columns.ts';
import { forecastKpis } from './forecast-kpis.ts';
import { coarserGrain } from './grain-of-frequency.ts';
import { writeKpiChart } from './kpi-chart.ts';
import { writeKpiTable } from './kpi-table.ts';
import { measuresRead } from './measures-read.ts';
import { periodTargetLookup } from './period-target-lookup.ts';
import { hasPeriodTargets, periodTargetRows, writePeriodTargets } from './period-targets.ts';
import { columnsRead, headersOf, plannedData } from './planned-data.ts';
import { stylesOf } from './planned-kpi.ts';
import { changeColors, checkColors, statusColors } from './scorecard-colors.ts';
import { pickerLists, writeHeading } from './scorecard-heading.ts';
import { assumptionCells, layOut, pickersOf } from './scorecard-layout.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { heightsOf, linesOf, mergesOf } from './scorecard-shape.ts';
import { LINE, SOFT, scorecardStyles } from './scorecard-styles.ts';
import { isSplit, writeMatrix } from './segment-matrix.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import { freeName } from './tidy-layout.ts';
import { unmatchedSegments } from './unmatched-segments.ts';
import { explanationLetters } from './what-moved.ts';

/** What the planner knows of the workbook that the sheets go into. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  /** Serial day number. */
  readonly today: number;
  /** What the calculation sheet is called where an existing one is rewritten. */
  readonly calculation?: string;
}

/** Plans a scorecard: the visible sheet, and the hidden one that it reads its figures from. */
export function planScorecard(
  request: ScorecardRequest,
  table: Table,
  workbook: WorkbookFacts,
): WorkbookPlan {
  const name = freeName(request.name, workbook.sheetNames);
  const calculation =
    workbook.calculation ?? freeName(`${name.slice(0, 80)} (calculation)`, workbook.sheetNames);
  const planned = request.kpis.map((chosen) => plannedKpi(chosen, request.data));
  const assumed = assumptionsOf(planned);
  const data = plannedData(table, request.data);
  const { days, grain, segmentHeader, segments } = data;
  const labels = segments.map(({ label }) => label);
  const budget = segments.length > 0 ? budgetMeasures(request.goal, request.data) : undefined;
  const measures = [
    ...new Set([
      ...planned.flatMap(({ inputs }) => (inputs ? [...measuresRead(inputs)] : [])),
      ...Object.values(budget ?? {}),
    ]),
  ];
  const split = planned.filter(isSplit);
  const figures = split.length + (budget ? 2 : 0);
  const layout = layOut(name, {
    kpis: planned.length,
    segments: segments.length,
    figures,
    figureWidth: figureWidth(planned, table, request.data, request.currency),
    charted: planned.some(({ inputs }) => inputs !== undefined),
    assumptions: assumed.length,
    periodTargets: periodTargetRows(request.kpis),
  });
  const shownGrain = coarserGrain(grain, request.grain);

  const hidden = new SheetBuilder();
  const visible = new SheetBuilder();
  const frame = layFrame(hidden, {
    sheet: calculation,
    data: request.data,
    dataGrain: grain,
    grain: shownGrain,
    pickers: pickersOf(layout),
    segments,
    headers: table.headers,
    flows: flowColumns(table, days, request.data, measures),
  });
  const rows = new CalculationRows(hidden, frame, data);
  const kpis = calculateKpis(planned, rows, calculation, assumptionCells(layout, assumed), {
    request,
    table,
    ends: dataEnds(table, days, request.data, workbook.today),
    today: workbook.today,
  });
  const periodTargets = periodTargetLookup(hidden, { layout, frame, calculation }, kpis);
  writePeriodTargets(visible, layout, planned);
  const { ways, changes } = writeKpiTable(visible, hidden, {
    layout,
    frame,
    calculation,
    kpis,
    currency: request.currency,
    context: request.context,
    periodTargets,
    segmentHeader,
  });
  const unmatched = unmatchedSegments({
    rows,
    calculation,
    data: request.data,
    table,
    segments,
    kpis: planned,
  });
  const columns = columnCheck(rows, calculation, columnsRead(request.data, measures));
  writeHeading(visible, {
    layout,
    request: { ...request, grain: shownGrain },
    frame,
    changes,
    notice: [columns.notice, ...(unmatched ? [unmatched.notice] : [])].join('&'),
    segmentHeader,
  });
  const matrixColors =
    layout.matrixRow === undefined || !frame.splits
      ? []
      : writeMatrix(visible, {
          top: layout.matrixRow,
          segmentHeader,
          segments: labels,
          frame,
          calculation,
          kpis,
          split: frame.splits.chosen,
          rows,
          budget,
        });
  const chart =
    layout.chart &&
    writeKpiChart(visible, hidden, {
      layout,
      place: layout.chart,
      frame,
      calculation,
      kpis,
      periodTargets,
      forecasts: forecastKpis(
        planned.filter(({ inputs }) => inputs),
        table,
        request.data,
        shownGrain,
        workbook.today,
      ),
      today: workbook.today,
      currency: request.currency,
    });
  writeAssumptions(visible, layout.assumptionsRow, assumed, request.data);
  const checks = writeChecks(visible, {
    layout,
    data: request.data,
    table,
    dataGrain: grain,
    frame,
    calculation,
    rows,
    measures,
    kpis: planned,
    ways,
    columns,
    unmatched: unmatched?.check,
    currency: request.currency,
  });

  const scorecard: SheetPlan = {
    name,
    role: 'scorecard',
    choices: JSON.stringify({ ...request, name, calculation, headers: headersOf(table, request.data) }),
    cells: visible.cells(layout.widths.length),
    styles: Object.assign({}, scorecardStyles, ...planned.map(({ kpi }) => stylesOf(kpi, request.currency))),
    widths: layout.widths,
    heights: heightsOf(layout, {
      kpis: planned.length,
      segments: segments.length,
      splitNames: split.map(({ name }) => name),
      periodTargetNames: planned.filter(({ chosen }) => hasPeriodTargets(chosen)).map(({ name }) => name),
      explanationLetters: explanationLetters(planned, labels),
    }),
    merges: [...mergesOf(layout), ...(chart?.merges ?? [])],
    lines: {
      ranges: linesOf(layout, figures, segments.length, checks),
      color: LINE,
    },
    lists: [
      ...pickerLists(layout, grain, frame.periodList, labels, segmentHeader),
      ...(chart ? [chart.list] : []),
    ],
    charts: chart ? [chart.chart] : [],
    colors: [
      ...statusColors(layout),
      ...changeColors(layout, planned),
      ...matrixColors,
      ...checkColors(layout, checks),
    ],
    frozenRows: layout.headRow,
    gridlines: false,
    tabColor: '#174ea6',
  };
  return { sheets: [calculationPlan(calculation, hidden), scorecard], show: name };
}

function calculationPlan(name: string, builder: SheetBuilder): SheetPlan {
  const cells = builder.cells();
  const columns = cells[0]?.length ?? 1;
  return {
    name,
    role: 'calculation',
    hidden: true,
    cells,
    styles: {
      plain: { size: 9, color: SOFT },
      title: { size: 9, bold: true, color: SOFT },
      date: { size: 9, color: SOFT, numberFormat: 'yyyy-mm-dd' },
      figure: { size: 9, color: SOFT, numberFormat: '#,##0.00' },
    },
    widths: Array.from({ length: columns }, (_, index) => (index === 0 ? 280 : 90)),
    frozenColumns: 1,
  };
}
