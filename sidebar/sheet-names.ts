import type { WorkbookSummary } from '../src/core/server.ts';

/** The names that sheets of a workbook have already. */
export function sheetNames({ sheets }: WorkbookSummary): readonly string[] {
  return sheets.map(({ name }) => name);
}
