import type { WorkbookPlan } from '../src/core/scorecard/sheet-plan.ts';
import type { WorkbookSummary } from '../src/core/server.ts';
import type { Failure } from './client.ts';
import type { CommandContext } from './command-context.ts';
import type { Written } from './state.ts';

/** Writes a sheet with data, under a name that is free by then, and goes on with it. */
export async function writeDataSheet(
  { client, dispatch }: CommandContext,
  what: Written,
  planFor: (workbook: WorkbookSummary) => WorkbookPlan | Failure | Promise<WorkbookPlan | Failure>,
): Promise<void> {
  const failed = (failure: Failure): void => dispatch({ type: 'writing_failed', what, failure });
  dispatch({ type: 'writing_started', what });
  const before = await client.describeWorkbook();
  if (!before.ok) return failed(before);
  const plan = await planFor(before.value);
  if ('code' in plan) return failed(plan);
  const written = await client.writeSheets(plan);
  if (!written.ok) return failed(written);
  const after = await client.describeWorkbook();
  if (!after.ok) return failed(after);
  dispatch({ type: 'data_sheet_written', sheet: written.value.shown, workbook: after.value });
}
