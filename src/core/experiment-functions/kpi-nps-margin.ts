import { standardErrorsFor } from '../analysis/normal-distribution.ts';
import { npsMargin } from '../analysis/nps-margin.ts';
import { bind } from '../bind.ts';
import type { CustomFunction } from '../custom-function.ts';
import { count } from '../formula.ts';
import { confidenceArgument, kpiArgument } from '../table-functions/arguments.ts';
import { CONFIDENCE } from '../table-functions/parameters.ts';

export const kpiNpsMarginFunction: CustomFunction = {
  name: 'KPI_NPS_MARGIN',
  summary: 'The margin of error of a Net Promoter Score, in points to each side.',
  parameters: [
    {
      name: 'scores',
      sample: 'B2:B201',
      help: 'Likelihood to recommend, from 0 to 10.',
    },
    CONFIDENCE,
  ],
  returns: 'number',
  run([scores, confidence], context) {
    // The answers are read and counted as KPI_NPS does, so that the margin belongs to its score.
    const answers = bind(kpiArgument('NPS'), [scores], context);
    const promoters = answers(count('scores', { atLeast: 9 }));
    const detractors = answers(count('scores', { atMost: 6 }));
    const passives = answers(count('scores')) - promoters - detractors;
    const reach = standardErrorsFor(confidenceArgument(confidence, context));
    return npsMargin({ detractors, passives, promoters }, reach);
  },
};
