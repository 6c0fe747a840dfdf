import type { CallContext, CellValue, CustomFunction } from './custom-function.ts';
import { fail, KpiError } from './kpi-error.ts';
import { functionSentence } from './messages.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** Runs a custom function; a problem becomes an error whose message is the sentence that the cell shows. */
export function runFunction(
  fn: Pick<CustomFunction, 'name' | 'run'>,
  args: readonly unknown[],
  context: CallContext,
): CellValue | CellValue[][] {
  try {
    const result = fn.run(args.map(soleCell), context);
    if (Array.isArray(result)) refuseTooLarge(result.length, result[0]?.length ?? 0);
    if ([result].flat(2).some((cell) => typeof cell === 'number' && !Number.isFinite(cell)))
      fail({ code: 'overflow', what: 'the result' });
    return result;
  } catch (error) {
    if (error instanceof KpiError) throw new Error(functionSentence(fn.name, error.problem));
    throw error;
  }
}

/** The cell of a range that is only one, as Sheets itself hands it over. */
function soleCell(arg: unknown): unknown {
  if (!Array.isArray(arg) || arg.length !== 1) return arg;
  const [row] = arg as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? row[0] : arg;
}
