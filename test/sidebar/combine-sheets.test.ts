import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { adExport, analyticsExport } from './export-sheets.ts';
import { FakeServer } from './fake-server.ts';
import { openSidebar } from './open-sidebar.ts';
import { flawsOf } from './page-flaws.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = await bundleSidebar(fileURLToPath(new URL('../..', import.meta.url)));
});

afterAll(() => browser?.close());

/** The data step, with two exports in the spreadsheet. */
async function openAtData(): Promise<{ page: Page; server: FakeServer }> {
  const server = new FakeServer([adExport(), analyticsExport()]);
  const page = await openSidebar(browser, html, server);
  await page.getByRole('radio', { name: /^Engagement/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /^Content site/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('combobox', { name: 'Add another KPI' }).fill('cost per click');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { level: 1, name: 'Where is the data?' }).waitFor();
  await page.locator('form[aria-busy="false"]').waitFor();
  return { page, server };
}

describe('putting several sheets together', () => {
  it('asks little, fits the sidebar and has nothing for axe-core to complain about', async () => {
    const { page } = await openAtData();
    await page.getByText('My data is in several sheets').click();
    await page.getByRole('checkbox', { name: 'Ads' }).check();
    await page.getByText('Choose at least two sheets.').waitFor();
    await page.getByRole('checkbox', { name: 'Analytics' }).check();
    expect(await flawsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('explains why an average needs its weight from the same sheet', async () => {
    const { page, server } = await openAtData();
    await page.getByText('My data is in several sheets').click();
    await page.getByRole('checkbox', { name: 'Ads' }).check();
    await page.getByRole('checkbox', { name: 'Analytics' }).check();
    await page.getByRole('checkbox', { name: 'Sessions' }).uncheck();
    await page.getByText('needs Sessions from “Analytics”').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    const write = page.getByRole('button', { name: 'Write combined sheet' });
    expect(await write.getAttribute('aria-describedby')).toBe('combine-problem');
    await page.getByRole('button', { name: 'Write combined sheet' }).focus();
    await page.keyboard.press('Enter');
    expect(server.plans).toEqual([]);
    await page.context().close();
  });

  it('writes a new sheet by the keyboard and goes on with it', async () => {
    const { page, server } = await openAtData();
    await page.getByText('My data is in several sheets').focus();
    await page.keyboard.press('Enter');
    for (const name of ['Ads', 'Analytics']) {
      await page.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('combobox', { name: 'Channels in Ads' }).selectOption('The sheet is one channel');
    await page.getByRole('button', { name: 'Write combined sheet' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#sheet option:checked', { hasText: 'Combined data' }).waitFor({ state: 'attached' });
    await page.getByText('Empty rows are room for new ones: 60 for "Ads" (rows 2 to').waitFor();
    const [combined] = server.plans[0]?.sheets ?? [];
    const names = server.sheets.find(({ role }) => role === 'channel_names');
    expect(combined?.cells[1]?.[1]?.formula).toContain('"Ads"');
    expect(names?.cells.slice(1).map(([name]) => name)).toEqual(['Ads', 'google / cpc', 'linkedin / paid']);
    await page.context().close();
  });
});
