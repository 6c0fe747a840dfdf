import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

let playground: OpenPlayground;

beforeAll(async () => {
  playground = await openPlayground();
});

afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

it('saves the workbook under the name of the sheet in front, and loads what that takes only then', async () => {
  const { page } = playground;
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const atStart = await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/xlsx.js')).length,
  );
  expect(atStart).toBe(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sample data.xlsx');
  expect(loaded).toContain('/xlsx.js');

  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(await readFile(await download.path())).buffer);
  expect(file.worksheets.map(({ name }) => name)).toEqual(['Sample data', 'Try a formula']);
  // A custom function is saved with its value.
  const result = file.getWorksheet('Try a formula')?.getCell('B5').value;
  const shown = await page.evaluate(() => window.playground.cell('Try a formula', 'B5').value);
  expect(result).toBe(shown);
  await page.getByRole('button', { name: 'Save as .xlsx', disabled: false }).waitFor();
});
