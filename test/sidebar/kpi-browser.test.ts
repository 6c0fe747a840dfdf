import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
import { families } from '../../src/core/catalog/index.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { adsExport, FakeServer } from './fake-server.ts';
import { openSidebar } from './open-sidebar.ts';
import { flawsOf } from './page-flaws.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = await bundleSidebar(fileURLToPath(new URL('../..', import.meta.url)));
});

afterAll(() => browser?.close());

async function openKpis(): Promise<Page> {
  const page = await openSidebar(browser, html, new FakeServer([adsExport()]));
  page.setDefaultTimeout(5000);
  await page.getByRole('radio', { name: /^Lead generation/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /^B2B leads/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('5 chosen').waitFor();
  return page;
}

describe('the ready set', () => {
  it('is named by goal and context, parted from what is added, and taken again with one click', async () => {
    const page = await openKpis();
    const set = page.getByRole('group', { name: 'Ready set: Lead generation · B2B leads' });
    await set.getByRole('checkbox', { name: /^Cost per lead/ }).uncheck();
    await page.getByRole('combobox', { name: 'Add another KPI' }).fill('NPS');
    await page.keyboard.press('Enter');
    await set.getByText('Added by you').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take the ready set again' }).click();
    await page.getByText('5 chosen').waitFor();
    expect(await set.getByRole('checkbox', { checked: true }).count()).toBe(5);
    expect(await set.getByRole('checkbox', { checked: false }).count()).toBe(1);
    await page.context().close();
  });
});

describe('browsing the KPIs', () => {
  it('opens topic by topic with the keyboard and adds what is checked', async () => {
    const page = await openKpis();
    const topics = page.getByText('Browse all by topic');
    await topics.focus();
    await page.keyboard.press('Enter');
    for (const { name } of families) await page.getByText(`${name} (`).waitFor();
    await page.getByText('Email (').focus();
    await page.keyboard.press('Enter');
    const openRate = page
      .getByRole('group', { name: 'Email' })
      .getByRole('checkbox', { name: /^Email open rate/ });
    await openRate.focus();
    await page.keyboard.press('Space');
    await page.getByText('6 chosen').waitFor();
    expect(await openRate.isChecked()).toBe(true);
    await page.keyboard.press('Space');
    await page.getByText('5 chosen').waitFor();
    await page.context().close();
  });

  it('says above seven KPIs that they are a lot', async () => {
    const page = await openKpis();
    await page.getByText('Browse all by topic').click();
    await page.getByText('Email (').click();
    const email = page.getByRole('group', { name: 'Email' }).getByRole('checkbox');
    for (const index of [0, 1]) await email.nth(index).check();
    await page.getByText('7 chosen').waitFor();
    expect(await page.getByText('analysis paralysis').count()).toBe(0);
    await email.nth(2).check();
    await page.getByText('8 KPIs are a lot to keep an eye on').waitFor();
    await page.context().close();
  });

  it('shows each formula in words and the good direction, without flaws', async () => {
    const page = await openKpis();
    await page.getByText('Browse all by topic').click();
    await page.getByText('Lead generation (').last().click();
    const costPerLead = page.getByRole('checkbox', {
      name: /^Cost per lead spend ÷ leads. Lower is better./,
    });
    await costPerLead.waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.context().close();
  });
});
