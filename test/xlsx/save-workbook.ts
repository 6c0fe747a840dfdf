import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { openPlayground } from '../browser/open-playground.ts';
import { openSidebar } from '../browser/sidebar-steps.ts';

/** A workbook that is made in the playground as a person makes it. */
export interface WorkbookToSave {
  readonly name: string;
  /** Text of a CSV file that is opened first, by the name that its sheet gets. */
  readonly csv?: { readonly [sheet: string]: string };
  make(page: Page, sidebar: FrameLocator): Promise<void>;
}

/** Makes a workbook in a playground of its own and gives the file that it saves. */
export async function savedWorkbook({ csv = {}, make }: WorkbookToSave): Promise<Uint8Array> {
  const { page, errors, close } = await openPlayground();
  try {
    page.setDefaultTimeout(50_000);
    for (const [sheet, text] of Object.entries(csv))
      await page.evaluate(([name, rows]) => window.playground.openCsv(`${name}.csv`, rows), [
        sheet,
        text,
      ] as const);
    await make(page, await openSidebar(page));
    await page.evaluate(() => window.playground.calculated());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as .xlsx' }).click(),
    ]);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return await readFile(await download.path());
  } finally {
    await close();
  }
}
