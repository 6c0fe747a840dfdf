import { progress } from '../analysis/progress.ts';
import type { CustomFunction } from '../custom-function.ts';
import { kpiArgument } from '../table-functions/arguments.ts';
import { KPI } from '../table-functions/parameters.ts';
import { ACTUAL, BASELINE, figure, optionalFigure, TARGET } from './kpi-figure.ts';

export const kpiProgressFunction: CustomFunction = {
  name: 'KPI_PROGRESS',
  summary: 'How much of the way from a baseline to the target is done, as a share.',
  parameters: [KPI, ACTUAL, TARGET, BASELINE],
  returns: 'number',
  run([kpiName, actual, target, baseline], context) {
    const kpi = kpiArgument(kpiName);
    return progress(
      kpi,
      figure(kpi, actual, 'actual', context),
      figure(kpi, target, 'target', context),
      optionalFigure(kpi, baseline, 'baseline', context),
    );
  },
};
