import type { IRange } from '@univerjs/core';
import type { Area } from '../area.ts';

/** An area as Univer writes it: from the first to the last cell. */
export function toUniverRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Univer's range as an area. */
export function fromUniverRange({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
