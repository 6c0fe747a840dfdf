import type { Grain } from '../period.ts';
import { benchmarkCell } from './benchmark-cell.ts';
import { CHOSEN, COMPARISON, FIRST_OF_TREND, GRAIN_NAMES, UNDEFINED } from './calculation-frame.ts';
import { address, call, onSheet, text } from './dialect.ts';
import {
  changesInPoints,
  definitionOf,
  type PlannedKpi,
  pointFactor,
  type TableInput,
} from './planned-kpi.ts';
import { COLUMN, type Layout, pickersOf } from './scorecard-layout.ts';
import type { Frequency } from './scorecard-request.ts';
import { BRAND } from './scorecard-styles.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { type Changes, targetApplies, type Way, writeWays } from './target-way.ts';

/** Words of the status column. */
export const STATUS = {
  reached: 'Reached',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
  checkData: 'Check data',
} as const;

const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
};

const HEADS = [
  'KPI',
  'Actual',
  'Previous',
  'Change',
  'Target',
  'To target',
  'Progress',
  '',
  'Status',
  '',
  'Alert',
  'Benchmark',
  'Owner',
  'Source',
  'Measured',
  'Due',
] as const;
const LEFT: ReadonlySet<number> = new Set([
  COLUMN.kpi,
  COLUMN.bar,
  COLUMN.status,
  COLUMN.trend,
  COLUMN.alert,
  COLUMN.benchmark,
  COLUMN.owner,
  COLUMN.source,
  COLUMN.frequency,
  COLUMN.due,
]);

/** Writes the KPI table, and beside it in the calculation sheet how far each KPI is on its way to the target. */
export function writeKpiTable(visible: SheetBuilder, calculation: SheetBuilder, input: TableInput): Changes {
  const { layout, frame } = input;
  HEADS.forEach((head, index) => {
    visible.put(layout.headRow, index + 1, { value: head, style: LEFT.has(index + 1) ? 'headLeft' : 'head' });
  });
  visible.put(layout.headRow, COLUMN.actual, { formula: `=${frame.chosenLabel}`, style: 'head' });
  visible.put(layout.headRow, COLUMN.previous, { formula: `=${frame.comparisonLabel}`, style: 'head' });
  visible.put(layout.headRow, COLUMN.trend, { formula: `=${trendTitle(layout)}`, style: 'headLeft' });
  const options = sparklineOptions(calculation, input.calculation);
  const { ways, changes } = writeWays(calculation, input);
  for (const [index, planned] of input.kpis.entries()) {
    writeRow(visible, layout.firstKpiRow + index, planned, ways[index] as Way, options, input);
  }
  return changes;
}

function trendTitle(layout: Layout): string {
  const { grain } = pickersOf(layout);
  const words: readonly [Grain, string][] = [
    ['day', 'days'],
    ['week', 'weeks'],
    ['month', 'months'],
    ['quarter', 'quarters'],
  ];
  return words.reduceRight(
    (otherwise, [name, plural]) =>
      call('IF', `${grain}=${text(GRAIN_NAMES[name])}`, text(`Last 12 ${plural}`), otherwise),
    text('Last 12 years'),
  );
}

/** Options stand in cells: an array literal is written differently in other locales. */
function sparklineOptions(builder: SheetBuilder, sheet: string): { line: string; bar: string } {
  const write = (options: readonly (readonly [string, string | number])[]): string => {
    const first = builder.lastRow + 1;
    for (const [index, [name, value]] of options.entries()) {
      builder.put(first + index, 1, { value: name }).put(first + index, 2, { value });
    }
    return onSheet(sheet, `$A$${first}:$B$${first + options.length - 1}`);
  };
  return {
    line: write([
      ['charttype', 'line'],
      ['color', '#1a73e8'],
      ['linewidth', 2],
      ['empty', 'ignore'],
      ['nan', 'ignore'],
    ]),
    bar: write([
      ['charttype', 'bar'],
      ['max', 1],
      ['color1', BRAND],
      ['empty', 'zero'],
      ['nan', 'convert'],
    ]),
  };
}

function writeRow(
  visible: SheetBuilder,
  row: number,
  { kpi, chosen, missingMeasures, row: calculated, faults, alert }: TableInput['kpis'][number],
  way: Way,
  options: { line: string; bar: string },
  input: TableInput,
): void {
  const cell = (column: number) => address(row, column);
  const [actual, previous, target] = [COLUMN.actual, COLUMN.previous, COLUMN.target].map(cell) as [
    string,
    string,
    string,
  ];
  const calculatedCell = (column: number) => onSheet(input.calculation, address(calculated ?? 0, column));
  visible.put(row, COLUMN.kpi, {
    value: kpi.name,
    style: 'name',
    note: definitionOf({ kpi, missingMeasures }),
  });
  if (calculated === undefined) {
    visible
      .put(row, COLUMN.actual, { style: `${kpi.id} field` })
      .put(row, COLUMN.previous, { style: `${kpi.id} field` });
  } else {
    visible.put(row, COLUMN.actual, { formula: `=${calculatedCell(CHOSEN)}`, style: `${kpi.id} actual` });
    visible.put(row, COLUMN.previous, { formula: `=${calculatedCell(COMPARISON)}`, style: `${kpi.id} soft` });
    const trend = onSheet(
      input.calculation,
      `${address(calculated, FIRST_OF_TREND)}:${address(calculated, CHOSEN)}`,
    );
    visible.put(row, COLUMN.trend, {
      formula: `=${call('IF', `${call('COUNT', trend)}>1`, call('SPARKLINE', trend, options.line), text(UNDEFINED))}`,
    });
  }
  const both = (a: string, b: string) => call('AND', `ISNUMBER(${a})`, `ISNUMBER(${b})`);
  const points = `(${actual}-${previous})*${pointFactor(kpi)}`;
  const change = changesInPoints(kpi)
    ? call('IF', both(actual, previous), points, text(UNDEFINED))
    : way.change;
  visible.put(row, COLUMN.change, { formula: `=${change}`, style: `${kpi.id} change` });
  visible.put(row, COLUMN.target, {
    ...(chosen.target === undefined ? {} : { value: chosen.target }),
    style: `${kpi.id} field`,
  });
  const distance = changesInPoints(kpi)
    ? `ABS(${target}-${actual})*${pointFactor(kpi)}`
    : `ABS(${target}-${actual})`;
  const reached = kpi.better === 'lower' ? `${actual}<=${target}` : `${actual}>=${target}`;
  const missing = kpi.better === 'context' ? distance : call('IF', reached, text('reached'), distance);
  visible.put(row, COLUMN.distance, {
    formula: `=${call('IF', targetApplies(input, actual, target), missing, text(UNDEFINED))}`,
    style: `${kpi.id} distance`,
  });
  visible.put(row, COLUMN.progress, { formula: `=${way.progress}`, style: 'percent' });
  visible.put(row, COLUMN.bar, { formula: `=${call('SPARKLINE', way.bar, options.bar)}` });
  const status = statusFormula({
    kpi,
    actual,
    target,
    reached,
    way,
    faults,
    grain: pickersOf(input.layout).grain,
    targetGrain: input.targetGrain,
  });
  visible.put(row, COLUMN.status, { formula: `=${status}`, style: 'status' });
  if (alert)
    visible.put(row, COLUMN.alert, { formula: `=${onSheet(input.calculation, alert)}`, style: 'alert' });
  visible.put(row, COLUMN.benchmark, benchmarkCell(kpi, input.context));
  visible.put(row, COLUMN.owner, { value: chosen.owner, style: 'text' });
  visible.put(row, COLUMN.source, { value: chosen.source, style: 'soft' });
  visible.put(row, COLUMN.frequency, { value: FREQUENCY_NAMES[chosen.frequency], style: 'soft' });
  visible.put(row, COLUMN.due, { ...(chosen.due === undefined ? {} : { value: chosen.due }), style: 'due' });
}

interface StatusInput {
  readonly kpi: PlannedKpi['kpi'];
  readonly actual: string;
  readonly target: string;
  readonly reached: string;
  readonly way: Way;
  readonly faults: string;
  readonly grain: string;
  readonly targetGrain: Grain;
}

/** Against the straight way from the baseline to the due date; without one, by how far the target is missed. */
function statusFormula({
  kpi,
  actual,
  target,
  reached,
  way,
  faults,
  grain,
  targetGrain,
}: StatusInput): string {
  const undefinedStatus = call('IF', `${faults}>0`, text(STATUS.checkData), text(STATUS.noData));
  if (kpi.better === 'context') return call('IF', `ISNUMBER(${actual})`, text(UNDEFINED), undefinedStatus);
  const onTheWay = call(
    'IF',
    `${way.progress}>=${way.elapsed}`,
    text(STATUS.onTrack),
    call('IF', `${way.progress}>=${way.elapsed}-1/5`, text(STATUS.atRisk), text(STATUS.offTrack)),
  );
  const reference = kpi.share === 'strict' ? call('MIN', target, `1-${target}`) : `ABS(${target})`;
  const tolerance = `${call('IF', `ISNUMBER(${way.baseline})`, `ABS(${target}-${way.baseline})`, reference)}/10`;
  const byTolerance = call(
    'IF',
    `ABS(${target}-${actual})<=${tolerance}`,
    text(STATUS.atRisk),
    text(STATUS.offTrack),
  );
  const followed = call(
    'AND',
    `ISNUMBER(${way.progress})`,
    `ISNUMBER(${way.elapsed})`,
    `ISNUMBER(${way.baseline})`,
  );
  const missed = call('IF', followed, onTheWay, byTolerance);
  const judged = call(
    'IF',
    `${grain}=${text(GRAIN_NAMES[targetGrain])}`,
    call('IF', reached, text(STATUS.reached), missed),
    text(UNDEFINED),
  );
  return call(
    'IF',
    `ISNUMBER(${actual})`,
    call('IF', `ISNUMBER(${target})`, judged, text(UNDEFINED)),
    undefinedStatus,
  );
}
