import { alerts, USUAL_SENSITIVITY, valuesForAlert } from '../analysis/alert.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { optionalNumber, seriesArgument, wholeNumberArgument } from '../table-functions/arguments.ts';
import { requireValues } from './require-values.ts';
import { SEASON, VALUES } from './series-parameters.ts';

export const kpiAlertFunction: CustomFunction = {
  name: 'KPI_ALERT',
  summary: 'Marks sudden drops and rises beside a column of values.',
  parameters: [
    VALUES,
    SEASON,
    {
      name: 'sensitivity',
      sample: String(USUAL_SENSITIVITY),
      help: `(optional) Usual deviations that make an alert; ${USUAL_SENSITIVITY} if left out.`,
    },
  ],
  returns: 'Array<Array<string>>',
  run([values, season, sensitivity], context) {
    const series = seriesArgument(values, 'values', context);
    const periods = wholeNumberArgument(season, 'season', context, 1, 1);
    const limit = optionalNumber(sensitivity, 'sensitivity', context) ?? USUAL_SENSITIVITY;
    if (limit <= 0)
      fail({
        code: 'out_of_bounds',
        parameter: 'sensitivity',
        found: limit,
        wanted: `a number above 0, such as ${USUAL_SENSITIVITY}`,
      });
    requireValues(series, valuesForAlert(periods), 'an alert');
    return alerts(series, periods, limit).map((alert) => [alert ?? '']);
  },
};
