import { benchmarkCell } from './benchmark-cell.ts';
import { byGrain } from './by-grain.ts';
import type { CalculatedBlocks } from './calculated-blocks.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN, COMPARISON, FIRST_OF_TREND } from './calculation-columns.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { isPeriodTotal } from './period-total.ts';
import { UNDEFINED } from './picker-words.ts';
import { type CalculatedKpi, definitionOf } from './planned-kpi.ts';
import { COLUMN } from './scorecard-layout.ts';
import type { Frequency } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { targetApplies } from './shown-figures.ts';
import type { SparklineOptions } from './sparkline-options.ts';
import { statusFormula } from './status-formula.ts';
import { distanceFormula, targetCell } from './target-cells.ts';
import type { Way } from './target-way.ts';

/** Words of the column that says how often a KPI is measured. */
export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
};

/** The heads of the columns; those of figures and the trend become formulas. */
export const HEADS = [
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

export type Head = Exclude<(typeof HEADS)[number], ''>;

const CHANGE_NOTE =
  'Green is for the better, bold red for the worse; black where neither more nor less is better in itself.';
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

/** Writes a row for each KPI, below the heads of the columns. */
export function writeKpiTable(
  visible: SheetBuilder,
  scorecard: CalculatedScorecard,
  { ways, sparklines }: Pick<CalculatedBlocks, 'ways' | 'sparklines'>,
): void {
  const { layout, frame } = scorecard;
  HEADS.forEach((head, index) => {
    visible.put(layout.headRow, index + 1, { value: head, style: LEFT.has(index + 1) ? 'headLeft' : 'head' });
  });
  visible.put(layout.headRow, COLUMN.change, { value: 'Change', style: 'head', note: CHANGE_NOTE });
  visible.put(layout.headRow, COLUMN.actual, { formula: `=${frame.chosenLabel}`, style: 'head' });
  visible.put(layout.headRow, COLUMN.previous, { formula: `=${frame.comparisonLabel}`, style: 'head' });
  visible.put(layout.headRow, COLUMN.trend, { formula: `=${trendTitle(frame.grain)}`, style: 'headLeft' });
  for (const [index, planned] of scorecard.kpis.entries()) {
    writeRow(visible, layout.firstKpiRow + index, planned, ways[index] as Way, sparklines, scorecard);
  }
}

function trendTitle(grain: string): string {
  return byGrain(grain, (each) => text(`Last 12 ${each}s`));
}

function writeRow(
  visible: SheetBuilder,
  row: number,
  planned: CalculatedKpi,
  way: Way,
  options: SparklineOptions,
  scorecard: CalculatedScorecard,
): void {
  const { kpi, chosen, name, row: calculated, alert } = planned;
  const cell = (column: number) => address(row, column);
  const [actual, target] = [cell(COLUMN.actual), cell(COLUMN.target)];
  const calculatedCell = (column: number) => onSheet(scorecard.calculation, address(calculated ?? 0, column));
  visible.put(row, COLUMN.kpi, {
    value: name,
    style: 'name',
    note: definitionOf(planned, scorecard.data.segmentHeader),
  });
  if (calculated === undefined) {
    visible
      .put(row, COLUMN.actual, { style: `${kpi.id} field` })
      .put(row, COLUMN.previous, { style: `${kpi.id} field` });
  } else {
    visible.put(row, COLUMN.actual, { formula: `=${calculatedCell(CHOSEN)}`, style: `${kpi.id} actual` });
    visible.put(row, COLUMN.previous, { formula: `=${calculatedCell(COMPARISON)}`, style: `${kpi.id} soft` });
    const trend = onSheet(
      scorecard.calculation,
      `${address(calculated, FIRST_OF_TREND)}:${address(calculated, CHOSEN)}`,
    );
    visible.put(row, COLUMN.trend, {
      formula: `=${call('IF', `${call('COUNT', trend)}>1`, call('SPARKLINE', trend, options.line), text(UNDEFINED))}`,
    });
  }
  visible.put(row, COLUMN.change, { formula: `=${way.change}`, style: `${kpi.id} change` });
  visible.put(row, COLUMN.target, targetCell(planned, scorecard));
  const distance = distanceFormula(planned, actual, target, way);
  visible.put(row, COLUMN.distance, {
    formula: `=${call('IF', targetApplies(scorecard, planned, actual, target, way), distance, text(UNDEFINED))}`,
    style: `${kpi.id} distance`,
  });
  visible.put(row, COLUMN.progress, {
    formula: `=${call('IF', isUnderWay(planned, way, scorecard), way.progress, text(UNDEFINED))}`,
    style: 'percent',
  });
  visible.put(row, COLUMN.bar, { formula: `=${call('SPARKLINE', way.bar, options.bar)}` });
  const status = statusFormula(planned, { actual, target, way }, scorecard);
  visible.put(row, COLUMN.status, { formula: `=${status}`, style: 'status' });
  if (alert)
    visible.put(row, COLUMN.alert, { formula: `=${onSheet(scorecard.calculation, alert)}`, style: 'alert' });
  visible.put(row, COLUMN.benchmark, benchmarkCell(kpi, scorecard.request));
  visible.put(row, COLUMN.owner, { value: chosen.owner, style: fits(chosen.owner) ? 'text' : 'people' });
  visible.put(row, COLUMN.source, { value: chosen.source, style: fits(chosen.source) ? 'soft' : 'source' });
  visible.put(row, COLUMN.frequency, { value: FREQUENCY_NAMES[chosen.frequency], style: 'soft' });
  visible.put(row, COLUMN.due, { ...(chosen.due === undefined ? {} : { value: chosen.due }), style: 'due' });
}

/**
 * A condition that a period can have come some of the way: not one before the way began, nor a part of a period whose
 * total is to rise from that of a whole one.
 */
function isUnderWay(
  { kpi, row, coverage }: CalculatedKpi,
  way: Way,
  { calculation }: CalculatedScorecard,
): string {
  const begun = `${way.begun}=1`;
  if (row === undefined || !isPeriodTotal(kpi.formula)) return begun;
  const whole = call('OR', `${onSheet(calculation, coverage.partial)}=0`, `${way.baseline}=""`);
  return call('AND', begun, whole);
}

/** How many letters of a name fit the width of its column; more stand in small lines. */
const NAME_LETTERS = 12;

function fits(name: string): boolean {
  return name.length <= NAME_LETTERS;
}
