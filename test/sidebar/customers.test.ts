import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
import type { JsonCell } from '../../src/core/server.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { FakeServer, type FakeSheet, TODAY } from './fake-server.ts';
import { openSidebar } from './open-sidebar.ts';
import { flawsOf } from './page-flaws.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = await bundleSidebar(fileURLToPath(new URL('../..', import.meta.url)));
});

afterAll(() => browser?.close());

const HEADER = ['Order', 'Customer', 'Order date', 'Amount (EUR)', 'Currency', 'Churn reason', 'Net (EUR)'];

/** Sixty purchases of twenty customers; what is wrong with an export may follow. */
function orders(...more: readonly (readonly JsonCell[])[]): FakeSheet {
  const rows = Array.from({ length: 60 }, (_, index): JsonCell[] => [
    1000 + index,
    `Customer ${index % 20}`,
    { date: TODAY - 300 + 5 * index },
    10 + ((index * 7) % 50),
    'EUR',
    index % 20 === 3 ? 'Too dear' : null,
    8,
  ]);
  return { id: 7, name: 'Orders', cells: [HEADER, ...rows, ...more] };
}

async function openCustomers(server: FakeServer): Promise<Page> {
  const page = await openSidebar(browser, html, server);
  await page.getByRole('button', { name: 'Who are my best customers?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your best customers' }).waitFor();
  await page.locator('form[aria-busy="false"]').waitFor();
  return page;
}

describe('the page about customers', () => {
  it('finds the columns by their headers and makes a sheet of them', async () => {
    const server = new FakeServer([{ id: 3, name: 'Notes', cells: [['Buy milk']] }, orders()]);
    const page = await openCustomers(server);
    expect(await page.getByLabel('Sheet with the purchases').inputValue()).toBe('7');
    expect(await page.getByLabel('Amount', { exact: true }).inputValue()).toBe('3');
    await page.getByText('60 rows with purchases by 20 customers').waitFor();
    await page.getByText('20 customers bought on more than one day, and a prediction needs 30').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create the sheet' }).click();
    await page.getByText('The sheet “Customers” is ready').waitFor();
    const [plan] = server.plans[0]?.sheets ?? [];
    expect([plan?.name, plan?.role]).toEqual(['Customers', 'customers']);
    const texts = plan?.cells.map((row) => row[0]?.value);
    expect(texts).toContain('Most valuable customers');
    expect(texts).toContain('Why customers leave');
    // What cannot be predicted is left out.
    expect(plan?.cells.flat().some((cell) => cell?.value === 'Chance still active')).toBe(false);
    await page.context().close();
  });

  it('says what is wrong with the rows before anything is written', async () => {
    const server = new FakeServer([
      orders([1, null, { date: TODAY }, 5, 'EUR', null, 5], [2, 'Anna', 'soon', 5, 'EUR', null, 5]),
    ]);
    const page = await openCustomers(server);
    await page.getByText('No customer is named in row 62: left out.').waitFor();
    await page.getByText('No date can be read in row 63').waitFor();
    expect(server.plans).toEqual([]);
    await page.context().close();
  });

  it('offers no sheet of several currencies, until the person says that they are one', async () => {
    const server = new FakeServer([orders([1, 'Anna', { date: TODAY }, 5, 'SEK', null, 5])]);
    const page = await openCustomers(server);
    await page.getByText('Amounts in EUR, SEK cannot be added up').waitFor();
    expect(await page.getByRole('button', { name: 'Create the sheet' }).count()).toBe(0);
    expect(await flawsOf(page)).toEqual([]);
    await page.getByLabel('Currency (optional)').selectOption({ label: 'None' });
    await page.getByLabel('Amount', { exact: true }).selectOption({ label: 'Net (EUR)' });
    await page.getByRole('button', { name: 'Create the sheet' }).waitFor();
    await page.context().close();
  });

  it('writes the sheet of the same purchases anew in its place, even if both were renamed', async () => {
    const server = new FakeServer([orders()]);
    const page = await openCustomers(server);
    await page.getByRole('button', { name: 'Create the sheet' }).click();
    await page.getByText('is ready').waitFor();
    server.sheets.forEach((sheet, index) => {
      server.sheets[index] = {
        ...sheet,
        name: sheet.name === 'Orders' ? 'Sales' : 'Best buyers',
        formulas: (sheet.formulas ?? []).map((row) =>
          row.map((cell) => cell.replaceAll("'Orders'", 'Sales')),
        ),
      };
    });
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Who are my best customers?' }).click();
    await page.getByText('The sheet “Best buyers” is written anew in its place.').waitFor();
    await page.getByRole('button', { name: 'Update the sheet' }).click();
    await page.getByText('The sheet “Best buyers” is ready').waitFor();
    expect(server.calls).toContain('rewriteSheets');
    expect(server.sheets.map(({ name }) => name)).toEqual(['Sales', 'Best buyers']);
    await page.context().close();
  });

  it('keeps the choices when the page is loaded again, and says what failed', async () => {
    const server = new FakeServer([orders()]);
    server.failures.writeSheets = ['busy'];
    const page = await openCustomers(server);
    await page.getByLabel('Amount', { exact: true }).selectOption({ label: 'Net (EUR)' });
    await page.getByRole('button', { name: 'Create the sheet' }).click();
    await page.getByText('Somebody else is changing this spreadsheet').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Who are my best customers?' }).click();
    await page.getByText('60 rows with purchases by 20 customers').waitFor();
    expect(await page.getByLabel('Amount', { exact: true }).inputValue()).toBe('6');
    await page.context().close();
  });
});
