import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS, { type Workbook } from 'exceljs';

/** Where the playground's spreadsheet is, so that today is the same day in both. */
const TIME_ZONE = 'Europe/Rome';

/** The workbook that a file holds. */
export async function readXlsx(file: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  return workbook;
}

/** The workbook of a file with every formula calculated by LibreOffice. */
export async function recalculate(file: Uint8Array): Promise<Workbook> {
  const workbook = await readXlsx(file);
  takeResultsOut(workbook);
  const folder = await mkdtemp(join(tmpdir(), 'kpi-navigator-xlsx-'));
  try {
    const source = join(folder, 'saved.xlsx');
    await writeFile(source, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const recalculated = join(folder, 'recalculated');
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...['--headless', '--convert-to', 'xlsx', '--outdir', recalculated, source],
      ],
      { env: { ...process.env, TZ: TIME_ZONE } },
    );
    return await readXlsx(await readFile(join(recalculated, 'saved.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice trusts the results of files that seem to come from Excel. */
function takeResultsOut(workbook: Workbook): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula, date1904: false };
      }),
    );
  }
}
