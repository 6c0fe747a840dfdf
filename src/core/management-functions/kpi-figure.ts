import type { CallContext, Parameter } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { withinRange } from '../rounding.ts';
import { optionalNumber } from '../table-functions/arguments.ts';

export const ACTUAL: Parameter = { name: 'actual', sample: 'B2', help: 'The value reached.' };
export const TARGET: Parameter = { name: 'target', sample: 'C2', help: 'The value to reach.' };
export const BASELINE: Parameter = {
  name: 'baseline',
  sample: 'D2',
  help: '(optional) Where you started; needed where less is better.',
};

/** A value of a KPI, as an argument; undefined for a blank. */
export function optionalFigure(
  kpi: Kpi,
  arg: unknown,
  parameter: string,
  context: CallContext,
): number | undefined {
  const value = optionalNumber(arg, parameter, context, kpi.unit === 'duration' ? { duration: true } : {});
  return value === undefined ? undefined : possibleFigure(kpi, value, parameter);
}

/** A value that the KPI can have. A share above 1 is a percent typed as a number. */
export function possibleFigure(kpi: Kpi, value: number, parameter: string): number {
  if (kpi.share === undefined) return value;
  // A share that may exceed 1 for good reasons does so by a little; twice as much is a percent typed as a number.
  const highest = kpi.share === 'strict' ? 1 : 2;
  const possible = withinRange(value, 0, highest);
  if (possible !== undefined) return possible;
  return value > highest
    ? fail({ code: 'rate_above_one', what: parameter, value })
    : fail({ code: 'outside_range', kpi: `${kpi.name} as ${parameter}`, value });
}

/** A value of a KPI, as an argument that may not be left out. */
export function figure(kpi: Kpi, arg: unknown, parameter: string, context: CallContext): number {
  return optionalFigure(kpi, arg, parameter, context) ?? fail({ code: 'no_numbers', what: parameter });
}
