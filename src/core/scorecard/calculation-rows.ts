import { CHOSEN, FIRST_PERIOD } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import { address } from './dialect.ts';
import type { PlannedData } from './planned-data.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** A cell of the row, in the column at hand. */
export type At = (row: number) => string;

/**
 * Writes rows of the calculation sheet: one formula for every period and segment column. A row is written once,
 * however many others need it.
 */
export class CalculationRows {
  readonly frame: Frame;
  readonly data: PlannedData;
  private readonly builder: SheetBuilder;
  /** Rows by their labels, shared with the rows over other parts of the data. */
  private readonly written: Map<string, number>;
  /** Which part of the data the rows are over; empty for all of it. */
  readonly part: string;

  constructor(
    builder: SheetBuilder,
    frame: Frame,
    data: PlannedData,
    { part = '', written = new Map<string, number>() } = {},
  ) {
    this.builder = builder;
    this.frame = frame;
    this.data = data;
    this.part = part;
    this.written = written;
  }

  /** Rows over a part of the data, such as one segment, whose name ends their labels. */
  over(part: string, frame: (builder: SheetBuilder, whole: Frame) => Frame): CalculationRows {
    return new CalculationRows(this.builder, frame(this.builder, this.frame), this.data, {
      part: `${this.part} · ${part}`,
      written: this.written,
    });
  }

  /** Writes a row once: a formula per column, or nothing. Rows that it needs are written before it. */
  row(label: string, formula: (at: At, column: number, row: number) => string | undefined): number {
    const name = `${label}${this.part}`;
    const known = this.written.get(name);
    if (known !== undefined) return known;
    const columns = Array.from(
      { length: this.frame.lastColumn - FIRST_PERIOD + 1 },
      (_, index) => FIRST_PERIOD + index,
    );
    // A first run writes the rows below which this one comes to stand.
    for (const column of columns) formula((row) => address(row, column), column, 0);
    const row = this.builder.lastRow + 1;
    this.written.set(name, row);
    this.builder.put(row, 1, { value: name });
    for (const column of columns) {
      const written = formula((other) => address(other, column), column, row);
      if (written !== undefined) this.builder.put(row, column, { formula: `=${written}` });
    }
    return row;
  }

  /** Writes a row over the periods only. */
  periods(label: string, formula: (column: number) => string | undefined): number {
    return this.row(label, (_, column) => (column <= CHOSEN ? formula(column) : undefined));
  }

  /** Writes one cell that holds for all columns of this part of the data. */
  cell(label: string, formula: string): string {
    return address(this.single(`${label}${this.part}`, formula), 2, 'both');
  }

  /** Writes one cell that holds for all columns, whatever part of the data they are over. */
  single(label: string, formula: string): number {
    return this.writtenOnce(label, [formula]);
  }

  /** Writes cells beside each other that hold for all columns of this part of the data, and says where they are. */
  line(label: string, formulas: readonly string[]): readonly string[] {
    const row = this.writtenOnce(`${label}${this.part}`, formulas);
    return formulas.map((_, index) => address(row, 2 + index, 'both'));
  }

  private writtenOnce(label: string, formulas: readonly string[]): number {
    const known = this.written.get(label);
    if (known !== undefined) return known;
    const row = this.builder.lastRow + 1;
    this.written.set(label, row);
    const cells = formulas.map((formula) => ({ formula: `=${formula}` }));
    this.builder.put(row, 1, { value: label }).putAll(row, 2, cells);
    return row;
  }

  /** Writes cells below each other, each made from the one above. */
  list(
    label: string,
    length: number,
    formula: (above: string | undefined) => string,
  ): { readonly range: string; readonly last: string } {
    const first = this.single(label, formula(undefined));
    for (let row = first + 1; row < first + length; row++) {
      this.builder.put(row, 2, { formula: `=${formula(address(row - 1, 2))}` });
    }
    const last = address(first + length - 1, 2, 'both');
    return { range: `${address(first, 2, 'both')}:${last}`, last };
  }
}
