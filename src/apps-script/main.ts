export { appendRows } from './append-rows.ts';
export { describeWorkbook } from './describe-workbook.ts';
export { listScorecards } from './list-scorecards.ts';
export { enableFunctions, onInstall, onOpen, showSidebar } from './menu.ts';
export { readCells } from './read-cells.ts';
export { readColumns } from './read-columns.ts';
export { rewriteSheets } from './rewrite-sheets.ts';
export { writeSheets } from './write-sheets.ts';
