import { address, columnLetter } from './dialect.ts';
import type { PlannedCell } from './sheet-plan.ts';

/** Collects the cells of a sheet in any order; the plan is rectangular in the end. */
export class SheetBuilder {
  private readonly rows: (PlannedCell | null)[][] = [];
  private width = 0;

  put(row: number, column: number, cell: PlannedCell): this {
    const line = this.line(row);
    while (line.length < column) line.push(null);
    line[column - 1] = cell;
    this.width = Math.max(this.width, column);
    return this;
  }

  /** Cells side by side, from a column on. */
  putAll(row: number, column: number, cells: readonly (PlannedCell | null)[]): this {
    cells.forEach((cell, index) => {
      if (cell) this.put(row, column + index, cell);
    });
    return this;
  }

  /** Gives cells that hold nothing a style, such as the rest of a band. */
  fill(row: number, fromColumn: number, toColumn: number, style: string): this {
    for (let column = fromColumn; column <= toColumn; column++) {
      if (!this.line(row)[column - 1]) this.put(row, column, { style });
    }
    return this;
  }

  get lastRow(): number {
    return this.rows.length;
  }

  cells(minimumWidth = 0): (PlannedCell | null)[][] {
    const width = Math.max(this.width, minimumWidth);
    return this.rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
  }

  private line(row: number): (PlannedCell | null)[] {
    while (this.rows.length < row) this.rows.push([]);
    return this.rows[row - 1] as (PlannedCell | null)[];
  }
}

/** A range such as `B3:F9`, counted from 1. */
export function rangeOf(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${address(row, column)}:${columnLetter(lastColumn)}${lastRow}`;
}
