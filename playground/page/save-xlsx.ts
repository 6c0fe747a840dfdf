import type { Grid } from '../grid.ts';
import { chartPng } from './chart-png.ts';
import { downloadFile } from './download-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
// Not a literal, so that the bundle leaves it to the browser: the page starts without what only saving needs.
const writer: string = './xlsx.js';

/** Calculates to the end, then saves the whole workbook as a file with the name of the sheet in front. */
export async function saveXlsx(grid: Grid): Promise<void> {
  await grid.calculated();
  const { toXlsx } = (await import(writer)) as typeof import('../xlsx/excel-workbook.ts');
  const sheetName = grid.sheetName(grid.activeSheetId());
  downloadFile(`${fileNameOf(sheetName)}.xlsx`, XLSX, await toXlsx(grid, chartPng));
}

/** A sheet may have characters in its name that no file may have. */
function fileNameOf(sheetName: string): string {
  const name = sheetName.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  return name || 'Spreadsheet';
}
