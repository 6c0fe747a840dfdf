import { readFile } from 'node:fs/promises';
import { buildOutOfDate } from '../browser/build-out-of-date.ts';
import { openPlayground } from '../browser/open-playground.ts';
import {
  createScorecard,
  goOn,
  goToData,
  openSidebar,
  skipTargets,
  typeTarget,
} from '../browser/sidebar-steps.ts';

/** Builds a scorecard of the sample data in the playground as a person does, and saves the workbook. */
export async function savedScorecard(): Promise<Uint8Array> {
  await buildOutOfDate();
  const { page, close } = await openPlayground();
  try {
    const sidebar = await openSidebar(page);
    await goToData(sidebar, { goal: 'Lead generation', context: 'B2B leads' });
    await goOn(sidebar);
    await typeTarget(sidebar, { target: '1200' });
    await skipTargets(sidebar);
    await createScorecard(page, sidebar);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as .xlsx' }).click(),
    ]);
    return await readFile(await download.path());
  } finally {
    await close();
  }
}
