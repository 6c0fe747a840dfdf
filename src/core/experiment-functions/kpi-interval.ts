import { standardErrorsFor } from '../analysis/normal-distribution.ts';
import { wilsonInterval } from '../analysis/score-interval.ts';
import type { CustomFunction } from '../custom-function.ts';
import { confidenceArgument } from '../table-functions/arguments.ts';
import { CONFIDENCE } from '../table-functions/parameters.ts';
import { proportionArguments } from './proportion-arguments.ts';

export const kpiIntervalFunction: CustomFunction = {
  name: 'KPI_INTERVAL',
  summary: 'The range in which a true rate lies, low and high: the Wilson score interval.',
  parameters: [
    { name: 'successes', sample: 'B2', help: 'How many did it, such as conversions.' },
    { name: 'trials', sample: 'C2', help: 'How many could have, such as visitors.' },
    CONFIDENCE,
  ],
  returns: 'Array<Array<number>>',
  run([successes, trials, confidence], context) {
    const proportion = proportionArguments([successes, trials], ['successes', 'trials'], context);
    const reach = standardErrorsFor(confidenceArgument(confidence, context));
    return [[...wilsonInterval(proportion, reach)]];
  },
};
