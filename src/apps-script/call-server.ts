import type { Menu, ScriptFunction, Server } from '../core/server.ts';
import { appendRows } from './append-rows.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { listScorecards } from './list-scorecards.ts';
import { enableFunctions, onInstall, onOpen, showSidebar } from './menu.ts';
import { readCells } from './read-cells.ts';
import { readColumns } from './read-columns.ts';
import { rewriteSheets } from './rewrite-sheets.ts';
import { writeSheets } from './write-sheets.ts';

// What crosses `google.script.run` has no types.
const scriptFunctions: Readonly<Record<ScriptFunction, (...args: never[]) => unknown>> = {
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
} satisfies Menu & Server;

/** Runs what the menu, a trigger or the page calls by name. */
export function callServer(name: ScriptFunction, args: ArrayLike<unknown>): unknown {
  return scriptFunctions[name](...(Array.from(args) as never[]));
}
