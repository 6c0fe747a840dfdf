import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS, { type Workbook } from 'exceljs';
import { savedScorecard } from './saved-scorecard.ts';

/**
 * Recalculates a saved workbook in LibreOffice and compares every formula with the result that it was saved with.
 * Without a file, a scorecard of the sample data is built in the playground and saved.
 */

/** Relative; what engines that add in another order may differ by. */
const TOLERANCE = 1e-9;

interface Difference {
  readonly place: string;
  readonly formula: string;
  readonly saved: unknown;
  readonly recalculated: unknown;
}

const [given] = process.argv.slice(2);
const bytes = given === undefined ? await savedScorecard() : await readFile(given);
const saved = await readWorkbook(bytes);
const recalculated = await recalculate(bytes);
const { differences, compared } = compare(saved, recalculated);
for (const { place, formula, saved: before, recalculated: after } of differences) {
  console.log(`${place}  ${show(before)} in the file, ${show(after)} in LibreOffice  =${formula}`);
}
console.log(`${compared} formulas compared, ${differences.length} differ.`);
process.exitCode = differences.length > 0 || compared === 0 ? 1 : 0;

async function readWorkbook(file: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  return workbook;
}

/** Takes the results out of a copy, since LibreOffice trusts those of files that seem to come from Excel. */
async function recalculate(file: Uint8Array): Promise<Workbook> {
  const workbook = await readWorkbook(file);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula, date1904: false };
      }),
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'kpi-navigator-xlsx-'));
  try {
    const source = join(folder, 'saved.xlsx');
    await writeFile(source, new Uint8Array(await workbook.xlsx.writeBuffer()));
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'recalculated'),
      source,
    ]);
    return await readWorkbook(await readFile(join(folder, 'recalculated', 'saved.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compare(before: Workbook, after: Workbook): { differences: Difference[]; compared: number } {
  const differences: Difference[] = [];
  let compared = 0;
  for (const sheet of before.worksheets) {
    const other = after.getWorksheet(sheet.name);
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.formula) return;
        compared += 1;
        const result = plain(cell.result);
        const recomputed = plain(other?.getCell(cell.address).result);
        if (isSame(result, recomputed) || isNoExtreme(cell.formula, result, recomputed)) return;
        differences.push({
          place: `${sheet.name}!${cell.address}`,
          formula: cell.formula,
          saved: result,
          recalculated: recomputed,
        });
      }),
    );
  }
  return { differences, compared };
}

/** Dates as serial days, errors as their text, and an empty text as nothing, which is how files keep it. */
function plain(result: unknown): string | number | boolean {
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'object' && result !== null && 'error' in result) return String(result.error);
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return result;
  return '';
}

function isSame(one: string | number | boolean, other: string | number | boolean): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The smallest or largest of no rows is blank in the playground and 0 elsewhere; both count as 0 in arithmetic. */
function isNoExtreme(formula: string, before: unknown, after: unknown): boolean {
  return /^_xlfn\.M(?:IN|AX)IFS\(/.test(formula) && before === '' && after === 0;
}

function show(value: unknown): string {
  return value === '' ? 'nothing' : JSON.stringify(value);
}
