import type { CallContext, Parameter } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { optionalNumber } from '../table-functions/arguments.ts';

export const ACTUAL: Parameter = { name: 'actual', sample: 'B2', help: 'The value reached.' };
export const TARGET: Parameter = { name: 'target', sample: 'C2', help: 'The value to reach.' };
export const BASELINE: Parameter = {
  name: 'baseline',
  sample: 'D2',
  help: '(optional) Where you started; needed where less is better.',
};

/** A value of a KPI, as an argument; undefined for a blank. A share above 1 is a percent typed as a number. */
export function optionalFigure(
  kpi: Kpi,
  arg: unknown,
  parameter: string,
  context: CallContext,
): number | undefined {
  const value = optionalNumber(arg, parameter, context, kpi.unit === 'duration' ? { duration: true } : {});
  if (value === undefined || kpi.share === undefined) return value;
  // A share that may exceed 1 for good reasons does so by a little; twice as much is a percent typed as a number.
  if (value > (kpi.share === 'strict' ? 1 : 2)) fail({ code: 'rate_above_one', what: parameter, value });
  if (value < 0) fail({ code: 'outside_range', kpi: `${kpi.name} as ${parameter}`, value });
  return value;
}

/** A value of a KPI, as an argument that may not be left out. */
export function figure(kpi: Kpi, arg: unknown, parameter: string, context: CallContext): number {
  return optionalFigure(kpi, arg, parameter, context) ?? fail({ code: 'no_numbers', what: parameter });
}
