import { isBlank } from '../cell.ts';
import { isHeader } from '../header-cell.ts';
import { fail } from '../kpi-error.ts';
import { toRange } from '../to-range.ts';

export interface AlignedRow {
  /** Counted from 1 within the ranges. */
  readonly row: number;
  /** One cell of each range; none is blank. */
  readonly cells: readonly unknown[];
}

type Range = readonly (readonly unknown[])[];

/**
 * The cells of ranges of one shape, side by side. Rows with a blank are left out, so that whole columns work, and so
 * is a first row in which a range of numbers or dates has a header. The first range holds names, where any text counts.
 */
export function alignedRows(
  names: readonly [string, string, ...string[]],
  args: readonly unknown[],
): AlignedRow[] {
  const ranges = names.map((_, index) => toRange(args[index]));
  refuseOtherShapes(names, ranges);
  const [first = []] = ranges;
  const rows: AlignedRow[] = [];
  for (let r = 0; r < first.length; r++) {
    for (let c = 0; c < (first[r]?.length ?? 0); c++) {
      const cells = ranges.map((range) => range[r]?.[c]);
      if (r === 0 && ranges.some((range, index) => index > 0 && isHeader(cells[index], r, c, range, ranges)))
        continue;
      if (!cells.some(isBlank)) rows.push({ row: r + 1, cells });
    }
  }
  return rows.length > 0 ? rows : fail({ code: 'no_complete_rows', names: [names[0], names[1]] });
}

function refuseOtherShapes(names: readonly [string, ...string[]], ranges: readonly Range[]): void {
  const [first = []] = ranges;
  ranges.forEach((range, index) => {
    const pair = [names[0], names[index] ?? ''] as const;
    if (range.length !== first.length)
      fail({ code: 'sizes_differ', names: pair, of: 'rows', sizes: [first.length, range.length] });
    range.forEach((row, r) => {
      const width = first[r]?.length ?? 0;
      if (row.length !== width)
        fail({ code: 'sizes_differ', names: pair, of: 'columns', sizes: [width, row.length] });
    });
  });
}
