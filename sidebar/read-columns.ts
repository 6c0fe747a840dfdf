import type { SheetColumns } from '../src/core/server.ts';

/** Columns of one sheet as read, and which ones; counted from 1. */
export interface ReadColumns extends SheetColumns {
  readonly sheetId: number;
  readonly columns: readonly number[];
}
