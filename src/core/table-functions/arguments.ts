import { catalog, findKpi } from '../catalog/index.ts';
import { isBlank, readDate } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { closest, headerKey } from '../header.ts';
import type { Kpi } from '../kpi.ts';
import { fail, KpiError } from '../kpi-error.ts';
import type { Interval } from '../period.ts';

/** The KPI that an argument names by its id or its name. */
export function kpiArgument(arg: unknown): Kpi {
  const text = isBlank(arg) ? '' : String(arg);
  const found = findKpi(text) ?? catalog.find((kpi) => headerKey(kpi.name) === headerKey(text));
  if (found) return found;
  const ids = closest(
    text,
    catalog.map((kpi) => kpi.id),
  );
  const names = closest(
    text,
    catalog.map((kpi) => kpi.name),
  ).flatMap((name) => catalog.find((kpi) => kpi.name === name)?.id ?? []);
  return fail({ code: 'unknown_kpi', found: text, closest: [...new Set([...ids, ...names])].slice(0, 3) });
}

/** An optional text; undefined where it is left out or blank. */
export function textArgument(arg: unknown): string | undefined {
  return isBlank(arg) ? undefined : String(arg);
}

/** One of a list of words, in any case; the first is what a blank means. */
export function choiceArgument<T extends string>(
  arg: unknown,
  parameter: string,
  choices: readonly [T, ...T[]],
): T {
  const text = textArgument(arg);
  if (text === undefined) return choices[0];
  return (
    choices.find((choice) => choice === text.trim().toLowerCase()) ??
    fail({ code: 'unknown_choice', parameter, found: text, choices })
  );
}

/** The days from one date to another, both included; undefined when neither is given. */
export function intervalArguments(from: unknown, to: unknown, context: CallContext): Interval | undefined {
  const first = dateArgument(from, 'from', context);
  const last = dateArgument(to, 'to', context);
  if (first === undefined && last === undefined) return undefined;
  if (first !== undefined && last !== undefined && last < first)
    fail({ code: 'dates_reversed', from: first, to: last });
  return {
    start: first ?? Number.NEGATIVE_INFINITY,
    end: last === undefined ? Number.POSITIVE_INFINITY : last + 1,
  };
}

function dateArgument(arg: unknown, parameter: string, context: CallContext): number | undefined {
  try {
    const serial = readDate(arg, parameter, 1, context);
    return serial === undefined ? undefined : Math.floor(serial);
  } catch (error) {
    if (error instanceof KpiError) fail({ code: 'date_wanted', parameter, found: String(arg) });
    throw error;
  }
}
