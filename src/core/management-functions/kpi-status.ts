import { targetStatus } from '../analysis/target-status.ts';
import type { CustomFunction } from '../custom-function.ts';
import { kpiArgument, rateArgument } from '../table-functions/arguments.ts';
import { KPI } from '../table-functions/parameters.ts';
import { ACTUAL, BASELINE, figure, optionalFigure, TARGET } from './kpi-figure.ts';

export const kpiStatusFunction: CustomFunction = {
  name: 'KPI_STATUS',
  summary: '"On target", "At risk" or "Off target", by the direction in which the KPI is good.',
  parameters: [
    KPI,
    ACTUAL,
    TARGET,
    {
      name: 'tolerance',
      sample: '5%',
      help: '(optional) By which share of the target it may miss and be at risk only.',
    },
    { ...BASELINE, help: '(optional) Where you started.' },
  ],
  returns: 'string',
  run([kpiName, actual, target, tolerance, baseline], context) {
    const kpi = kpiArgument(kpiName);
    return targetStatus(
      kpi,
      figure(kpi, actual, 'actual', context),
      figure(kpi, target, 'target', context),
      rateArgument(tolerance, 'tolerance', context),
      optionalFigure(kpi, baseline, 'baseline', context),
    );
  },
};
