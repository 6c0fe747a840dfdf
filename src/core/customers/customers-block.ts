import type { SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { PlannedCell } from '../scorecard/sheet-plan.ts';
import type { CustomerAnalysis } from './customer-analysis.ts';
import type { CustomersRequest, PurchaseFormulas } from './customers-request.ts';
import type { FormulaView } from './formula-view.ts';

/** What each block of the sheet is written from. */
export interface CustomersInput {
  readonly request: CustomersRequest;
  readonly analysis: CustomerAnalysis;
  readonly formulas: PurchaseFormulas;
  readonly view: FormulaView;
}

/** A block as it was written. */
export interface WrittenBlock {
  readonly lastRow: number;
  /** The row of its heads. */
  readonly headRow: number;
  /** The range with a line below each row. */
  readonly lines: string;
}

/** A column of a table: its head, what the head's note says, and the style of its cells. */
export interface Column {
  readonly head: string;
  readonly note?: string;
  readonly style: string;
}

/** Writes a block's title and the heads of its columns. */
export function writeHeads(
  visible: SheetBuilder,
  row: number,
  title: string,
  columns: readonly Column[],
): void {
  visible.put(row, 1, { value: title, style: 'section' });
  columns.forEach(({ head, note, style }, index) => {
    visible.put(row + 1, index + 1, {
      value: head,
      style: index === 0 || style === 'text' ? 'headLeft' : style === 'promising' ? 'headCenter' : 'head',
      ...(note === undefined ? {} : { note }),
    });
  });
}

/** A formula where it gives the figure of the analysis, else that figure. */
export function liveCell(formula: string, isSame: boolean, value: number, style: string): PlannedCell {
  return isSame ? { formula: `=${formula}`, style } : { value, style };
}
