import { findKpi } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank } from '../cell.ts';
import { dataGrain, distinctDays } from '../data-grain.ts';
import { fail } from '../kpi-error.ts';
import type { Inputs } from '../match-columns.ts';
import { type Grain, grains } from '../period.ts';
import { bySegment, daysOf, wholeSlice } from '../slices.ts';
import type { Table } from '../table.ts';
import { measureNamed } from '../words.ts';
import { alertCell } from './alert-row.ts';
import { budgetMeasures } from './budget-shares.ts';
import { layFrame } from './calculation-frame.ts';
import { CalculationRows } from './calculation-rows.ts';
import { CalculationTotals } from './calculation-totals.ts';
import { writeChecks } from './data-checks.ts';
import { equalTo } from './dialect.ts';
import { forecastKpis } from './forecast-kpis.ts';
import { writeKpiChart } from './kpi-chart.ts';
import { grainOfFrequency } from './grain-of-frequency.ts';
import { inputsOf, PAGE_CONTEXT } from './kpi-history.ts';
import { writeKpiTable } from './kpi-table.ts';
import { movedBy } from './moved-by.ts';
import { type PlannedKpi, stylesOf } from './planned-kpi.ts';
import { changeColors, checkColors, statusColors } from './scorecard-colors.ts';
import { pickerLists, writeHeading } from './scorecard-heading.ts';
import { assumptionCells, type Layout, layOut, pickersOf } from './scorecard-layout.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { heightsOf, linesOf, mergesOf } from './scorecard-shape.ts';
import { LINE, SOFT, scorecardStyles } from './scorecard-styles.ts';
import { writeMatrix } from './segment-matrix.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** What the planner knows of the workbook that the sheets go into. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  /** Serial day number. */
  readonly today: number;
}

/** The matrix lists the largest segments; the others are pooled as "Other". */
const MOST_SEGMENTS = 20;

/** Plans a scorecard: the visible sheet, and the hidden one that it reads its figures from. */
export function planScorecard(
  request: ScorecardRequest,
  table: Table,
  workbook: WorkbookFacts,
): WorkbookPlan {
  const name = freeName(request.name, workbook.sheetNames);
  const calculation = freeName(`${name.slice(0, 80)} (calculation)`, workbook.sheetNames);
  const planned = request.kpis.map((chosen): PlannedKpi => {
    const kpi = findKpi(chosen.kpi) ?? fail({ code: 'unknown_kpi', found: chosen.kpi, closest: [] });
    const { inputs, missing } = inputsOf(kpi, request.data);
    const typed = missing.filter((id) => measureNamed(id).total.kind !== 'single');
    return { kpi, chosen, inputs: typed.length === 0 ? inputs : undefined, missingMeasures: typed };
  });
  const assumed = assumptionsOf(planned);
  const segments = segmentsOf(table, request);
  const budget = segments.length > 0 ? budgetMeasures(request.goal, request.data) : undefined;
  const figures = planned.filter(({ inputs }) => inputs).length + (budget ? 2 : 0);
  const layout = layOut(name, {
    kpis: planned.length,
    segments: segments.length,
    figures,
    assumptions: assumed.length,
  });
  const days = daysOf(table, request.data.date - 1, PAGE_CONTEXT);
  const grain = dataGrain(days);
  const shownGrain = coarser(grain, request.grain);

  const hidden = new SheetBuilder();
  const visible = new SheetBuilder();
  const frame = layFrame(hidden, {
    sheet: calculation,
    data: request.data,
    dataGrain: grain,
    pickers: pickersOf(layout),
    segments: segments.map((label) => ({ label, criterion: equalTo(label) })),
  });
  const headerTexts = (column: number) => textsAboveData(table, column);
  const totals = new CalculationTotals(
    new CalculationRows(hidden, frame, {
      data: request.data,
      distinctDates: distinctDays(days).length,
      totalLabels: totalLabelsOf(table),
      headerTexts,
      assumptionCells: assumptionCells(layout, assumed),
    }),
  );
  const kpis = planned.map((entry) => ({
    ...entry,
    row: entry.inputs && totals.kpiRow(entry.inputs),
    faults: entry.inputs ? onCalculation(calculation, totals.faults(entry.inputs)) : '0',
    alert: entry.inputs && alertCell(totals.rows, entry.kpi.id, totals.kpiRow(entry.inputs)),
    targetGrain: coarser(grain, grainOfFrequency[entry.chosen.frequency]),
    movedBy: entry.inputs && movedBy(totals, entry.inputs),
  }));
  const changes = writeKpiTable(visible, hidden, {
    layout,
    frame,
    calculation,
    kpis,
    currency: request.currency,
    context: request.context,
  });
  const segmentHeader =
    request.data.segment === undefined ? '' : (table.headers[request.data.segment - 1] ?? '');
  writeHeading(visible, {
    layout,
    request: { ...request, grain: shownGrain },
    frame,
    changes,
    segmentHeader,
  });
  const matrixColors =
    layout.matrixRow === undefined || !frame.splits
      ? []
      : writeMatrix(visible, {
          top: layout.matrixRow,
          segmentHeader,
          segments,
          frame,
          calculation,
          kpis,
          split: frame.splits.chosen,
          rows: totals.rows,
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
      forecasts: forecastKpis(
        planned.flatMap(({ kpi, inputs }) => (inputs ? [kpi] : [])),
        table,
        request.data,
        shownGrain,
      ),
      today: workbook.today,
      currency: request.currency,
    });
  writeAssumptions(visible, layout, assumed, request);
  const checks = writeChecks(visible, {
    top: layout.checksRow,
    data: request.data,
    dataGrain: grain,
    frame,
    calculation,
    totals,
    kpis: planned,
    headerTexts,
  });

  const scorecard: SheetPlan = {
    name,
    role: 'scorecard',
    choices: JSON.stringify({ ...request, name, calculation }),
    cells: visible.cells(layout.widths.length),
    styles: Object.assign({}, scorecardStyles, ...planned.map(({ kpi }) => stylesOf(kpi, request.currency))),
    widths: layout.widths,
    heights: heightsOf(
      layout,
      planned.map(({ kpi }) => kpi.name),
      segments.length,
    ),
    merges: [...mergesOf(layout), ...(chart ? [chart.merge] : [])],
    lines: {
      ranges: linesOf(layout, figures, segments.length, checks),
      color: LINE,
    },
    lists: [
      ...pickerLists(layout, grain, frame.periodList, segments, segmentHeader),
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

function coarser(a: Grain, b: Grain): Grain {
  return grains.indexOf(a) > grains.indexOf(b) ? a : b;
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

/** Counts of the calculation sheet, for use on the visible one. */
function onCalculation(sheet: string, sum: string): string {
  const cells = sum
    .split('+')
    .map((cell) => (cell.startsWith('$') ? `'${sheet.replaceAll("'", "''")}'!${cell}` : cell));
  return cells.length > 1 ? `(${cells.join('+')})` : cells.join('');
}

function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (lower.has(`${wanted} ${number}`.toLowerCase())) number++;
  return `${wanted} ${number}`;
}

/** Single measures of the chosen KPIs, which get a cell to type into. */
function assumptionsOf(planned: readonly PlannedKpi[]): readonly MeasureId[] {
  const found = new Set<MeasureId>();
  const collect = ({ kpi, computed }: Inputs): void => {
    for (const id of kpi.measures) if (measureNamed(id).total.kind === 'single') found.add(id);
    for (const source of Object.values(computed)) collect(source);
  };
  for (const { inputs } of planned) if (inputs) collect(inputs);
  return [...found];
}

/** The segments in the data, those with the most rows first when there are too many. */
function segmentsOf(table: Table, { data }: ScorecardRequest): readonly string[] {
  if (data.segment === undefined) return [];
  const { segments, segmentOf } = bySegment(wholeSlice(table), data.segment - 1);
  const rows = new Array<number>(segments.length).fill(0);
  for (const segment of segmentOf) rows[segment] = (rows[segment] ?? 0) + 1;
  return segments
    .map((label, index) => ({ label, rows: rows[index] ?? 0 }))
    .filter(({ label }) => label !== '(blank)')
    .sort((a, b) => (segments.length > MOST_SEGMENTS ? b.rows - a.rows : 0))
    .slice(0, MOST_SEGMENTS)
    .map(({ label }) => label)
    .sort((a, b) => a.localeCompare(b, 'en'));
}

function totalLabelsOf(table: Table): { column: number; label: string }[] {
  const distinct = new Map(
    table.totalRows.map(({ column, label }) => [`${column} ${label}`, { column: column + 1, label }]),
  );
  return [...distinct.values()];
}

/** How many texts stand in a column at or above the header. */
function textsAboveData(table: Table, column: number): number {
  return table.cells
    .slice(0, table.headerRow + 1)
    .filter((row) => typeof row[column - 1] === 'string' && !isBlank(row[column - 1])).length;
}

function writeAssumptions(
  visible: SheetBuilder,
  layout: Layout,
  assumed: readonly MeasureId[],
  request: ScorecardRequest,
): void {
  const top = layout.assumptionsRow;
  if (top === undefined) return;
  visible.put(top, 1, { value: 'Assumptions', style: 'section' });
  assumed.forEach((id, index) => {
    const row = top + 1 + index;
    const typed = request.data.assumptions[id];
    visible.put(row, 1, { value: measures[id].label, style: 'text' });
    visible.put(row, 2, {
      ...(typed === undefined ? {} : { value: typed }),
      style: measureNamed(id).asFraction ? 'assumedRate' : 'assumed',
    });
    visible.put(row, 3, {
      value: 'A number typed here wins over the data; leave it empty to compute it.',
      style: 'note',
    });
  });
}
