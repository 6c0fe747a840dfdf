import { address } from './dialect.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { PlannedCell } from './sheet-plan.ts';

/** Rows at the top of the calculation sheet, below each other: a label, and what holds for all columns. */
export class SettingRows {
  /** The last row that is taken. */
  row = 0;
  readonly builder: SheetBuilder;

  constructor(builder: SheetBuilder) {
    this.builder = builder;
  }

  get nextRow(): number {
    return this.row + 1;
  }

  /** Writes a formula beside its label and returns its cell. */
  put(label: string, formula: string, style?: string): string {
    const cell = { formula: `=${formula}`, ...(style === undefined ? {} : { style }) };
    this.list([{ value: label }, cell]);
    return address(this.row, 2, 'both');
  }

  /** Writes cells from the first column on. */
  list(cells: readonly PlannedCell[]): void {
    this.row += 1;
    this.builder.putAll(this.row, 1, cells);
  }

  /** Writes a label and texts from a column on, and returns the range of the texts. */
  texts(label: string, column: number, texts: readonly string[]): string {
    this.list([{ value: label }]);
    this.builder.putAll(
      this.row,
      column,
      texts.map((value) => ({ value })),
    );
    return `${address(this.row, column, 'both')}:${address(this.row, column + texts.length - 1, 'both')}`;
  }

  /** Takes rows that others write, one if left out. */
  skip(count = 1): void {
    this.row += count;
  }
}
