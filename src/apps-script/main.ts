export { call } from './call.ts';
export { describeWorkbook } from './describe-workbook.ts';
export { enableFunctions, onInstall, onOpen, showSidebar } from './menu.ts';
export { readColumns } from './read-columns.ts';
export { writeSheets } from './write-sheets.ts';
