import type { Grid } from '../grid.ts';
import { chartPng } from './chart-png.ts';
import { downloadFile } from './download-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
// Not a literal, so that the bundle leaves it to the browser: the page starts without what only saving needs.
const writer: string = './xlsx.js';

/** Calculates to the end, then saves the whole workbook as a file of the given name. */
export async function saveXlsx(grid: Grid, fileName: string): Promise<void> {
  await grid.calculated();
  const { toXlsx } = (await import(writer)) as typeof import('../xlsx/excel-workbook.ts');
  downloadFile(`${fileName}.xlsx`, XLSX, await toXlsx(grid, chartPng));
}
