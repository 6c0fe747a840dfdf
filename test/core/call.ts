import { analysisFunctions } from '../../src/core/analysis-functions.ts';
import type { CallContext, CellValue } from '../../src/core/custom-function.ts';
import { customFunctions } from '../../src/core/custom-functions.ts';
import { runFunction } from '../../src/core/run-function.ts';
import { dateOfSerial, serialOfUtc } from '../../src/core/spreadsheet-time.ts';

/** A spreadsheet whose time zone is UTC. */
export const UTC: CallContext = { serialOf: serialOfUtc, dateOf: dateOfSerial };

/** Runs a custom function as the pushed script does, which has each in one of two parts: the KPIs, and all others. */
export function callFunction(
  name: string,
  args: readonly unknown[],
  context: CallContext,
): CellValue | CellValue[][] {
  const fn = customFunctions.find((each) => each.name === name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  // The function of a KPI knows more to say of arguments that are too many.
  const most = analysisFunctions.includes(fn) ? fn.parameters.length : undefined;
  return runFunction(fn, args, context, most);
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
