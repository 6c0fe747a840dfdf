import { isBlank } from './cell.ts';
import { distanceWithin, distinctDays } from './data-grain.ts';
import type { Columns } from './match-columns.ts';
import type { TotalKind } from './measure.ts';
import type { Table } from './table.ts';
import { measureNamed } from './words.ts';

/** How far the figures of a column reach. */
export interface ColumnReach {
  /** Counted from 0. */
  readonly column: number;
  /** The days on which it has a figure, oldest first. */
  readonly days: readonly number[];
  readonly first: number;
  readonly last: number;
  /** How many days lie between two of its figures; one distance in twenty is longer. */
  readonly usualGap: number;
  /** How many days lie at most between two of its first figures. */
  readonly firstGap: number;
  /** Whether it may reach beyond what has happened. */
  readonly planned: true | undefined;
}

/** What adds up over the days of a period, so that days without a figure make it too small. */
const OVER_DAYS: ReadonlySet<TotalKind> = new Set(['sum', 'unique', 'mean_balance', 'weighted_average']);

/** Some weeks of days, and some months of weeks. */
const FIRST_FIGURES = 20;

/** How far each column of figures reaches. Of one with figures on a single day nothing can be told. */
export function columnReaches(table: Table, columns: Columns, days: ArrayLike<number>): ColumnReach[] {
  const flows = Object.entries(columns).filter(([id]) => OVER_DAYS.has(measureNamed(id).total.kind));
  const byColumn = new Map(flows.map(([id, column]) => [column, id]));
  return [...byColumn].flatMap(([column, id]) => {
    const filled = distinctDays(
      table.rows.map((row, index) => (isBlank(table.cells[row]?.[column]) ? Number.NaN : (days[index] ?? 0))),
    );
    const usualGap = distanceWithin(19 / 20, filled);
    const firstGap = distanceWithin(1, filled.slice(0, FIRST_FIGURES));
    const [first] = filled;
    const last = filled.at(-1);
    if (!first || !last || !usualGap || !firstGap) return [];
    return [{ column, days: filled, first, last, usualGap, firstGap, planned: measureNamed(id).planned }];
  });
}

/** The column that reaches furthest, and those that have been without figures for half as long again as is usual for them. */
export function unevenEnds(reaches: readonly ColumnReach[]): {
  readonly furthest: ColumnReach | undefined;
  readonly early: readonly ColumnReach[];
} {
  const [furthest] = reaches.filter(({ planned }) => !planned).sort((a, b) => b.last - a.last);
  const early = reaches.filter(({ last, usualGap }) => furthest && isUnusual(furthest.last - last, usualGap));
  return { furthest, early };
}

/**
 * The column that begins first, and those that were without figures before their first one for half as long again as
 * they ever were soon after it: a column in which only days with a figure are filled begins with its rows.
 */
export function unevenStarts(reaches: readonly ColumnReach[]): {
  readonly earliest: ColumnReach | undefined;
  readonly late: readonly ColumnReach[];
} {
  const [earliest] = [...reaches].sort((a, b) => a.first - b.first);
  const late = reaches.filter(
    ({ first, firstGap }) => earliest && isUnusual(first - earliest.first, firstGap),
  );
  return { earliest, late };
}

/** Whether days without figures are half as many again as usual. */
export function isUnusual(silence: number, gap: number): boolean {
  return 2 * silence > 3 * gap;
}
