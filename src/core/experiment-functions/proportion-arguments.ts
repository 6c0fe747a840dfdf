import type { Proportion } from '../analysis/score-interval.ts';
import type { CallContext } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { wholeNumberArgument } from '../table-functions/arguments.ts';

/** Two counts as arguments, the first a part of the second. */
export function proportionArguments(
  [part, whole]: readonly [unknown, unknown],
  names: readonly [string, string],
  context: CallContext,
): Proportion {
  const trials = wholeNumberArgument(whole, names[1], context, 1);
  const successes = wholeNumberArgument(part, names[0], context, 0);
  if (successes > trials) fail({ code: 'part_exceeds_whole', names, values: [successes, trials] });
  return { successes, trials };
}
