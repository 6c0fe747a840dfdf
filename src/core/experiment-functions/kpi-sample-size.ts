import { sampleSize } from '../analysis/sample-size.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { confidenceArgument, fractionArgument, numberArgument } from '../table-functions/arguments.ts';
import { CONFIDENCE } from '../table-functions/parameters.ts';

/** From here on a lift is taken for a percentage typed as a number; that of a small rate may well be 150 %. */
const LIKELY_PERCENT = 3;

export const kpiSampleSizeFunction: CustomFunction = {
  name: 'KPI_SAMPLE_SIZE',
  summary: 'How many visitors each variant of an A/B test needs to show a lift of a given size.',
  parameters: [
    { name: 'baseline', sample: '3%', help: 'The conversion rate today.' },
    { name: 'relative_lift', sample: '10%', help: 'The smallest lift worth finding, relative to today.' },
    {
      name: 'power',
      sample: '80%',
      help: '(optional) The chance of finding such a lift; 80 % if left out.',
    },
    CONFIDENCE,
  ],
  returns: 'number',
  run([baseline, relativeLift, power, confidence], context) {
    const rate = fractionArgument(baseline, 'baseline', context);
    const lift = numberArgument(relativeLift, 'relative_lift', context);
    if (lift >= LIKELY_PERCENT) fail({ code: 'rate_above_one', what: 'relative_lift', value: lift });
    if (lift === 0) fail({ code: 'no_lift' });
    const raised = rate * (1 + lift);
    if (raised < 0 || raised > 1) fail({ code: 'rate_out_of_reach', baseline: rate, lift });
    return sampleSize(
      rate,
      raised,
      fractionArgument(power, 'power', context, 0.8),
      confidenceArgument(confidence, context),
    );
  },
};
