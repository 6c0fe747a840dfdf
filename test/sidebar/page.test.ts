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

async function open(server = new FakeServer([adsExport()])): Promise<{ page: Page; server: FakeServer }> {
  return { page: await openSidebar(browser, html, server), server };
}

/** Moves the focus by Tab until it is on a control with this name. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'radio' | 'textbox' | 'checkbox' | 'combobox',
): Promise<void> {
  const wanted = await page.getByRole(role, { name }).first().elementHandle();
  for (let press = 0; press < 60; press++) {
    if (await page.evaluate((element) => document.activeElement === element, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}.`);
}

async function headingIs(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function pressMainButton(page: Page, name: string | RegExp = 'Next'): Promise<void> {
  await tabTo(page, name, 'button');
  await page.keyboard.press('Enter');
}

async function idle(page: Page): Promise<void> {
  await page.locator('form[aria-busy="false"]').waitFor();
}

async function chooseGoalAndContext(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Lead generation/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /^B2B leads/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await headingIs(page, 'KPIs that fit');
}

async function goToData(page: Page): Promise<void> {
  await chooseGoalAndContext(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await headingIs(page, 'Where is the data?');
  await idle(page);
}

async function goToCreate(page: Page): Promise<void> {
  await goToData(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip targets' }).click();
  await headingIs(page, 'Ready to create');
}

describe('the sidebar in a browser', () => {
  it('makes a scorecard with the keyboard alone', async () => {
    const { page, server } = await open();
    await headingIs(page, 'What do you want to achieve?');
    await tabTo(page, /^Business objective/, 'textbox');
    await page.keyboard.type('Grow B2B revenue by 15 %');
    await tabTo(page, /^Awareness/, 'radio');
    // The third of the goals is lead generation; Enter in a form goes on.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await headingIs(page, 'What is it for?');
    await tabTo(page, /^Online shop/, 'radio');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await headingIs(page, 'KPIs that fit');
    await tabTo(page, 'Add another KPI', 'combobox');
    await page.keyboard.type('promoter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('6 chosen').waitFor();
    await pressMainButton(page);

    await headingIs(page, 'Where is the data?');
    await idle(page);
    await pressMainButton(page);

    await page.getByText('KPI 1 of 6').waitFor();
    await tabTo(page, /^Target/, 'textbox');
    await page.keyboard.type('1500');
    await page.keyboard.press('Enter');
    await page.getByText('KPI 2 of 6').waitFor();
    await tabTo(page, 'Skip targets', 'button');
    await page.keyboard.press('Enter');

    await headingIs(page, 'Ready to create');
    await pressMainButton(page, 'Create scorecard');
    await headingIs(page, 'The scorecard is ready');
    expect(server.plans).toHaveLength(1);
    expect(server.plans[0]?.show).toBe('Lead generation scorecard');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  it('tells a screen reader what came of reading the data, in a place that was there before', async () => {
    const { page, server } = await open();
    await goToData(page);
    const told = page.getByRole('status').filter({ hasText: '1 thing to look at' });
    await told.evaluate((element) => element.setAttribute('data-is-same', ''));
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect.poll(() => server.calls.filter((name) => name === 'readColumns').length).toBe(2);
    await page.locator('[data-is-same]', { hasText: '1 thing to look at' }).waitFor();
    await page.context().close();
  });

  it('has nothing for axe-core to complain about on any step, and nothing is cut off', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await flawsOf(page), 'goal, with its problem').toEqual([]);
    expect(await page.getByRole('radio', { name: /^Sales/ }).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('radio', { name: /^Lead generation/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await flawsOf(page), 'context').toEqual([]);
    await page.getByRole('radio', { name: /^B2B leads/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('combobox').fill('lifetime value to');
    expect(await flawsOf(page), 'KPIs, searching').toEqual([]);
    await page.getByRole('option', { name: /^Lifetime value to/ }).click();
    await page.getByText('6 chosen').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kpi-search');
    expect(await flawsOf(page), 'KPIs').toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await idle(page);
    await page.getByText('More columns that may help').click();
    expect(await flawsOf(page), 'data').toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('textbox', { name: /^Target/ }).fill('plenty');
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await flawsOf(page), 'targets, with a problem').toEqual([]);
    await page.getByRole('textbox', { name: /^Target/ }).fill('');
    await page.getByRole('button', { name: 'Skip targets' }).click();
    await headingIs(page, 'Ready to create');
    expect(await flawsOf(page), 'create').toEqual([]);
    await page.getByRole('button', { name: 'Create scorecard' }).click();
    await headingIs(page, 'The scorecard is ready');
    expect(await flawsOf(page), 'done').toEqual([]);
    await page.context().close();
  });

  it('leads from an empty spreadsheet to sample data in one click', async () => {
    const { page, server } = await open(new FakeServer([{ id: 0, name: 'Sheet1', cells: [] }]));
    await goToData(page);
    await page.getByText('No sheet holds data yet').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Insert sample data' }).click();
    await page.getByRole('combobox', { name: 'Sheet' }).waitFor();
    await idle(page);
    expect(server.plans[0]?.sheets[0]?.role).toBe('sample');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('KPI 1 of 5').waitFor();
    await page.context().close();
  });

  it('leads from an empty spreadsheet to a template, which may stay empty for now', async () => {
    const { page, server } = await open(new FakeServer([{ id: 0, name: 'Sheet1', cells: [] }]));
    await goToData(page);
    await page.getByRole('button', { name: 'Insert an empty template' }).click();
    await page.getByText('“Data to fill in” has no figures yet.').waitFor();
    expect(server.plans[0]?.sheets[0]?.role).toBe('template');
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('KPI 1 of 5').waitFor();
    await page.context().close();
  });

  it('shows a failure where it happened, loses nothing, and succeeds on the second try', async () => {
    const { page, server } = await open();
    server.failures.writeSheets = ['busy'];
    await goToCreate(page);
    const name = page.getByRole('textbox', { name: 'Name of the new sheet' });
    await name.fill('Leads in autumn');
    await page.getByRole('button', { name: 'Create scorecard' }).click();
    await page.getByRole('alert').filter({ hasText: 'changing this spreadsheet' }).waitFor();
    expect(await name.inputValue()).toBe('Leads in autumn');
    await page.getByRole('button', { name: 'Create scorecard' }).click();
    await headingIs(page, 'The scorecard is ready');
    expect(server.plans.map(({ show }) => show)).toEqual(['Leads in autumn']);
    await page.context().close();
  });

  it('explains the trouble with several Google accounts, and goes on when it is over', async () => {
    const server = new FakeServer([adsExport()]);
    server.failures.describeWorkbook = ['not_allowed'];
    const { page } = await open(server);
    await page.getByRole('alert').filter({ hasText: 'several Google accounts' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps what was typed when the page is opened again', async () => {
    const { page } = await open();
    await goToData(page);
    await page.getByRole('combobox', { name: 'Spend' }).selectOption({ label: 'Impr.' });
    await page.reload();
    await headingIs(page, 'Where is the data?');
    await idle(page);
    expect(await page.getByRole('combobox', { name: 'Spend' }).inputValue()).toBe('3');
    await page.context().close();
  });

  it('lists a sheet that was pasted since the page was opened', async () => {
    const { page, server } = await open();
    await chooseGoalAndContext(page);
    await idle(page);
    server.sheets.push({ ...adsExport(), id: 77, name: 'Pasted later' });
    await page.getByRole('button', { name: 'Next' }).click();
    await headingIs(page, 'Where is the data?');
    await page.locator('#sheet option', { hasText: 'Pasted later' }).waitFor({ state: 'attached' });
    // The columns are read once, after the sheets.
    await expect.poll(() => server.calls.slice(-2)).toEqual(['describeWorkbook', 'readColumns']);
    expect(server.calls.filter((name) => name === 'readColumns')).toHaveLength(1);
    await page.context().close();
  });

  it('tells of faulty cells with the quotation marks of the page', async () => {
    const ads = adsExport();
    const cost = ads.cells[0]?.indexOf('Cost (EUR)') ?? -1;
    const cells = ads.cells.map((row, index) =>
      row.map((cell, column) => (index === 3 && column === cost ? 'n/a' : cell)),
    );
    const { page } = await open(new FakeServer([{ ...ads, cells }]));
    await goToData(page);
    await page.getByText('“n/a”').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'n/a' }).innerText()).not.toContain('"');
    await page.context().close();
  });

  it('reads the sheet again when the person has changed it', async () => {
    const ads = adsExport();
    const [header = [], ...rows] = ads.cells;
    const unnamed = header.map((name) => (name === 'MQLs' ? 'Column I' : name));
    const { page, server } = await open(new FakeServer([{ ...ads, cells: [unnamed, ...rows] }]));
    await goToData(page);
    server.sheets[0] = {
      ...ads,
      cells: [[...header, 'Conversions'], ...rows.map((row) => [...row, 4])],
    };
    await page.getByRole('button', { name: 'Read again' }).click();
    await page
      .locator('#column-conversions option:checked', { hasText: 'Conversions' })
      .waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('asks for nothing from the network', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(html);
    await page.getByText('works only inside a spreadsheet').waitFor();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    await context.close();
  });
});
