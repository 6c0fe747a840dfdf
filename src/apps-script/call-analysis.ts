import { analysisFunctions } from '../core/analysis-functions.ts';
import type { CellValue } from '../core/custom-function.ts';
import { runFunction } from '../core/run-function.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

/**
 * Runs a custom function that is no KPI on the arguments that its cell passes. Its name and its parameters are those of
 * the declaration that Sheets reads, so many of which are required.
 */
export function callAnalysis(
  declaration: (...args: never[]) => unknown,
  args: ArrayLike<unknown>,
  required: number,
): CellValue | CellValue[][] | undefined {
  // As in "function KPI_CHECK(table", up to the first bracket that closes.
  const [, name, ...parameters] = String(declaration).split(')', 1).join().match(/\w+/g) ?? [];
  const fn = analysisFunctions.find((each) => each.name === name);
  return fn && runFunction(fn, Array.from(args), spreadsheetClock(), { parameters, required });
}
