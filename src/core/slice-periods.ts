import { type Grain, type Interval, shift, startOf } from './period.ts';

/** A period with what is known of its rows, whatever their segment. */
export interface Period extends Interval {
  /** Periods are numbered as their first rows come; -1 stands for one without any. */
  readonly number: number;
  /** The distinct days of its rows. */
  readonly days: Set<number>;
  /** The part that its rows of each segment fall into, by the number of the segment; -1 where they do not count. */
  readonly parts: number[];
}

/** The periods that dates fall into. */
export interface Periods {
  /** The one that a day lies in. */
  readonly at: (day: number) => Period;
  /** From the first to the last, also those in between that have no rows. */
  readonly inOrder: () => readonly Period[];
}

/** One period of all rows, also those without a date. */
export function wholePeriod(): Periods {
  const period = emptyPeriod(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0);
  return { at: () => period, inOrder: () => [period] };
}

/** One period, outside of which no day counts. */
export function onePeriod({ start, end }: Interval): Periods {
  const period = emptyPeriod(start, end, 0);
  const outside = emptyPeriod(start, end);
  return { at: (day) => (day >= start && day < end ? period : outside), inOrder: () => [period] };
}

/** Months, or whatever the length, from that of the first date to that of the last. */
export function calendarPeriods(grain: Grain): Periods {
  const byStart = new Map<number, Period>();
  const undated = emptyPeriod(Number.NaN, Number.NaN);
  return {
    at(day) {
      if (Number.isNaN(day)) return undated;
      const start = startOf(grain, day);
      const period = byStart.get(start) ?? emptyPeriod(start, shift(grain, start, 1), byStart.size);
      byStart.set(start, period);
      return period;
    },
    inOrder() {
      const starts = [...byStart.keys()].sort((a, b) => a - b);
      const last = starts[starts.length - 1] ?? Number.NEGATIVE_INFINITY;
      const periods: Period[] = [];
      for (let start = starts[0] ?? 0; start <= last; start = shift(grain, start, 1))
        periods.push(byStart.get(start) ?? periodWithoutRows(start, shift(grain, start, 1)));
      return periods;
    },
  };
}

// Shared, since a mistyped year leaves millions of days without a row; nothing is added once the rows were gone over.
const NO_DAYS: Period['days'] = new Set();
const NO_PARTS: Period['parts'] = [];

function periodWithoutRows(start: number, end: number): Period {
  return { number: -1, start, end, days: NO_DAYS, parts: NO_PARTS };
}

function emptyPeriod(start: number, end: number, number = -1): Period {
  return { number, start, end, days: new Set(), parts: [] };
}
