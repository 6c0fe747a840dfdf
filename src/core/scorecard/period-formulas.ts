import type { Grain } from '../period.ts';
import { byGrain } from './by-grain.ts';
import { call } from './dialect.ts';

/** Cells that hold what a period is at the moment, as picked. */
export interface PeriodCells {
  /** The word for its length. */
  readonly grain: string;
  /** How many months or days a period has; 0 where it is counted by the other. */
  readonly months: string;
  readonly days: string;
  /** Twelve cells each. */
  readonly monthNames: string;
  readonly shortMonths: string;
}

/** Formulas about periods of the picked length. Days are formulas, too. */
export interface PeriodFormulas {
  readonly startOf: (day: string) => string;
  /** The start of the period so many after the one that starts on a day. */
  readonly after: (start: string, count: string) => string;
  readonly inWords: (start: string) => string;
  /** A day with the full name of its month. */
  readonly dayInWords: (day: string) => string;
}

export function periodFormulas({
  grain,
  months,
  days,
  monthNames,
  shortMonths,
}: PeriodCells): PeriodFormulas {
  return {
    startOf: (day) => byGrain(grain, (each) => startOfPeriod(each, day)),
    after: (start, count) =>
      call('IF', `${months}>0`, call('EDATE', start, `${count}*${months}`), `${start}+${count}*${days}`),
    inWords: (start) => {
      const words: Readonly<Record<Grain, string>> = {
        day: dayIn(shortMonths, start),
        week: `"Week "&${call('ISOWEEKNUM', start)}&", "&${dayIn(shortMonths, start)}`,
        month: monthAndYear(monthNames, start),
        quarter: quarterInWords(start),
        year: `""&${call('YEAR', start)}`,
      };
      return byGrain(grain, (each) => words[each]);
    },
    dayInWords: (day) => dayIn(monthNames, day),
  };
}

export function quarterInWords(day: string): string {
  return `"Q"&${call('INT', `(${call('MONTH', day)}+2)/3`)}&" "&${call('YEAR', day)}`;
}

function monthAndYear(names: string, day: string): string {
  return `${call('INDEX', names, call('MONTH', day))}&" "&${call('YEAR', day)}`;
}

function dayIn(names: string, day: string): string {
  return `${call('DAY', day)}&" "&${monthAndYear(names, day)}`;
}

/** The first day of the period in which a day lies. */
export function startOfPeriod(grain: Grain, day: string): string {
  switch (grain) {
    case 'day':
      return call('INT', day);
    case 'week':
      return `${call('INT', day)}-${call('MOD', `${call('INT', day)}-2`, 7)}`;
    case 'month':
      return `${call('EOMONTH', day, -1)}+1`;
    case 'quarter':
      return call('DATE', call('YEAR', day), `${call('INT', `(${call('MONTH', day)}-1)/3`)}*3+1`, 1);
    case 'year':
      return call('DATE', call('YEAR', day), 1, 1);
  }
}

/**
 * The first day with data: a row of a month covers the whole month. A week counts to the month in which it begins, so
 * that data lacks nothing of a month in which no Monday comes before its first.
 */
export function startOfCoverage(first: string, grain: Grain): string {
  return grain === 'week' ? `${call('INT', first)}-6` : startOfPeriod(grain, first);
}

/** The first day without data: a row of a week covers seven days, a row of a month the whole month. */
export function endOfCoverage(last: string, grain: Grain): string {
  switch (grain) {
    case 'day':
      return `${call('INT', last)}+1`;
    case 'week':
      return `${call('INT', last)}+7`;
    case 'month':
      return `${call('EOMONTH', last, 0)}+1`;
    case 'quarter':
      return call('EDATE', startOfPeriod('quarter', last), 3);
    case 'year':
      return call('DATE', `${call('YEAR', last)}+1`, 1, 1);
  }
}
