import { fail } from './kpi-error.ts';

/** Sheets answers "Result too large" somewhere above this many cells. */
export const MOST_CELLS = 50_000;

/** Refuses a result that Sheets would not take. */
export function refuseTooLarge(rows: number, columns: number): void {
  const cells = rows * columns;
  if (cells > MOST_CELLS) fail({ code: 'result_too_large', cells });
}
