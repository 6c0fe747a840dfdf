import { type CallContext, type CellValue, isRequired } from '../../src/core/custom-function.ts';
import { customFunctions } from '../../src/core/custom-functions.ts';
import { runFunction } from '../../src/core/run-function.ts';
import { dateOfSerial, serialOfUtc } from '../../src/core/spreadsheet-time.ts';

/** A spreadsheet whose time zone is UTC. */
export const UTC: CallContext = { serialOf: serialOfUtc, dateOf: dateOfSerial };

/** Runs a custom function as the pushed script does. */
export function callFunction(
  name: string,
  args: readonly unknown[],
  context: CallContext,
): CellValue | CellValue[][] {
  const fn = customFunctions.find((each) => each.name === name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  const parameters = fn.parameters.map((parameter) => parameter.name);
  return runFunction(fn, args, context, { parameters, required: fn.parameters.filter(isRequired).length });
}

/** Calls a custom function as a cell does. */
export function call(name: string, ...args: readonly unknown[]): CellValue | CellValue[][] {
  return callFunction(name, args, UTC);
}

/** The sentence that the cell shows instead of a result. */
export function complaint(name: string, ...args: readonly unknown[]): string {
  let result: unknown;
  try {
    result = callFunction(name, args, UTC);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error(`${name} returned ${JSON.stringify(result)} instead of complaining.`);
}

/** A range that is one column wide. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** A date cell, from ISO text. */
export function date(iso: string): Date {
  return new Date(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
}
