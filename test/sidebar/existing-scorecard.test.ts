import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';
import { serialOf } from '../../src/core/period.ts';
import { ACTION_HEADS } from '../../src/core/scorecard/action-log.ts';
import { HISTORY_HEADS } from '../../src/core/scorecard/history-rows.ts';
import type { JsonCell } from '../../src/core/server.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { adsExport, FakeServer, type FakeSheet, TODAY } from './fake-server.ts';
import { openSidebar } from './open-sidebar.ts';

const NAME = 'Lead generation scorecard';
const OCTOBER = serialOf(2026, 10, 1);
const NOVEMBER = serialOf(2026, 11, 1);

let browser: Browser;
let html: string;
let axe: string;
let made: readonly FakeSheet[];

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await launchBrowser();
  html = await bundleSidebar(fileURLToPath(new URL('../..', import.meta.url)));
  made = await makeScorecard();
});

afterAll(() => browser?.close());

async function headingIs(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** What axe-core finds on the page, and whether anything is wider than the sidebar. */
async function flawsOf(page: Page): Promise<readonly string[]> {
  await page.locator('form[aria-busy="false"]').waitFor();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.closest('.unseen') === null && element.getBoundingClientRect().right > 300.5,
      )
      .map((element) => `wider than the sidebar: ${element.outerHTML.slice(0, 120)}`),
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ...wide,
  ];
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('form[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name }).click();
}

/** A spreadsheet in which the sidebar made a scorecard. */
async function makeScorecard(): Promise<readonly FakeSheet[]> {
  const server = new FakeServer([adsExport()]);
  const page = await openSidebar(browser, html, server);
  await page.getByRole('radio', { name: /^Lead generation/ }).check();
  await press(page, 'Next');
  await page.getByRole('radio', { name: /^B2B leads/ }).check();
  await press(page, 'Next');
  await press(page, 'Next');
  await headingIs(page, 'Where is the data?');
  await press(page, 'Next');
  await press(page, 'Skip targets');
  await press(page, 'Create scorecard');
  await headingIs(page, 'The scorecard is ready');
  await press(page, 'Close a period or start a log of actions');
  await headingIs(page, 'Your scorecards');
  await page.context().close();
  return server.sheets;
}

/** That spreadsheet, with the sidebar just opened. */
async function withScorecard(): Promise<{ page: Page; server: FakeServer }> {
  const server = new FakeServer(made);
  return { page: await openSidebar(browser, html, server), server };
}

/** Writes into a sheet of the fake server as a person, or as a formula, does. */
function change(server: FakeServer, name: string, edit: (rows: JsonCell[][]) => void): void {
  const index = server.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = server.sheets[index] as FakeSheet;
  const rows = sheet.cells.map((row) => [...row]);
  edit(rows);
  server.sheets[index] = { ...sheet, cells: rows };
}

/** The figures that formulas would give; the fake server does not calculate. */
function showOctober(server: FakeServer, coverageEnd: number): void {
  change(server, `${NAME} (calculation)`, (rows) => {
    for (const row of rows) {
      if (row[0] === 'Shown period') row[1] = { date: OCTOBER };
      if (row[0] === 'Data ends before') row[1] = { date: coverageEnd };
      if (row[0] === 'Length of a period') row[1] = 'Month';
      if (row[0] === 'Shown segment') row[1] = 'All';
    }
  });
  change(server, NAME, (rows) => {
    (rows[7] ?? [])[1] = 'October 2026';
    rows.slice(8, 13).forEach((row, index) => {
      row[1] = 42;
      row[8] = row[0] === 'Leads' ? 'Off track' : index === 4 ? 'Not started' : 'Reached';
    });
  });
}

describe('an existing scorecard', () => {
  it('opens with its choices and is written anew in its place, with what was typed into its cells', async () => {
    const { page, server } = await withScorecard();
    change(server, NAME, (rows) => {
      const row = rows.find((cells) => cells[0] === 'Leads') ?? [];
      row[4] = 640;
      row[12] = 'Matteo, with Anna and Bo';
    });
    await press(page, 'Open an existing scorecard');
    await headingIs(page, 'Your scorecards');
    await press(page, `Edit: ${NAME}`);
    await headingIs(page, 'What do you want to achieve?');
    expect(await page.getByRole('radio', { name: /^Lead generation/ }).isChecked()).toBe(true);
    await press(page, 'Next');
    await press(page, 'Next');
    await press(page, 'Next');
    await press(page, 'Next');
    const people = ['Responsible', /^With/].map((label) => page.getByLabel(label).inputValue());
    expect(await Promise.all(people)).toEqual(['Matteo', 'Anna and Bo']);
    await press(page, 'Skip targets');
    await page.getByText('is written anew in its place').waitFor();
    // Typed while the sidebar was open.
    change(server, NAME, (rows) => {
      (rows.find((cells) => cells[0] === 'Leads') ?? [])[13] = 'CRM';
    });
    const sheets = server.sheets.map(({ id, name }) => [id, name]);
    await headingIs(page, 'Ready to update');
    await press(page, 'Update scorecard');
    await headingIs(page, 'The scorecard is ready');
    expect(server.sheets.map(({ id, name }) => [id, name])).toEqual(sheets);
    expect(server.calls).toContain('rewriteSheets');
    const leads = server.sheets
      .find(({ name }) => name === NAME)
      ?.cells.find((cells) => cells[0] === 'Leads');
    expect([leads?.[4], leads?.[12], leads?.[13]]).toEqual([640, 'Matteo, with Anna and Bo', 'CRM']);
    await page.context().close();
  });

  it('says that its data is gone, and takes other data in its place', async () => {
    const { page, server } = await withScorecard();
    const index = server.sheets.findIndex(({ name }) => name === 'Ads export');
    const data = server.sheets[index] as FakeSheet;
    server.sheets[index] = { ...data, id: 99, name: 'Ads of next year' };
    await press(page, 'Open an existing scorecard');
    await page.getByText('The sheet with its data is gone').waitFor();
    await press(page, `Edit: ${NAME}`);
    await headingIs(page, 'Where is the data?');
    await page.getByText('There is no sheet “Ads export” any more').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await press(page, 'Next');
    await press(page, 'Skip targets');
    await press(page, 'Update scorecard');
    await headingIs(page, 'The scorecard is ready');
    expect(server.calls).toContain('rewriteSheets');
    expect(JSON.parse(server.plans.at(-1)?.sheets[1]?.choices ?? '{}').data.sheet).toBe('Ads of next year');
    await page.context().close();
  });

  it('follows a renamed sheet', async () => {
    const { page, server } = await withScorecard();
    const index = server.sheets.findIndex(({ name }) => name === NAME);
    server.sheets[index] = { ...(server.sheets[index] as FakeSheet), name: 'Leads in autumn' };
    await press(page, 'Open an existing scorecard');
    await press(page, 'Edit: Leads in autumn');
    for (let step = 0; step < 4; step += 1) await press(page, 'Next');
    await press(page, 'Skip targets');
    await press(page, 'Update scorecard');
    await headingIs(page, 'The scorecard is ready');
    expect(server.plans.at(-1)?.sheets.map(({ name }) => name)).toEqual([
      `${NAME} (calculation)`,
      'Leads in autumn',
    ]);
    await page.context().close();
  });

  it('closes its period once, with what was learned, and looks back on it before the next plan', async () => {
    const { page, server } = await withScorecard();
    showOctober(server, NOVEMBER);
    await press(page, 'Open an existing scorecard');
    await page.getByRole('status').filter({ hasText: '1 scorecard in this spreadsheet.' }).waitFor();
    await press(page, `Close the period: ${NAME}`);
    await page.getByText('The results of October 2026').waitFor();
    await page.getByText('the target was set when this period was over').waitFor();
    await page
      .getByRole('textbox', { name: /What did we learn/ })
      .first()
      .fill('Search is cheapest.');
    await press(page, 'Close the period');
    await page
      .getByRole('status')
      .filter({ hasText: '5 results of October 2026 went into the sheet “KPI history”' })
      .waitFor();
    await headingIs(page, 'The period is closed');
    const history = (): readonly (readonly JsonCell[])[] =>
      server.sheets.find(({ role }) => role === 'history')?.cells ?? [];
    expect(history()).toHaveLength(6);
    expect(history()[1]).toContain('Search is cheapest.');

    await press(page, 'Back');
    await press(page, `Close the period: ${NAME}`);
    await page.getByText('The results of October 2026').waitFor();
    await page
      .getByRole('textbox', { name: /What did we learn/ })
      .first()
      .fill('Search got dearer.');
    await press(page, 'Close the period');
    await page.getByText('October 2026 was closed before').waitFor();
    await page.getByText('Search got dearer.').waitFor();
    expect(history()).toHaveLength(6);

    await press(page, 'Back');
    await headingIs(page, 'Your scorecards');
    await press(page, 'Back');
    await page.getByText('Before you plan').waitFor();
    await press(page, 'Review the last period');
    await headingIs(page, 'Looking back');
    await page.getByRole('heading', { name: '3 hits' }).waitFor();
    await page.getByRole('heading', { name: '1 miss' }).waitFor();
    await page
      .getByText('the target was set after the period, and counts from the one it was set in')
      .waitFor();
    await page.getByText('Learned: Search is cheapest.').waitFor();
    await press(page, 'Plan the next scorecard');
    await headingIs(page, 'What do you want to achieve?');
    expect(await page.getByRole('radio', { name: /^Lead generation/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('looks back on any closed period of any scorecard, and lists actions that stand beside no result', async () => {
    const { page, server } = await withScorecard();
    showOctober(server, NOVEMBER);
    const row = (period: string, to: number, kpi: string, scorecard: string, id: number): JsonCell[] => [
      ...[period, 'Month', { date: to - 30 }, { date: to }, kpi, 42, 50, 'Off track', '', ''],
      ...[{ date: TODAY }, scorecard, id],
    ];
    server.sheets.push(
      {
        id: 901,
        name: 'KPI history',
        role: 'history',
        cells: [
          [...HISTORY_HEADS],
          // The id is no longer that of its sheet, as it may be in a copy of the spreadsheet.
          row('September 2026', OCTOBER - 1, 'Leads', NAME, 4711),
          row('November 2026 so far', NOVEMBER + 29, 'Clicks', 'Shop scorecard', 77),
        ],
      },
      {
        id: 902,
        name: 'KPI actions',
        role: 'actions',
        cells: [
          [...ACTION_HEADS],
          [{ date: OCTOBER + 4 }, 'New landing page', 'LEADS ', '+10', ''],
          [{ date: OCTOBER - 400 }, 'Old news', 'Leads', '', ''],
        ],
      },
    );
    await press(page, 'Open an existing scorecard');
    await press(page, 'Review the last period');
    await page.getByText('November 2026 so far on “Shop scorecard”.').waitFor();
    await page.getByText('Done on 2026-10-05: New landing page · expected: +10').waitFor();
    await page.getByText('The log has 1 more action, of another time.').waitFor();
    expect(await flawsOf(page)).toEqual([]);

    // What was just closed comes first, although the other period ends later.
    await press(page, 'Back');
    await press(page, 'Open an existing scorecard');
    await press(page, `Close the period: ${NAME}`);
    await press(page, 'Close the period');
    await press(page, 'Review the last period');
    await page.getByText(`October 2026 on “${NAME}”.`).waitFor();
    const miss = page.getByRole('listitem').filter({ hasText: 'Off track' });
    expect(await miss.innerText()).toContain('Done on 2026-10-05: New landing page');

    await page.getByLabel('Closed period').selectOption({ label: `September 2026 · ${NAME}` });
    await page.getByText(`September 2026 on “${NAME}”.`).waitFor();
    await press(page, 'Plan the next scorecard');
    await headingIs(page, 'What do you want to achieve?');
    expect(await page.getByRole('radio', { name: /^Lead generation/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('asks before it closes a period that has not ended', async () => {
    const { page, server } = await withScorecard();
    showOctober(server, NOVEMBER - 3);
    await press(page, 'Open an existing scorecard');
    await press(page, `Close the period: ${NAME}`);
    await page.getByText('This period has not ended').waitFor();
    await page.getByText('The data reaches to 2026-10-28').waitFor();
    expect(await page.getByRole('button', { name: 'Close the period' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Close it as it stands' }).check();
    await press(page, 'Close the period');
    await page.getByText('went into the sheet').waitFor();
    await page.context().close();
  });

  it('has nothing for axe-core to complain about on any of its pages, and nothing is cut off', async () => {
    const { page, server } = await withScorecard();
    showOctober(server, NOVEMBER - 3);
    expect(await flawsOf(page), 'goal').toEqual([]);
    await press(page, 'Open an existing scorecard');
    expect(await flawsOf(page), 'scorecards').toEqual([]);
    await press(page, `Close the period: ${NAME}`);
    await page.getByRole('checkbox', { name: 'Close it as it stands' }).check();
    expect(await flawsOf(page), 'closing').toEqual([]);
    await press(page, 'Close the period');
    await page.getByText('went into the sheet').waitFor();
    expect(await flawsOf(page), 'closed').toEqual([]);
    await press(page, 'Back');
    await headingIs(page, 'Your scorecards');
    expect(await flawsOf(page), 'scorecards, with the review').toEqual([]);
    await press(page, 'Back');
    expect(await flawsOf(page), 'goal, with the review').toEqual([]);
    await press(page, 'Review the last period');
    await page.getByRole('heading', { name: '1 miss' }).waitFor();
    expect(await flawsOf(page), 'review').toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  it('starts a log of actions that offers its KPIs', async () => {
    const { page, server } = await withScorecard();
    await press(page, 'Open an existing scorecard');
    await press(page, `Start a log of actions: ${NAME}`);
    await page.getByText('The sheet “KPI actions” is ready').waitFor();
    await headingIs(page, 'Your scorecards');
    const log = server.plans.at(-1)?.sheets[0];
    expect([log?.name, log?.role]).toEqual(['KPI actions', 'actions']);
    expect(log?.lists?.[0]?.items).toEqual({ range: `'${NAME}'!$A$9:$A$13` });
    await page.context().close();
  });

  it('says what failed, and that there is none where there is none', async () => {
    const server = new FakeServer([adsExport()]);
    const page = await openSidebar(browser, html, server);
    server.failures.listScorecards = ['busy'];
    await press(page, 'Open an existing scorecard');
    await page.getByRole('alert').filter({ hasText: 'changing this spreadsheet' }).waitFor();
    await press(page, 'Back');
    await press(page, 'Open an existing scorecard');
    await page.getByText('no scorecard yet').waitFor();
    await page.context().close();
  });
});
