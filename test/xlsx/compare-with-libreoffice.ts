import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOutOfDate } from '../browser/build-out-of-date.ts';
import { compareResults } from './compare-results.ts';
import { readXlsx, recalculate } from './recalculate.ts';
import { savedWorkbook } from './save-workbook.ts';
import { workbooksToSave } from './workbooks-to-save.ts';

/**
 * Recalculates saved workbooks in LibreOffice and compares every formula with the result that it was saved with.
 * Without a file, workbooks of all kinds are made in the playground and saved; `--keep folder` keeps them,
 * `--only text` makes those whose name has the text.
 */
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, only: { type: 'string', default: '' } },
});

if (files.length > 0) {
  for (const file of files) await compare(basename(file), await readFile(file));
} else {
  await buildOutOfDate();
  if (options.keep !== undefined) await mkdir(options.keep, { recursive: true });
  for (const workbook of workbooksToSave.filter(({ name }) => name.includes(options.only))) {
    const file = await savedWorkbook(workbook);
    if (options.keep !== undefined)
      await writeFile(join(options.keep, `${workbook.name.replaceAll(/[^\w ,-]/g, '')}.xlsx`), file);
    await compare(workbook.name, file);
  }
}

async function compare(name: string, file: Uint8Array): Promise<void> {
  const { compared, differences } = compareResults(await readXlsx(file), await recalculate(file));
  for (const { place, formula, saved, recalculated } of differences) {
    console.log(`${place}  ${show(saved)} in the file, ${show(recalculated)} in LibreOffice  =${formula}`);
  }
  console.log(`${name}: ${compared} formulas compared, ${differences.length} differ.`);
  if (differences.length > 0 || compared === 0) process.exitCode = 1;
}

function show(value: unknown): string {
  return value === '' ? 'nothing' : JSON.stringify(value);
}
