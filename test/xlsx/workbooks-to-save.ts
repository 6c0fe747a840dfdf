import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { goalWalks, goToTargetsOfSample } from '../browser/goal-walks.ts';
import { madeUpOrders } from '../browser/made-up-orders.ts';
import { pick } from '../browser/shown-scorecard.ts';
import {
  createScorecard,
  dataRead,
  goOn,
  goToData,
  skipTargets,
  stepShown,
  typeTarget,
} from '../browser/sidebar-steps.ts';
import { everyKpi } from './every-kpi.ts';
import { madeUpMediaPlan } from './made-up-media-plan.ts';
import type { WorkbookToSave } from './save-workbook.ts';

const LEADS = { goal: 'Lead generation', context: 'B2B leads' };
const LEADS_SCORECARD = 'Lead generation scorecard';

const goals: readonly WorkbookToSave[] = goalWalks.map((walk) => ({
  name: walk.goal,
  make: async (page, sidebar) => {
    await goToTargetsOfSample(sidebar, walk);
    await typeTarget(sidebar, { due: '2027-12-31', owner: 'Giulia', source: 'Export' });
    // Some figures get no proposal.
    const [proposal] = await sidebar.getByRole('button', { name: 'Use it' }).all();
    await proposal?.click();
    await finish(page, sidebar);
  },
}));

/** Targets by month, one row of Email alone, and customers set against the cost of two months earlier. */
const rowsOfTheirOwn: WorkbookToSave = {
  name: 'Targets by period, a row of one segment, cost of earlier months',
  async make(page, sidebar) {
    await goToTargetsOfSample(sidebar, { goal: 'Return on investment', context: 'B2B leads' });
    await stepShown(sidebar, 'Revenue');
    await sidebar.getByRole('checkbox', { name: 'A target for each month' }).check();
    const months = sidebar.getByRole('textbox', { name: /^[A-Z][a-z]{2} 20\d\d$/ });
    for (const month of [0, 1, 2, 4]) await months.nth(month).fill(String(200_000 + 10_000 * month));
    await sidebar.getByRole('button', { name: 'Add it again for one “Channel”' }).click();
    await stepShown(sidebar, 'Revenue · Display');
    await sidebar.getByLabel('Only for').selectOption({ label: 'Email' });
    await stepShown(sidebar, 'Revenue · Email');
    await sidebar.getByRole('checkbox', { name: 'A target for each month' }).uncheck();
    await typeTarget(sidebar, { target: '30000', due: '2027-06-30' });
    await goOn(sidebar);
    await stepShown(sidebar, 'Revenue per lead');
    await goOn(sidebar);
    await stepShown(sidebar, 'Customer acquisition cost');
    await sidebar.getByLabel(/^Cost is spent/).fill('2');
    await sidebar.getByRole('checkbox', { name: 'A target for each month' }).check();
    await months.nth(0).fill('500');
    await finish(page, sidebar);
  },
};

const tidy: WorkbookToSave = {
  name: 'Tidy sheet of a wide table',
  csv: { 'Media plan': madeUpMediaPlan() },
  async make(page, sidebar) {
    await goToData(sidebar, { ...LEADS, sheet: 'Media plan' });
    await sidebar.getByText('Make it tidy').click();
    await sidebar.getByRole('button', { name: 'Write tidy sheet' }).click();
    await chosenSheet(sidebar, /^(?!Media plan$).*Media plan/);
    await finish(page, sidebar);
  },
};

const combined: WorkbookToSave = {
  name: 'Combined sheet of two sources',
  csv: { 'CRM contacts': await readFile('test/fixtures/exports/hubspot-sources.csv', 'utf8') },
  async make(page, sidebar) {
    await goToData(sidebar, { ...LEADS, sheet: 'Sample data' });
    await sidebar.getByText('My data is in several sheets').click();
    for (const sheet of ['Sample data', 'CRM contacts'])
      await sidebar.getByRole('checkbox', { name: sheet, exact: true }).check();
    await sidebar.getByRole('button', { name: 'Write combined sheet' }).click();
    await chosenSheet(sidebar, /^(?!Sample data|CRM contacts)/);
    await finish(page, sidebar);
  },
};

const customers: WorkbookToSave = {
  name: 'Customers',
  csv: { Orders: madeUpOrders() },
  async make(_page, sidebar) {
    await sidebar.getByRole('button', { name: 'Who are my best customers?' }).click();
    await sidebar
      .getByRole('combobox', { name: 'Sheet with the purchases' })
      .selectOption({ label: 'Orders' });
    await sidebar.getByRole('button', { name: 'Create the sheet' }).click();
    await sidebar.getByText('is ready').waitFor();
  },
};

const picked: readonly WorkbookToSave[] = [
  { grain: 'Quarter', comparison: 'Same period last year', segment: 'Email' },
  { grain: 'Week', segment: 'Paid search' },
  { grain: 'Year', comparison: 'Same period last year' },
].map((choices) => ({
  name: `Picked: ${Object.values(choices).join(', ')}`,
  make: async (page, sidebar) => {
    await goToData(sidebar, LEADS);
    await goOn(sidebar);
    await typeTarget(sidebar, { target: '1200' });
    await finish(page, sidebar);
    await pick(page, LEADS_SCORECARD, choices);
  },
}));

/** One of each kind of sheet with formulas. */
export const workbooksToSave: readonly WorkbookToSave[] = [
  ...goals,
  rowsOfTheirOwn,
  tidy,
  combined,
  customers,
  ...picked,
  ...everyKpi,
];

async function finish(page: Page, sidebar: FrameLocator): Promise<void> {
  if (await sidebar.getByRole('heading', { level: 1, name: 'Where is the data?' }).isVisible()) {
    await dataRead(sidebar);
    await goOn(sidebar);
  }
  await skipTargets(sidebar);
  await createScorecard(page, sidebar);
}

async function chosenSheet(sidebar: FrameLocator, name: RegExp): Promise<void> {
  await sidebar
    .getByRole('combobox', { name: 'Sheet', exact: true })
    .locator('option:checked', { hasText: name })
    .waitFor({ state: 'attached' });
}
