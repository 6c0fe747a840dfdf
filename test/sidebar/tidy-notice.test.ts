import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { FakeServer } from './fake-server.ts';
import { mediaPlan } from './media-plan.ts';
import { openSidebar } from './open-sidebar.ts';
import { flawsOf } from './page-flaws.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = await bundleSidebar(fileURLToPath(new URL('../..', import.meta.url)));
});

afterAll(() => browser?.close());

/** The data step, with a media plan in front. */
async function openAtData(): Promise<{ page: Page; server: FakeServer }> {
  const server = new FakeServer([mediaPlan()]);
  const page = await openSidebar(browser, html, server);
  await page.getByRole('radio', { name: /^Lead generation/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /^B2B leads/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { level: 1, name: 'KPIs that fit' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { level: 1, name: 'Where is the data?' }).waitFor();
  await page.locator('form[aria-busy="false"]').waitFor();
  return { page, server };
}

describe('the offer to make a sheet tidy', () => {
  it('has nothing for axe-core to complain about, and fits the sidebar', async () => {
    const { page } = await openAtData();
    await page.getByText('Make it tidy').click();
    expect(await flawsOf(page)).toEqual([]);
    for (const select of await page.getByRole('combobox', { name: /^What .* holds$/ }).all()) {
      await select.selectOption('Leave out');
    }
    await page
      .getByRole('button', {
        name: 'Write tidy sheet',
        description: 'Say of at least one column what it holds.',
      })
      .waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('writes what was confirmed, by the keyboard alone, and goes on with the new sheet', async () => {
    const { page, server } = await openAtData();
    await page.getByText('Make it tidy').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Channel of google / cpc spend' }).fill('Google Ads');
    await page.getByRole('combobox', { name: 'What Revenue holds' }).selectOption('Leave out');
    await page.getByRole('button', { name: 'Write tidy sheet' }).focus();
    await page.keyboard.press('Enter');
    await page
      .locator('#sheet option:checked', { hasText: 'Media plan (tidy)' })
      .waitFor({ state: 'attached' });
    const [tidy] = server.plans[0]?.sheets ?? [];
    expect(tidy?.cells[0]?.map((cell) => cell?.value)).toEqual([
      'Date',
      'Channel',
      'Spend (EUR)',
      'Clicks',
      undefined,
      undefined,
      undefined,
    ]);
    await page.context().close();
  });

  it('says beside the offer that it failed, and keeps what was changed', async () => {
    const { page, server } = await openAtData();
    server.failures.writeSheets = ['busy'];
    await page.getByText('Make it tidy').click();
    const channel = page.getByRole('textbox', { name: 'Channel of google / cpc spend' });
    await channel.fill('Google Ads');
    await page.getByRole('button', { name: 'Write tidy sheet' }).click();
    await page.getByRole('alert').filter({ hasText: 'changing this spreadsheet' }).waitFor();
    expect(await channel.inputValue()).toBe('Google Ads');
    await page.context().close();
  });
});
