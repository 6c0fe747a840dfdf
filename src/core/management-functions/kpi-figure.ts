import type { CallContext, Parameter } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import { kpiBounds } from '../kpi-bounds.ts';
import { fail } from '../kpi-error.ts';
import { withinRange } from '../rounding.ts';
import { optionalNumber } from '../table-functions/arguments.ts';
import { units } from '../unit.ts';
import { measureNamed } from '../words.ts';

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

/** Shares and losses may exceed 1 for good reasons, but by a little: more is a percent typed as a number. */
const HIGHEST_SHARE = 2;

/** A value that the KPI can have. */
export function possibleFigure(kpi: Kpi, value: number, parameter: string): number {
  const bounds = kpiBounds(kpi);
  const [lowest, highest] = bounds;
  const { isRate = false } = units[kpi.unit];
  const staysLow = isRate && (kpi.share !== undefined || kpi.better === 'lower');
  const most = staysLow ? Math.min(highest, HIGHEST_SHARE) : highest;
  const possible = withinRange(value, lowest, most);
  if (possible !== undefined) return possible;
  // A mean of the answers is another figure than the share of some, and no percent without its sign.
  const isAnswer = kpi.measures.some((id) => value <= (measureNamed(id).scale?.[1] ?? 0));
  return isRate && value > most && !isAnswer
    ? fail({ code: 'rate_above_one', what: parameter, value })
    : fail({ code: 'impossible_figure', kpi: kpi.name, what: parameter, value, bounds, isRate });
}

/** A value of a KPI, as an argument that may not be left out. */
export function figure(kpi: Kpi, arg: unknown, parameter: string, context: CallContext): number {
  return optionalFigure(kpi, arg, parameter, context) ?? fail({ code: 'no_numbers', what: parameter });
}
