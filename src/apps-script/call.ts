import type { CellValue } from '../core/custom-function.ts';
import { callFunction } from '../core/custom-functions.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

/** Runs a custom function on the arguments that its cell passes. */
export function call(name: string, args: ArrayLike<unknown>): CellValue | CellValue[][] {
  return callFunction(name, Array.from(args), spreadsheetClock());
}
