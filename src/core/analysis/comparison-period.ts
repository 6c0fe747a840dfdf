import { civilDate, type Interval, serialOf } from '../period.ts';

/** What a period is set against: the one just before it, or the same dates a year earlier. */
export type Comparison = 'previous' | 'year';

/**
 * The earlier period that a period is set against. Whole calendar months are set against whole calendar months,
 * so that March meets all of February and a February with 28 days all of one with 29.
 */
export function comparisonPeriod(period: Interval, against: Comparison): Interval {
  const first = civilDate(period.start);
  const next = civilDate(period.end);
  if (first.day === 1 && next.day === 1) {
    const months = against === 'year' ? 12 : (next.year - first.year) * 12 + next.month - first.month;
    return {
      start: serialOf(first.year, first.month - months, 1),
      end: serialOf(next.year, next.month - months, 1),
    };
  }
  if (against === 'year') return { start: yearBefore(period.start), end: yearBefore(period.end - 1) + 1 };
  return { start: period.start - (period.end - period.start), end: period.start };
}

/** The same date a year before; 28 February for 29 February, as EDATE has it. */
function yearBefore(serial: number): number {
  const { year, month, day } = civilDate(serial);
  return Math.min(serialOf(year - 1, month, day), serialOf(year - 1, month + 1, 1) - 1);
}
