import { catalog, findKpi } from '../catalog/index.ts';
import { isBlank, readDate, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { closest, headerKey } from '../header.ts';
import { isHeader } from '../header-cell.ts';
import type { Kpi } from '../kpi.ts';
import { fail, KpiError } from '../kpi-error.ts';
import type { Measure } from '../measure.ts';
import type { Grain, Interval } from '../period.ts';
import { exceedsOne } from '../rounding.ts';
import { toRange } from '../to-range.ts';

/** The KPI that an argument names by its id or its name. */
export function kpiArgument(arg: unknown): Kpi {
  const text = isBlank(arg) ? '' : String(arg);
  const found = findKpi(text) ?? catalog.find((kpi) => headerKey(kpi.name) === headerKey(text));
  if (found) return found;
  const names = closest(
    text,
    catalog.flatMap(({ id, name }) => [id, name]),
  );
  const ids = names.flatMap((known) => catalog.find(({ id, name }) => [id, name].includes(known))?.id ?? []);
  return fail({ code: 'unknown_kpi', found: text, closest: [...new Set(ids)] });
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

/** The length of a period; a month where it is left out. */
export function grainArgument(arg: unknown): Grain {
  return choiceArgument(arg, 'period', ['month', 'day', 'week', 'quarter', 'year']);
}

/** How sure to be; 95 % where it is left out. */
export function confidenceArgument(arg: unknown, context: CallContext): number {
  return fractionArgument(arg, 'confidence', context, 0.95);
}

/** A rate from 0 to 1, such as 5 % or 0.05; undefined where it is left out or blank. */
export function rateArgument(arg: unknown, parameter: string, context: CallContext): number | undefined {
  const rate = optionalNumber(arg, parameter, context);
  if (rate === undefined) return undefined;
  if (exceedsOne(rate)) fail({ code: 'rate_above_one', what: parameter, value: rate });
  if (rate < 0)
    fail({
      code: 'out_of_bounds',
      parameter,
      found: rate,
      wanted: 'a rate from 0 to 1, such as 5 % or 0.05',
    });
  return rate;
}

/** A list without its blanks: the cells of a range, or the parts of one text such as `clicks; leads`. */
export function listArgument(arg: unknown): unknown[] {
  const cells: unknown[] = typeof arg === 'string' ? partsOf(arg) : [arg].flat(2);
  return cells
    .map((cell) => (typeof cell === 'string' ? cell.trim() : cell))
    .filter((cell) => !isBlank(cell));
}

/** Commas beside semicolons are those of decimals. */
function partsOf(text: string): string[] {
  return text.split(text.includes(';') ? /[;\n]/ : /[,\n]/);
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

/** The days of a period whose two dates are both given, both included. */
export function periodArguments(
  [from, to]: readonly [unknown, unknown],
  names: readonly [string, string],
  context: CallContext,
): Interval {
  const first = requiredDate(from, names[0], context);
  const last = requiredDate(to, names[1], context);
  if (last < first) fail({ code: 'dates_reversed', from: first, to: last, names });
  return { start: first, end: last + 1 };
}

function requiredDate(arg: unknown, parameter: string, context: CallContext): number {
  return dateArgument(arg, parameter, context) ?? fail({ code: 'date_wanted', parameter, found: '' });
}

/** The day that an argument names; undefined where it is left out or blank. */
export function dateArgument(arg: unknown, parameter: string, context: CallContext): number | undefined {
  try {
    const serial = readDate(arg, parameter, 1, context);
    return serial === undefined ? undefined : Math.floor(serial);
  } catch (error) {
    if (error instanceof KpiError) fail({ code: 'date_wanted', parameter, found: String(arg) });
    throw error;
  }
}

/**
 * The numbers of one column or one row, in order; undefined stands for a blank, and for text in the first row of
 * a column, which is a header. Blanks at the end are left off, so that whole columns work. Durations count in days.
 */
export function seriesArgument(
  arg: unknown,
  parameter: string,
  context: CallContext,
): readonly (number | undefined)[] {
  const rows = toRange(arg);
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 && columns > 1) fail({ code: 'one_column_needed', what: parameter, columns });
  const series = numbersOf(rows, parameter, context, { duration: true });
  while (series.length > 0 && series[series.length - 1] === undefined) series.pop();
  return series;
}

/** The one number of an argument; undefined where it is left out or blank. */
export function optionalNumber(
  arg: unknown,
  parameter: string,
  context: CallContext,
  measure: Pick<Measure, 'duration'> = {},
): number | undefined {
  const numbers = numbersOf(toRange(arg), parameter, context, measure).filter(
    (number) => number !== undefined,
  );
  if (numbers.length > 1) fail({ code: 'one_cell_needed', what: parameter, count: numbers.length });
  return numbers[0];
}

/** The one number of an argument, or what a blank means; without such a meaning it may not be left out. */
export function numberArgument(
  arg: unknown,
  parameter: string,
  context: CallContext,
  blank?: number,
): number {
  return optionalNumber(arg, parameter, context) ?? blank ?? fail({ code: 'no_numbers', what: parameter });
}

/** A whole number of a least size, or what a blank means. */
export function wholeNumberArgument(
  arg: unknown,
  parameter: string,
  context: CallContext,
  least: number,
  blank?: number,
): number {
  const value = numberArgument(arg, parameter, context, blank);
  if (!Number.isInteger(value) || value < least)
    fail({ code: 'out_of_bounds', parameter, found: value, wanted: `a whole number, ${least} or more` });
  return value;
}

/** A share between 0 and 1, both excluded, such as a confidence, or what a blank means. */
export function fractionArgument(
  arg: unknown,
  parameter: string,
  context: CallContext,
  blank?: number,
): number {
  const value = numberArgument(arg, parameter, context, blank);
  if (value > 1) fail({ code: 'rate_above_one', what: parameter, value });
  if (value <= 0 || value === 1)
    fail({
      code: 'out_of_bounds',
      parameter,
      found: value,
      wanted: `a share between 0 and 1, such as ${100 * (blank ?? 0.05)} % or ${blank ?? 0.05}`,
    });
  return value;
}

/** All cells, row by row; undefined stands for blanks and headers. */
function numbersOf(
  rows: readonly (readonly unknown[])[],
  parameter: string,
  context: CallContext,
  measure: Pick<Measure, 'duration'>,
): (number | undefined)[] {
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) =>
      isHeader(cell, row, column, rows) ? undefined : readNumber(cell, measure, parameter, row + 1, context),
    ),
  );
}
