import { analysisFunctions } from '../core/analysis-functions.ts';
import type { CellValue } from '../core/custom-function.ts';
import { runFunction } from '../core/run-function.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

/**
 * Runs a custom function that is no KPI on the arguments that its cell passes, with the names of its parameters, so
 * many of which are required.
 */
export function callAnalysis(
  name: string,
  args: ArrayLike<unknown>,
  parameters: string,
  required: number,
): CellValue | CellValue[][] | undefined {
  const fn = analysisFunctions.find((each) => each.name === name);
  return (
    fn &&
    runFunction(fn, Array.from(args), spreadsheetClock(), { parameters: parameters.split(' '), required })
  );
}
