import type { CallContext, CellValue, CustomFunction } from './custom-function.ts';
import { KpiError } from './kpi-error.ts';
import { functionSentence } from './messages.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** Runs a custom function; a problem becomes an error whose message is the sentence that the cell shows. */
export function runFunction(
  fn: Pick<CustomFunction, 'name' | 'run'>,
  args: readonly unknown[],
  context: CallContext,
): CellValue | CellValue[][] {
  try {
    const result = fn.run(args, context);
    if (Array.isArray(result)) refuseTooLarge(result.length, result[0]?.length ?? 0);
    return result;
  } catch (error) {
    if (error instanceof KpiError) throw new Error(functionSentence(fn.name, error.problem));
    throw error;
  }
}
