import { type AbTest, abTest } from '../analysis/ab-test.ts';
import type { CustomFunction } from '../custom-function.ts';
import { confidenceArgument, wholeNumberArgument } from '../table-functions/arguments.ts';
import { CONFIDENCE } from '../table-functions/parameters.ts';
import { proportionArguments } from './proportion-arguments.ts';

export const kpiAbTestFunction: CustomFunction = {
  name: 'KPI_AB_TEST',
  summary: 'Whether variant B converts better than A, with a verdict.',
  parameters: [
    { name: 'visitors_a', sample: 'B2', help: 'People who saw variant A.' },
    { name: 'conversions_a', sample: 'C2', help: 'Those of them who converted.' },
    { name: 'visitors_b', sample: 'B3', help: 'People who saw variant B.' },
    { name: 'conversions_b', sample: 'C3', help: 'Those of them who converted.' },
    CONFIDENCE,
    {
      name: 'looks',
      sample: '4',
      help: '(optional) How often you look at the result; 1 if left out.',
    },
  ],
  returns: 'Array<Array<string|number>>',
  run([visitorsA, conversionsA, visitorsB, conversionsB, confidence, looks], context) {
    const a = proportionArguments([conversionsA, visitorsA], ['conversions_a', 'visitors_a'], context);
    const b = proportionArguments([conversionsB, visitorsB], ['conversions_b', 'visitors_b'], context);
    const asked = confidenceArgument(confidence, context);
    // Bonferroni: each look may be wrong by its part only.
    const alpha = (1 - asked) / wholeNumberArgument(looks, 'looks', context, 1, 1);
    const test = abTest(a, b, alpha);
    return [
      ['Rate A', test.rateA],
      ['Rate B', test.rateB],
      // A lift over a rate of 0 has no size.
      ['Relative lift', test.rateA === 0 ? '' : test.rateB / test.rateA - 1],
      ['z', test.z],
      ['p-value', test.pValue],
      ['Difference low', test.interval[0]],
      ['Difference high', test.interval[1]],
      ['Method', methodInWords(test)],
      ['Verdict', verdict(test, alpha)],
    ];
  },
};

function methodInWords({ exact }: AbTest): string {
  return exact
    ? "Fisher's exact test and Newcombe interval, since an expected count is below 5"
    : 'Pooled two-proportion z-test and unpooled interval';
}

function verdict({ rateA, rateB, pValue }: AbTest, alpha: number): string {
  const limit = Number(alpha.toPrecision(3));
  if (pValue >= alpha)
    return `No clear difference between A and B: chance alone may explain it (the p-value is not below ${limit}).`;
  const [better, worse] = rateB > rateA ? ['B', 'A'] : ['A', 'B'];
  return `${better} converts better than ${worse}: chance alone hardly explains it (the p-value is below ${limit}).`;
}
