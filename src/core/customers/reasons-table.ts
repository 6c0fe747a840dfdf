import { address, call, equalTo, text, wholeColumn } from '../scorecard/dialect.ts';
import { rangeOf, type SheetBuilder } from '../scorecard/sheet-builder.ts';
import { type Column, liveCell, type WrittenBlock, writeHeads } from './customers-block.ts';
import type { LeavingReason } from './leaving-reasons.ts';

const LISTED = 10;

const COLUMNS: readonly Column[] = [
  { head: 'Reason', style: 'customer' },
  { head: 'Customers', style: 'whole' },
  { head: 'Share', style: 'share' },
];

/** Writes why customers left; there is at least one reason. */
export function writeReasons(
  visible: SheetBuilder,
  top: number,
  reasons: readonly LeavingReason[],
  column: { readonly sheet: string; readonly column: number },
): WrittenBlock {
  writeHeads(visible, top, 'Why customers leave', COLUMNS);
  const first = top + 2;
  const listed = reasons.slice(0, LISTED);
  const others = reasons.slice(LISTED).reduce((sum, { customers }) => sum + customers, 0);
  const total = first + listed.length + (others > 0 ? 1 : 0);
  const range = wholeColumn(column.sheet, column.column);
  const put = (row: number, reason: string, count: ReturnType<typeof liveCell>) =>
    visible.putAll(row, 1, [
      { value: reason, style: 'customer' },
      count,
      { formula: `=${address(row, 2)}/${address(total, 2, 'row')}`, style: 'share' },
    ]);
  listed.forEach(({ reason, customers, isRowCount }, index) => {
    const counted = call('COUNTIFS', range, text(equalTo(reason)));
    put(first + index, reason, liveCell(counted, isRowCount, customers, 'whole'));
  });
  if (others > 0) put(total - 1, 'Other reasons', { value: others, style: 'whole' });
  visible.putAll(total, 1, [
    { value: 'All reasons given', style: 'name' },
    { formula: `=${call('SUM', rangeOf(first, 2, total - 1, 2))}`, style: 'total whole' },
  ]);
  return { headRow: top + 1, lastRow: total, lines: rangeOf(first, 1, total, COLUMNS.length) };
}
