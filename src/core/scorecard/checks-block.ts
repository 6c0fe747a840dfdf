import { call, text } from './dialect.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { SheetCheck } from './sheet-check.ts';

/** The title of the block, by which it is found again. */
export const DATA_CHECKS = 'Data checks';

/** Words beside the signs, so that a check can be read aloud and in greyscale. */
export const CHECK_MARK = '✓ Fine';
export const WARNING_MARK = '! Look here';
const UNCHECKED = 'This cannot be checked until what is said above is corrected.';

/** Writes live checks of the data: each a mark, a sentence and where to look. */
export function writeChecks(visible: SheetBuilder, top: number, checks: readonly SheetCheck[]): void {
  visible.put(top, 1, { value: DATA_CHECKS, style: 'section' });
  checks.forEach(({ count, good, bad }, index) => {
    const row = top + 1 + index;
    const told = (fine: string, wrong: string, unknown: string) =>
      `=${call('IFERROR', call('IF', `${count}>0`, wrong, fine), unknown)}`;
    visible.put(row, 1, {
      formula: told(text(CHECK_MARK), text(WARNING_MARK), text(WARNING_MARK)),
      style: 'status',
    });
    visible.put(row, 2, { formula: told(good, bad, text(UNCHECKED)), style: 'text' });
  });
}
