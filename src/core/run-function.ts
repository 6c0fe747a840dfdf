import { isBlank } from './cell.ts';
import type { CallContext, CellValue, CustomFunction } from './custom-function.ts';
import { fail, KpiError } from './kpi-error.ts';
import { functionSentence } from './messages.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** How a function is called. */
export interface Signature {
  readonly parameters: readonly string[];
  /** How many of them, from the first on, may not be left out; all of them where that is not said. */
  readonly required?: number;
}

/** Runs a custom function; a problem becomes an error whose message is the sentence that the cell shows. */
export function runFunction(
  fn: Pick<CustomFunction, 'name' | 'run'>,
  args: readonly unknown[],
  context: CallContext,
  signature: Signature,
): CellValue | CellValue[][] {
  try {
    requireArguments(fn.name, args, signature);
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

/**
 * Refuses arguments that are no cells and no text, that are left out, and that are too many: where a comma separates
 * them, a decimal comma makes two of one.
 */
function requireArguments(
  name: string,
  args: readonly unknown[],
  { parameters, required = parameters.length }: Signature,
): void {
  const most = parameters.length;
  const usage = `=${name}(${parameters.slice(0, required).join('; ')})`;
  parameters.forEach((parameter, index) => {
    if (args[index] === '#NAME?') fail({ code: 'unknown_name', parameter });
    if (args[index] === undefined && index < required) fail({ code: 'missing_argument', parameter, usage });
  });
  if (args.slice(most).some((arg) => !isBlank(arg)))
    fail({ code: 'too_many_arguments', count: args.length, most, usage });
}

/** The cell of a range that is only one, as Sheets itself hands it over. */
function soleCell(arg: unknown): unknown {
  if (!Array.isArray(arg) || arg.length !== 1) return arg;
  const [row] = arg as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? row[0] : arg;
}
