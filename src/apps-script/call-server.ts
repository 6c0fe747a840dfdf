import { appendRows } from './append-rows.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { listScorecards } from './list-scorecards.ts';
import { enableFunctions, onInstall, onOpen, showSidebar } from './menu.ts';
import { readCells } from './read-cells.ts';
import { readColumns } from './read-columns.ts';
import { rewriteSheets } from './rewrite-sheets.ts';
import { writeSheets } from './write-sheets.ts';

const serverFunctions: Readonly<Record<string, (...args: never[]) => unknown>> = {
  appendRows,
  describeWorkbook,
  enableFunctions,
  listScorecards,
  onInstall,
  onOpen,
  readCells,
  readColumns,
  rewriteSheets,
  showSidebar,
  writeSheets,
};

/** Runs what the menu, a trigger or the page calls by name. */
export function callServer(name: string, args: ArrayLike<unknown>): unknown {
  return serverFunctions[name]?.(...(Array.from(args) as never[]));
}
