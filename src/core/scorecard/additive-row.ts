import { isOther, splitAt } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { within } from './data-criteria.ts';
import { address } from './dialect.ts';

/** A row whose segments add up, so that what is left over is the total less the listed segments. */
export function additiveRow(
  rows: CalculationRows,
  label: string,
  total: (where: readonly string[]) => string,
): number {
  return rows.row(label, (_, column, row) =>
    isOther(rows.frame, column) ? restOf(rows, row, column) : within(rows, column, total),
  );
}

/** What is left of a split's total when its listed segments are taken off. */
export function restOf({ frame }: Pick<CalculationRows, 'frame'>, row: number, column: number): string {
  const split = splitAt(frame, column);
  if (!split) return '0';
  // Sums of decimals leave a residue in the last binary digits, which would pass for a figure.
  return `ROUND(${address(row, split.all)}-SUM(${address(row, split.first)}:${address(row, split.other - 1)});6)`;
}
