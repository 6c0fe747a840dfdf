import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { shownKpis } from './shown-scorecard.ts';
import { createScorecard, goOn, goToData, openSidebar, skipTargets } from './sidebar-steps.ts';

let playground: OpenPlayground;
let page: Page;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(20_000);
});
afterEach(() => expect(playground.errors).toEqual([]));
afterAll(() => playground?.close());

describe('a CSV file', () => {
  const EXPORT = 'Ukesrapport.csv';

  /** Ten weeks of two channels as a European spreadsheet writes them, with a byte-order mark. */
  function europeanCsv(): string {
    const rows = Array.from({ length: 10 }, (_, week) =>
      ['Søk', 'E-post'].map((channel, index) => {
        const [year = '', month = '', day = ''] = addDays('2026-06-01', 7 * week).split('-');
        const spend = `1.2${week}${index},50 €`;
        return [`${day}.${month}.${year}`, channel, spend, 40 + week + index, `${10 + week},25`].join(';');
      }),
    );
    return `\uFEFF${['Uke;Kanal;Spend (EUR);Leads;Andel', ...rows.flat()].join('\r\n')}\r\n`;
  }

  it('with semicolons, decimal commas and currency signs opens with its dates and numbers', async () => {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open CSV' }).click();
    await (await chosen).setFiles({ name: EXPORT, mimeType: 'text/csv', buffer: Buffer.from(europeanCsv()) });
    await page.getByText('Opened "Ukesrapport" with 20 rows below the header.').waitFor();
    await page.evaluate(() => window.playground.calculated());
    expect(await page.evaluate(() => window.playground.activeSheet())).toBe('Ukesrapport');
    const cells = await page.evaluate(() =>
      ['A1', 'A2', 'B2', 'C2', 'D2', 'E2'].map((cell) => window.playground.cell('Ukesrapport', cell).value),
    );
    // 1 June 2026 is day 46174 of a spreadsheet.
    expect(cells).toEqual(['Uke', 46_174, 'Søk', 1200.5, 40, 10.25]);
  });

  it('becomes a scorecard whose figures are those of the file', async () => {
    const sidebar = await openSidebar(page);
    // The grid would not let go of a keyboard.
    await page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
    await goToData(sidebar, { goal: 'Lead generation', context: 'B2B leads', sheet: 'Ukesrapport' });
    await goOn(sidebar);
    await skipTargets(sidebar);
    await createScorecard(page, sidebar);
    const shown = await shownKpis(page, 'Lead generation scorecard');
    const figures = new Map(shown.map(({ name, actual }) => [name, actual]));
    // The weeks from 6 to 27 July are the sixth to the ninth: 45 + 46 + 47 + 48, and one more each by e-mail.
    expect(figures.get('Leads')).toBe(376);
    // 1250.5, 1260.5, 1270.5 and 1280.5 by search, one euro more each by e-mail.
    expect(figures.get('Cost per lead')).toBeCloseTo((2 * (1250.5 + 1260.5 + 1270.5 + 1280.5) + 4) / 376, 9);
    // One cell is selected, which has no sum.
    await expect.poll(() => page.getByText(/^Sum: /).count()).toBe(0);
    await sidebar.getByRole('heading', { level: 1 }).press('Escape');
    await page.waitForFunction(() => !window.playground.isSidebarOpen());
  });

  it('that is none is refused in a sentence and changes nothing', async () => {
    const sheets = await page.evaluate(() => window.playground.sheetNames());
    const opened = page.evaluate(() =>
      window.playground.openCsv('picture.csv', '\u0089PNG\r\n\u001a\n\u0000\u0000IHDR'),
    );
    await page.getByRole('heading', { name: 'picture.csv was not opened' }).waitFor();
    const sentence = await page.locator('dialog p').innerText();
    expect(sentence).toMatch(/^[A-Z“"].*\.$/);
    await page.getByRole('button', { name: 'OK' }).click();
    await opened;
    expect(await page.evaluate(() => window.playground.sheetNames())).toEqual(sheets);
  });
});
