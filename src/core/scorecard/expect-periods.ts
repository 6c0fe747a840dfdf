import type { Series } from '../analysis/exponential-smoothing.ts';
import { type Expectation, forecast, valuesForForecast } from '../analysis/forecast.ts';
import type { Grain } from '../period.ts';

/** Periods of a cycle. Weeks of a year would be too many to fit while a person waits. */
const SEASON: Readonly<Record<Grain, number>> = { day: 7, week: 1, month: 12, quarter: 4, year: 1 };

/** Older periods say little of the next ones, and fitting them takes long. */
export const LONGEST_HISTORY = 120;

/**
 * What the next periods of a KPI are expected to be; undefined where its history is too short. The chart, the outlook, the
 * proposed targets and their chances are all told from here, so that they agree.
 */
export function expectPeriods(
  history: Series,
  grain: Grain,
  periods: number,
): readonly Expectation[] | undefined {
  const recent = history.slice(-LONGEST_HISTORY);
  const known = recent.filter((value) => value !== undefined).length;
  if (known < valuesForForecast(1)) return undefined;
  const season = SEASON[grain];
  return forecast(recent, periods, known >= valuesForForecast(season) ? season : 1);
}
