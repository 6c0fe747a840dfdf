import { fail } from './kpi-error.ts';
import { MOST_RESULT_CELLS } from './sheet-limits.ts';

/** Refuses a result that Sheets would not take. */
export function refuseTooLarge(rows: number, columns: number): void {
  const cells = rows * columns;
  if (cells > MOST_RESULT_CELLS) fail({ code: 'result_too_large', cells });
}
