import { findKpi } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank, isCompactDate } from '../cell.ts';
import { dataGrain, distinctDays } from '../data-grain.ts';
import { fail } from '../kpi-error.ts';
import type { Inputs } from '../match-columns.ts';
import { type Grain, grains } from '../period.ts';
import { bySegment, readableDays, wholeSlice } from '../slices.ts';
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
import { grainOfFrequency } from './grain-of-frequency.ts';
import { writeKpiChart } from './kpi-chart.ts';
import { inputsOf, PAGE_CONTEXT } from './kpi-history.ts';
import { kpiOutlook } from './kpi-outlook.ts';
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
  /** What the calculation sheet is called where an existing one is rewritten. */
  readonly calculation?: string;
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
  const calculation =
    workbook.calculation ?? freeName(`${name.slice(0, 80)} (calculation)`, workbook.sheetNames);
  const planned = request.kpis.map((chosen): PlannedKpi => {
    const kpi = findKpi(chosen.kpi) ?? fail({ code: 'unknown_kpi', found: chosen.kpi, closest: [] });
    const { inputs, missing } = inputsOf(kpi, request.data);
    const typed = missing.filter((id) => measureNamed(id).total.kind !== 'single');
    return { kpi, chosen, inputs: typed.length === 0 ? inputs : undefined, missingMeasures: typed };
  });
  const assumed = assumptionsOf(planned);
  const segments = segmentsOf(table, request);
  const segmentHeader =
    request.data.segment === undefined ? '' : (table.headers[request.data.segment - 1] ?? '');
  const labels = segments.map((name) => shownName(name, segmentHeader));
  const budget = segments.length > 0 ? budgetMeasures(request.goal, request.data) : undefined;
  const figures = planned.filter(({ inputs }) => inputs).length + (budget ? 2 : 0);
  const layout = layOut(name, {
    kpis: planned.length,
    segments: segments.length,
    figures,
    assumptions: assumed.length,
  });
  const days = plannedDays(table, request.data.date - 1);
  const grain = dataGrain(days);
  const shownGrain = coarser(grain, request.grain);

  const hidden = new SheetBuilder();
  const visible = new SheetBuilder();
  const frame = layFrame(hidden, {
    sheet: calculation,
    data: request.data,
    dataGrain: grain,
    pickers: pickersOf(layout),
    segments: segments.map((name) => ({
      name,
      label: shownName(name, segmentHeader),
      criterion: equalTo(name),
    })),
  });
  const harmlessTexts = (column: number) => textsBesideData(table, column);
  const totals = new CalculationTotals(
    new CalculationRows(hidden, frame, {
      data: request.data,
      distinctDates: distinctDays(days).length,
      totalLabels: totalLabelsOf(table),
      harmlessTexts,
      assumptionCells: assumptionCells(layout, assumed),
    }),
  );
  const kpis = planned.map((entry) => ({
    ...entry,
    row: entry.inputs && totals.kpiRow(entry.inputs),
    faults: entry.inputs ? onCalculation(calculation, totals.faults(entry.inputs)) : '0',
    alert: entry.inputs && alertCell(totals.rows, entry.kpi.id, totals.kpiRow(entry.inputs)),
    targetGrain: coarser(grain, grainOfFrequency[entry.chosen.frequency]),
    outlook: kpiOutlook(entry, coarser(grain, grainOfFrequency[entry.chosen.frequency]), {
      request,
      table,
      days,
      today: workbook.today,
    }),
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
          segments: labels,
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
    harmlessTexts,
  });

  const scorecard: SheetPlan = {
    name,
    role: 'scorecard',
    choices: JSON.stringify({ ...request, name, calculation, headers: headersOf(table, request) }),
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

function coarser(a: Grain, b: Grain): Grain {
  return grains.indexOf(a) > grains.indexOf(b) ? a : b;
}

/** The days of the rows; a scorecard without any would show nothing, and one of 20261031 nothing but errors. */
function plannedDays(table: Table, column: number): Float64Array {
  const compact = table.rows.find((row) => isCompactDate(table.cells[row]?.[column]));
  const name = table.headers[column] || 'Date';
  if (compact !== undefined) fail({ code: 'compact_date', where: { name, row: compact + 1 } });
  const days = readableDays(table, column, PAGE_CONTEXT);
  if (days.every(Number.isNaN)) fail({ code: 'no_dates', name });
  return days;
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

/** The headers of the columns in use, by which they are found again after columns were inserted. */
function headersOf({ headers }: Table, { data }: ScorecardRequest): Readonly<Record<number, string>> {
  const columns = [
    data.date,
    ...(data.segment === undefined ? [] : [data.segment]),
    ...Object.values(data.columns),
  ];
  return Object.fromEntries(columns.map((column) => [column, headers[column - 1] ?? '']));
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

/** Keeps segments called "All" or "Other" apart from the rows of that name. */
function shownName(segment: string, header: string): string {
  return /^(all|other)$/i.test(segment) ? `${segment} (${header.toLowerCase()})` : segment;
}

function totalLabelsOf(table: Table): { column: number; label: string }[] {
  const distinct = new Map(
    table.totalRows.map(({ column, label }) => [`${column} ${label}`, { column: column + 1, label }]),
  );
  return [...distinct.values()];
}

/** How many texts of a column are no faults: those at or above the header, and those of total rows. */
function textsBesideData(table: Table, column: number): number {
  const header = table.cells.slice(0, table.headerRow + 1);
  const totals = table.totalRows.map(({ row }) => table.cells[row] ?? []);
  return [...header, ...totals].filter(
    (row) => typeof row[column - 1] === 'string' && !isBlank(row[column - 1]),
  ).length;
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
