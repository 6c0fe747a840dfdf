import { address, call, text } from './dialect.ts';
import type { PeriodFormulas } from './period-formulas.ts';
import { ALL_SEGMENTS, SAME_PERIOD_LAST_YEAR } from './picker-words.ts';
import type { SegmentCriterion } from './segment-list.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** How many periods the trend shows. */
export const TREND = 12;

/** An alert looks at what was usual in the periods before the trend, too. */
const PERIODS = 17;

export const FIRST_PERIOD = 3;
/** The column of the chosen period: the newest of the trend. */
export const CHOSEN = FIRST_PERIOD + PERIODS - 1;
export const FIRST_OF_TREND = CHOSEN - TREND + 1;
export const COMPARISON = CHOSEN + 1;

/** Columns of one period over all segments, then one column per segment, then what is left. */
export interface Split {
  /** The column whose period it splits. */
  readonly period: number;
  readonly all: number;
  readonly first: number;
  readonly other: number;
}

/** The columns that every total is computed for, and the rows that say which period and segment each one is. */
export interface CalculationColumns {
  readonly startRow: number;
  readonly endRow: number;
  readonly criterionRow: number;
  /** The segments by the names that the data has. */
  readonly nameRow: number;
  /** The segments of the splits as the sheet shows them. */
  readonly labelRow: number;
  /** The chosen period and the one it is compared with, by segment; undefined where nothing is split. */
  readonly splits: { readonly chosen: Split; readonly comparison: Split } | undefined;
  readonly lastColumn: number;
}

/** What the heads of the columns are told from; all but the segments are cells or formulas. */
export interface ColumnsInput {
  readonly period: PeriodFormulas;
  /** How many days a period has; 7 for weeks. */
  readonly days: string;
  /** The first day of the chosen period. */
  readonly chosen: string;
  /** The cell of the comparison's picker. */
  readonly comparison: string;
  /** What the rows of the picked segment are called, and the criterion that finds them. */
  readonly name: string;
  readonly criterion: string;
  readonly segments: readonly SegmentCriterion[];
}

/** Writes the heads of the columns from a row on: their first days, segments and criteria. */
export function writeColumns(
  builder: SheetBuilder,
  startRow: number,
  { period, days, chosen, comparison, name, criterion, segments }: ColumnsInput,
): CalculationColumns {
  const [endRow, criterionRow, nameRow, labelRow] = [startRow + 1, startRow + 2, startRow + 3, startRow + 4];
  builder
    .put(startRow, 1, { value: 'From', style: 'title' })
    .put(endRow, 1, { value: 'Up to, but without', style: 'title' })
    .put(criterionRow, 1, { value: 'Segment criterion', style: 'title' })
    .put(nameRow, 1, { value: 'Segment', style: 'title' })
    .put(labelRow, 1, { value: 'Segment, as shown', style: 'title' });
  for (let column = FIRST_PERIOD; column <= CHOSEN; column++) {
    const back = column - CHOSEN;
    const start = back === 0 ? chosen : period.after(chosen, String(back));
    builder.put(startRow, column, { formula: `=${start}`, style: 'date' });
  }
  const previous = address(startRow, CHOSEN - 1, 'both');
  const lastYear = call('IF', `${days}=7`, `${chosen}-364`, call('EDATE', chosen, -12));
  builder.put(startRow, COMPARISON, {
    formula: `=${call('IF', `${comparison}=${text(SAME_PERIOD_LAST_YEAR)}`, lastYear, previous)}`,
    style: 'date',
  });
  for (let column = FIRST_PERIOD; column <= COMPARISON; column++) {
    builder
      .put(endRow, column, { formula: `=${period.after(address(startRow, column), '1')}`, style: 'date' })
      .put(criterionRow, column, { formula: `=${criterion}` })
      .put(nameRow, column, { formula: `=${name}` });
  }
  const rows = { startRow, endRow, criterionRow, nameRow, labelRow };
  if (segments.length === 0) return { ...rows, splits: undefined, lastColumn: COMPARISON };
  const splits = {
    chosen: splitFrom(COMPARISON + 1, CHOSEN, segments.length),
    comparison: splitFrom(COMPARISON + 1 + segments.length + 2, COMPARISON, segments.length),
  };
  for (const split of [splits.chosen, splits.comparison]) writeSplit(builder, rows, split, segments);
  return { ...rows, splits, lastColumn: splits.comparison.other };
}

const ALL: SegmentCriterion = { name: '', label: ALL_SEGMENTS, criterion: '' };

function writeSplit(
  builder: SheetBuilder,
  { startRow, endRow, criterionRow, nameRow, labelRow }: Omit<CalculationColumns, 'splits' | 'lastColumn'>,
  split: Split,
  segments: readonly SegmentCriterion[],
): void {
  for (const [index, each] of [ALL, ...segments].entries()) {
    const column = split.all + index;
    builder
      .put(startRow, column, { formula: `=${address(startRow, split.period, 'both')}`, style: 'date' })
      .put(endRow, column, { formula: `=${address(endRow, split.period, 'both')}`, style: 'date' })
      .put(criterionRow, column, { value: each.criterion })
      .put(nameRow, column, { value: each.name })
      .put(labelRow, column, { value: each.label });
  }
  builder.put(labelRow, split.other, { value: 'Other' });
}

function splitFrom(all: number, period: number, segments: number): Split {
  return { period, all, first: all + 1, other: all + 1 + segments };
}

/** The split that a column belongs to; undefined for the columns of periods. */
export function splitAt({ splits }: Pick<CalculationColumns, 'splits'>, column: number): Split | undefined {
  if (!splits || column < splits.chosen.all) return undefined;
  return column < splits.comparison.all ? splits.chosen : splits.comparison;
}

/** Whether a column is over what no listed segment has. */
export function isOther(columns: Pick<CalculationColumns, 'splits'>, column: number): boolean {
  return column === splitAt(columns, column)?.other;
}

/** The column of the period that a column shows or splits. */
export function periodColumn(columns: Pick<CalculationColumns, 'splits'>, column: number): number {
  return splitAt(columns, column)?.period ?? column;
}
