import { findKpi } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank } from '../cell.ts';
import { dataGrain } from '../data-grain.ts';
import { contexts, goals } from '../goal.ts';
import { fail } from '../kpi-error.ts';
import type { Inputs } from '../match-columns.ts';
import { type Grain, grains } from '../period.ts';
import { bySegment, daysOf, wholeSlice } from '../slices.ts';
import type { Table } from '../table.ts';
import { measureNamed } from '../words.ts';
import {
  ALL_SEGMENTS,
  GRAIN_NAMES,
  LATEST_COMPLETE,
  layFrame,
  PREVIOUS_PERIOD,
  SAME_PERIOD_LAST_YEAR,
} from './calculation-frame.ts';
import { CalculationTotals } from './calculation-totals.ts';
import { writeChecks } from './data-checks.ts';
import { address, call, equalTo, text } from './dialect.ts';
import { goalSentence } from './goal-sentence.ts';
import { inputsOf, PAGE_CONTEXT } from './kpi-history.ts';
import { STATUS, writeKpiTable } from './kpi-table.ts';
import { type PlannedKpi, stylesOf } from './planned-kpi.ts';
import {
  assumptionCells,
  COLUMN,
  LAST_COLUMN,
  type Layout,
  layOut,
  PICKER,
  pickersOf,
} from './scorecard-layout.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { BAD, GOOD, LINE, SOFT, scorecardStyles, WARN } from './scorecard-styles.ts';
import { writeMatrix } from './segment-matrix.ts';
import { rangeOf, SheetBuilder } from './sheet-builder.ts';
import type { ColorRule, ListRule, SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import type { Changes } from './target-way.ts';

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
    return { kpi, chosen, inputs: typed.length === 0 ? inputs : undefined };
  });
  const assumed = assumptionsOf(planned);
  const segments = segmentsOf(table, request);
  const layout = layOut(name, planned.length, segments.length, assumed.length);
  const days = daysOf(table, request.data.date - 1, PAGE_CONTEXT);
  const grain = dataGrain(days);

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
  const totals = new CalculationTotals(hidden, frame, {
    data: request.data,
    dataGrain: grain,
    totalLabels: totalLabelsOf(table),
    headerTexts,
    assumptionCells: assumptionCells(layout, assumed),
  });
  const kpis = planned.map((entry) => ({
    ...entry,
    row: entry.inputs && totals.kpiRow(entry.inputs),
    faults: entry.inputs ? onCalculation(calculation, totals.faults(entry.inputs)) : '0',
  }));
  const changes = writeKpiTable(visible, hidden, {
    layout,
    frame,
    calculation,
    kpis,
    targetGrain: request.grain,
  });
  const segmentHeader =
    request.data.segment === undefined ? '' : (table.headers[request.data.segment - 1] ?? '');
  writeHeading(
    visible,
    layout,
    request,
    changes,
    frame.chosenLabel,
    frame.comparisonLabel,
    frame.dataThrough,
    segmentHeader,
  );
  const matrixColors =
    layout.matrixRow === undefined
      ? []
      : writeMatrix(visible, {
          top: layout.matrixRow,
          segmentHeader,
          segments,
          frame,
          calculation,
          kpis,
          width: layout.widths.length,
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
    heights: heightsOf(layout, planned.length, segments.length),
    merges: mergesOf(layout, checks),
    lines: {
      ranges: linesOf(layout, kpis.filter(({ row }) => row !== undefined).length, segments.length, checks),
      color: LINE,
    },
    lists: pickerLists(layout, grain, frame.periodList, segments, segmentHeader),
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

function writeHeading(
  visible: SheetBuilder,
  layout: Layout,
  request: ScorecardRequest,
  changes: Changes,
  chosen: string,
  comparison: string,
  dataThrough: string,
  segmentHeader: string,
): void {
  visible.put(1, 1, { value: request.name, style: 'title' });
  visible.put(2, 1, {
    value: request.objective
      ? `Objective: ${request.objective}`
      : `${goals[request.goal].name}, ${contexts[request.context].name.toLowerCase()}`,
    style: 'subtitle',
  });
  visible.put(3, 1, { value: goalSentence(request), style: 'subtitle' });
  const { pickerLabelRow, pickerRow } = layout;
  const pickers: readonly [number, string, string][] = [
    [PICKER.grain, 'By', GRAIN_NAMES[request.grain]],
    [PICKER.period, 'Period', LATEST_COMPLETE],
    [PICKER.comparison, 'Compare with', PREVIOUS_PERIOD],
    ...(segmentHeader ? [[PICKER.segment, segmentHeader, ALL_SEGMENTS] as [number, string, string]] : []),
  ];
  for (const [column, label, value] of pickers) {
    visible.put(pickerLabelRow, column, { value: label, style: 'label' });
    visible.put(pickerRow, column, { value, style: 'picker' });
    if (column !== PICKER.grain) visible.put(pickerRow, column + 1, { style: 'picker' });
  }
  const statuses = rangeOf(layout.firstKpiRow, COLUMN.status, layout.lastKpiRow, COLUMN.status);
  const counted = (status: string) => call('COUNTIFS', statuses, text(status));
  const part = (status: string, words: string) => `${counted(status)}&${text(` ${words}`)}`;
  visible.put(pickerLabelRow, COLUMN.status, {
    formula: `=${[part(STATUS.reached, 'reached · '), part(STATUS.onTrack, 'on track · '), part(STATUS.atRisk, 'at risk · '), part(STATUS.offTrack, 'off track')].join('&')}`,
    style: 'summary',
  });
  const largest = call('MATCH', call('MAX', changes.sizes), changes.sizes, 0);
  const size = call('INDEX', changes.relative, largest);
  const biggest = `"Largest change: "&${call('INDEX', changes.names, largest)}&" "&${call('IF', `${size}<0`, '"−"', '"+"')}&${call('ROUND', `ABS(${size})*100`, 0)}&" % · "`;
  visible.put(pickerRow, COLUMN.status, {
    formula: `=${call('IF', `${call('MAX', changes.sizes)}>0`, biggest, '""')}&${dataThrough}`,
    style: 'summarySoft',
  });
  // The header row repeats the chosen periods; these two cells say it in a sentence for those who read from the top.
  visible.put(4, 1, { formula: `=${chosen}&" compared with "&${comparison}`, style: 'subtitle' });
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

function mergesOf(layout: Layout, checks: number): string[] {
  const { pickerRow, pickerLabelRow, checksRow } = layout;
  return [
    rangeOf(2, 1, 2, LAST_COLUMN),
    rangeOf(3, 1, 3, LAST_COLUMN),
    rangeOf(4, 1, 4, LAST_COLUMN),
    rangeOf(pickerRow, PICKER.period, pickerRow, PICKER.period + 1),
    rangeOf(pickerRow, PICKER.comparison, pickerRow, PICKER.comparison + 1),
    rangeOf(pickerRow, PICKER.segment, pickerRow, PICKER.segment + 1),
    rangeOf(pickerLabelRow, COLUMN.status, pickerLabelRow, LAST_COLUMN),
    rangeOf(pickerRow, COLUMN.status, pickerRow, LAST_COLUMN),
    ...(checks > 0 ? [] : [rangeOf(checksRow, 1, checksRow, 2)]),
  ];
}

function linesOf(layout: Layout, computed: number, segments: number, checks: number): string[] {
  const { firstKpiRow, lastKpiRow, matrixRow, assumptionsRow, checksRow } = layout;
  return [
    rangeOf(firstKpiRow, 1, lastKpiRow, LAST_COLUMN),
    ...(matrixRow === undefined
      ? []
      : [rangeOf(matrixRow + 2, 1, matrixRow + 1 + segments + 4, computed + 1)]),
    ...(assumptionsRow === undefined ? [] : [rangeOf(assumptionsRow + 1, 1, checksRow - 2, 6)]),
    rangeOf(checksRow + 1, 1, checksRow + checks, LAST_COLUMN),
  ];
}

function heightsOf(layout: Layout, kpis: number, segments: number) {
  return [
    { row: 1, count: 1, pixels: 36 },
    { row: 4, count: 1, pixels: 24 },
    { row: layout.pickerRow, count: 1, pixels: 28 },
    { row: layout.headRow, count: 1, pixels: 36 },
    { row: layout.firstKpiRow, count: kpis, pixels: 32 },
    ...(layout.matrixRow === undefined
      ? []
      : [
          { row: layout.matrixRow + 1, count: 1, pixels: 36 },
          { row: layout.matrixRow + 2, count: segments + 4, pixels: 26 },
        ]),
  ];
}

function pickerLists(
  layout: Layout,
  dataGrain: Grain,
  periodList: string,
  segments: readonly string[],
  segmentHeader: string,
): ListRule[] {
  const at = (column: number) => address(layout.pickerRow, column);
  const offered = grains.slice(grains.indexOf(dataGrain)).map((grain) => GRAIN_NAMES[grain]);
  return [
    { cell: at(PICKER.grain), items: offered, help: 'Choose how long a period is.' },
    { cell: at(PICKER.period), items: { range: periodList }, help: 'Choose a period from the list.' },
    {
      cell: at(PICKER.comparison),
      items: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR],
      help: 'Choose what to compare with.',
    },
    ...(segmentHeader
      ? [
          {
            cell: at(PICKER.segment),
            items: [ALL_SEGMENTS, ...segments],
            help: `Choose one ${segmentHeader.toLowerCase()} or all.`,
          },
        ]
      : []),
  ];
}

function statusColors({ firstKpiRow, lastKpiRow }: Layout): ColorRule[] {
  const ranges = [rangeOf(firstKpiRow, COLUMN.status, lastKpiRow, COLUMN.status)];
  return [
    { ranges, when: { text: STATUS.reached }, ...GOOD },
    { ranges, when: { text: STATUS.onTrack }, ...GOOD },
    { ranges, when: { text: STATUS.atRisk }, ...WARN },
    { ranges, when: { text: STATUS.checkData }, ...WARN },
    { ranges, when: { text: STATUS.offTrack }, ...BAD },
  ];
}

/** A falling cost is good news: the colors follow each KPI's direction. */
function changeColors(layout: Layout, planned: readonly PlannedKpi[]): ColorRule[] {
  const rows = (better: 'higher' | 'lower') =>
    planned.flatMap(({ kpi }, index) =>
      kpi.better === better ? [address(layout.firstKpiRow + index, COLUMN.change)] : [],
    );
  const rules = (ranges: readonly string[], up: string, down: string): ColorRule[] =>
    ranges.length === 0
      ? []
      : [
          { ranges, when: { above: 0 }, color: up },
          { ranges, when: { below: 0 }, color: down },
        ];
  return [...rules(rows('higher'), GOOD.color, BAD.color), ...rules(rows('lower'), BAD.color, GOOD.color)];
}

function checkColors({ checksRow }: Layout, checks: number): ColorRule[] {
  const ranges = [rangeOf(checksRow + 1, 1, checksRow + checks, 1)];
  return [
    { ranges, when: { text: '✓ Fine' }, color: GOOD.color },
    { ranges, when: { text: '! Look here' }, ...WARN },
  ];
}
