import { isBlank } from './cell.ts';
import type { CallContext, CellValue, CustomFunction } from './custom-function.ts';
import { fail, KpiError } from './kpi-error.ts';
import { functionSentence } from './messages.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** Whether there are more arguments than a function takes: where a comma separates them, a decimal comma makes two of one. */
export function exceeds(args: readonly unknown[], most: number): boolean {
  return args.slice(most).some((arg) => !isBlank(arg));
}

/** Runs a custom function; a problem becomes an error whose message is the sentence that the cell shows. */
export function runFunction(
  fn: Pick<CustomFunction, 'name' | 'run'>,
  args: readonly unknown[],
  context: CallContext,
  /** How many arguments it takes at most, where it does not see to that itself. */
  most = Number.POSITIVE_INFINITY,
): CellValue | CellValue[][] {
  try {
    const unknown = args.indexOf('#NAME?');
    if (unknown >= 0) fail({ code: 'unknown_name', argument: unknown + 1 });
    if (exceeds(args, most)) fail({ code: 'too_many_arguments', count: args.length, most });
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
