import { pace } from '../analysis/pace.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { dateArgument, numberArgument, periodArguments } from '../table-functions/arguments.ts';

export const kpiPaceFunction: CustomFunction = {
  name: 'KPI_PACE',
  summary: 'A total so far against an even pace towards its target: 1 is on schedule, 1.1 is 10 % ahead.',
  parameters: [
    { name: 'actual', sample: 'B2', help: 'The total so far, such as leads or revenue.' },
    { name: 'target', sample: 'C2', help: 'The total to reach by the end.' },
    { name: 'start', sample: 'DATE(2026; 10; 1)', help: 'The first day of the period.' },
    { name: 'end', sample: 'DATE(2026; 12; 31)', help: 'The last day of the period.' },
    { name: 'as_of', sample: 'DATE(2026; 11; 15)', help: 'The last day that the total so far covers.' },
  ],
  returns: 'number',
  run([actual, target, start, end, asOf], context) {
    return pace(
      numberArgument(actual, 'actual', context),
      numberArgument(target, 'target', context),
      periodArguments([start, end], ['start', 'end'], context),
      dateArgument(asOf, 'as_of', context) ?? fail({ code: 'date_wanted', parameter: 'as_of', found: '' }),
    );
  },
};
