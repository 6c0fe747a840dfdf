import { analysisFunctions } from './analysis-functions.ts';
import { catalog } from './catalog/index.ts';
import type { CallContext, CellValue, CustomFunction } from './custom-function.ts';
import { kpiFunction } from './kpi-function.ts';
import { runFunction } from './run-function.ts';

/** Every function that people can type in a cell. */
export const customFunctions: readonly CustomFunction[] = [...catalog.map(kpiFunction), ...analysisFunctions];

/** Runs the custom function of a name, as its cell does. */
export function callFunction(
  name: string,
  args: readonly unknown[],
  context: CallContext,
): CellValue | CellValue[][] {
  const fn = customFunctions.find((each) => each.name === name);
  if (!fn) throw new Error(`${name}: there is no such function. Type =KPI_ to see all of them.`);
  // The function of a KPI knows more to say of arguments that are too many.
  const most = analysisFunctions.includes(fn) ? fn.parameters.length : undefined;
  return runFunction(fn, args, context, most);
}
