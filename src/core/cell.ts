import type { CallContext } from './custom-function.ts';
import { fail } from './kpi-error.ts';
import type { Measure } from './measure.ts';
import { serialOfIso } from './period.ts';

/**
 * All coercion of single cells. What Sheets hands over: a number, '' for a blank, text, TRUE or FALSE, a Date,
 * or an error as its text.
 */
export function isBlank(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

export function isDate(cell: unknown): cell is Date {
  if (typeof cell !== 'object' || cell === null) return false;
  // Values may come from another realm, where instanceof fails.
  return cell instanceof Date || Object.prototype.toString.call(cell) === '[object Date]';
}

const ERROR_TEXT = /^(#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)|Loading\.\.\.$)/;

export function isErrorText(cell: unknown): cell is string {
  return typeof cell === 'string' && ERROR_TEXT.test(cell);
}

/** Durations are dates near the first day of the count; a date of this century is not one. */
const LONGEST_DURATION = 3650;

/**
 * The number in a cell that is not a plain number: undefined for a blank, a duration in days, or a problem.
 * Callers test for plain numbers themselves, since nearly all cells are.
 */
export function readNumber(
  cell: unknown,
  measure: Pick<Measure, 'duration'>,
  name: string,
  row: number,
  context: CallContext,
): number | undefined {
  if (typeof cell === 'number') return cell;
  if (isBlank(cell)) return undefined;
  const where = { name, row };
  if (isDate(cell)) {
    const serial = context.serialOf(cell);
    if (measure.duration && Math.abs(serial) < LONGEST_DURATION) return serial;
    return fail({ code: 'unexpected_date', where });
  }
  if (typeof cell === 'boolean') return fail({ code: 'boolean_cell', where, found: cell });
  if (isErrorText(cell)) return fail({ code: 'error_cell', where, found: cell });
  return fail({ code: 'not_a_number', where, found: String(cell) });
}

/** From 1927 to 2119: a bare number outside is a year, a week or a slip, and no day of anybody's data. */
const FIRST_DAY = 10_000;
export const LAST_DAY = 80_000;

/** Whether a cell holds a date written as one number, such as 20261031. */
export function isCompactDate(cell: unknown): boolean {
  return typeof cell === 'number' && cell > LAST_DAY && serialOfIso(String(cell)) !== undefined;
}

/** The serial day number in a cell with a date; undefined for a blank. Text is a date only in ISO form. */
export function readDate(cell: unknown, name: string, row: number, context: CallContext): number | undefined {
  if (isDate(cell)) return context.serialOf(cell);
  if (isBlank(cell)) return undefined;
  const where = { name, row };
  if (typeof cell === 'number') {
    if (cell >= FIRST_DAY && cell <= LAST_DAY) return cell;
    return serialOfIso(String(cell)) ?? fail({ code: 'not_a_date', where, found: String(cell) });
  }
  if (isErrorText(cell)) return fail({ code: 'error_cell', where, found: cell });
  const serial = typeof cell === 'string' ? serialOfIso(cell) : undefined;
  return serial ?? fail({ code: 'not_a_date', where, found: String(cell) });
}
