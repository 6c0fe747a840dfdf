import { forecast, valuesForForecast } from '../analysis/forecast.ts';
import { standardErrorsFor } from '../analysis/normal-distribution.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { confidenceArgument, seriesArgument, wholeNumberArgument } from '../table-functions/arguments.ts';
import { CONFIDENCE } from '../table-functions/parameters.ts';
import { requireValues } from './require-values.ts';
import { PERIODS, SEASON, VALUES } from './series-parameters.ts';

/** Weeks of a year. Longer cycles have more seasons to fit than a call has time for. */
const LONGEST_SEASON = 53;

export const kpiForecastFunction: CustomFunction = {
  name: 'KPI_FORECAST',
  summary: 'The next periods of a series with the range to expect, by exponential smoothing.',
  parameters: [VALUES, PERIODS, SEASON, CONFIDENCE],
  returns: 'Array<Array<string|number>>',
  run([values, periods, season, confidence], context) {
    const series = seriesArgument(values, 'values', context);
    const ahead = wholeNumberArgument(periods, 'periods', context, 1);
    const cycle = wholeNumberArgument(season, 'season', context, 1, 1);
    const reach = standardErrorsFor(confidenceArgument(confidence, context));
    refuseTooLarge(ahead + 1, 4);
    if (cycle > LONGEST_SEASON)
      fail({
        code: 'out_of_bounds',
        parameter: 'season',
        found: cycle,
        wanted: `a whole number from 1 to ${LONGEST_SEASON}`,
      });
    requireValues(series, valuesForForecast(cycle), cycle > 1 ? 'two full cycles' : 'a forecast');
    // What was never negative, such as visits, will not be.
    const floor = series.some((value) => value !== undefined && value < 0) ? Number.NEGATIVE_INFINITY : 0;
    const rows = forecast(series, ahead, cycle).map(({ mean, deviation }, index) => [
      index + 1,
      ...[0, -reach, reach].map((errors) => Math.max(floor, mean + errors * deviation)),
    ]);
    return [['Period', 'Forecast', 'Low', 'High'], ...rows];
  },
};
