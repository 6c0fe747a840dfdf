import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
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

/** The targets step for KPIs found by these words. */
async function openTargets(...searches: readonly string[]): Promise<Page> {
  const page = await openSidebar(browser, html, new FakeServer([adsExport()]));
  page.setDefaultTimeout(5000);
  await page.getByRole('radio', { name: /^Lead generation/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /^B2B leads/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('5 chosen').waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  for (const search of searches) {
    await page.getByRole('combobox').fill(search);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('form[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Source' }).waitFor();
  return page;
}

function letters(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: 'Is the goal SMART?' }).getByRole('listitem').allTextContents();
}

describe('the targets step', () => {
  it('judges the goal letter by letter once a target is typed', async () => {
    const page = await openTargets('LEADS');
    expect(await letters(page)).toEqual([]);
    await page.getByRole('textbox', { name: /^Target/ }).fill('2000');
    const without = await letters(page);
    expect(without).toHaveLength(5);
    expect(without[0]).toContain('Specific, look here: Name the person who is responsible.');
    expect(without[4]).toContain('Time-bound, look here: Choose the day');
    await page.getByLabel(/^Responsible/).fill('Giulia');
    await page.getByLabel('Reach by').fill('2027-01-31');
    const withBoth = await letters(page);
    expect(withBoth[0]).toContain('Specific, fine: One KPI, split by “Channel”. Giulia is responsible.');
    expect(withBoth[1]).toContain('Measurable, fine');
    expect(withBoth[2]).toContain('Achievable, look here: Ambitious');
    expect(withBoth[3]).toContain('above your best month so far');
    // From 21 November to 31 January are 71 days.
    expect(withBoth[4]).toContain('Time-bound, fine: Due in 2 months.');
    expect(await flawsOf(page)).toEqual([]);
    await page.getByLabel('A target for each month').check();
    await page.getByLabel('Dec 2026').fill('2000');
    await page.getByRole('button', { name: '2000 for all' }).click();
    expect(await page.getByLabel('Sep 2027').inputValue()).toBe('2000');
    for (const field of await page.getByLabel(/2027/).all()) await field.fill('');
    // The last of several targets is judged, due at the end of its period: 40 days on.
    expect((await letters(page))[4]).toContain('Time-bound, fine: Due in 6 weeks.');
    expect(await flawsOf(page)).toEqual([]);
    // What was typed for months is no target of a quarter.
    await page.getByRole('combobox', { name: 'Measured' }).selectOption('Quarterly');
    await page.getByRole('checkbox', { name: 'A target for each quarter' }).waitFor();
    expect(await page.getByLabel('Q4 2026').evaluateAll((fields) => fields.length)).toBe(1);
    expect(await page.getByLabel('Q4 2026').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Add it again for one “Channel”' }).click();
    await page.getByRole('heading', { name: 'Leads · Display' }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('takes a proposed target with one click', async () => {
    const page = await openTargets('LEADS');
    const use = page.getByRole('button', { name: /^Use it/ }).first();
    const offered = (await use.textContent())?.replace(/^Use it: /, '').replaceAll('.', '');
    await use.click();
    expect(await page.getByRole('textbox', { name: /^Target/ }).inputValue()).toBe(offered);
    await page.context().close();
  });

  it('says which number a KPI waits for, instead of calling it a row to fill in by hand', async () => {
    const page = await openTargets('GRP');
    await page.getByText('No figures yet: enter Population in the step before.').waitFor();
    await page.getByRole('textbox', { name: /^Target/ }).fill('300');
    expect((await letters(page))[1]).toContain('Measurable, fine');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('1 has no figures until its number is entered.').waitFor();
    await page.context().close();
  });

  it('asks for both ends of a range, the lower one first', async () => {
    const page = await openTargets('SPEND');
    await page.getByRole('textbox', { name: /^From/ }).fill('20 000');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('A range has two ends.').waitFor();
    await page.getByRole('textbox', { name: /^Up to/ }).fill('15 000');
    await page.getByText('Type more here than in the field before.').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('textbox', { name: /^Up to/ }).fill('25 000');
    expect((await letters(page))[3]).toContain('of your last 12 months kept to it.');
    await page.context().close();
  });

  it('says whether the budget pays for a target of leads', async () => {
    const page = await openTargets('LEADS');
    await page.getByRole('textbox', { name: /^Target/ }).fill('1200');
    await page.getByRole('textbox', { name: /^Budget per month/ }).fill('1000');
    expect((await letters(page))[3]).toContain('more than the budget of €\u00a01.000.');
    await page.getByRole('textbox', { name: /^Budget per month/ }).fill('90000');
    expect((await letters(page))[3]).toContain('within the budget of €\u00a090.000.');
    await page.getByRole('combobox', { name: 'What it asks for' }).selectOption('Stay below it');
    await page.getByText('an upper bound holds it back').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.context().close();
  });
});
