import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { buildOutOfDate } from './build-out-of-date.ts';
import { addDays, monthsBefore } from './calendar.ts';
import { sumsOf } from './data-sums.ts';
import { madeUpOrders } from './made-up-orders.ts';
import { type OpenPlayground, openPlayground, type PlaygroundWindow } from './open-playground.ts';
import { palettePng } from './palette-png.ts';
import { type Pixels, readPixels } from './pixels.ts';
import { sheetPicture } from './sheet-picture.ts';
import { typeInto } from './shown-scorecard.ts';
import {
  chooseCard,
  createScorecard,
  dataRead,
  goOn,
  openSidebar,
  stepShown,
  type TypedTarget,
  typeTarget,
} from './sidebar-steps.ts';

/**
 * Takes the pictures of the README and the docs: a scorecard of the sample data, the six steps that lead to it, the end
 * of its month, and a sheet of customers.
 */

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const WINDOW = { width: 1800, height: 1200, scale: 1.5 };
const CUSTOMERS_WINDOW = { width: 1500, height: 2150, scale: 1 };
const STEP_HEIGHT = 760;
const SCORECARD = 'Lead generation scorecard';

/** What is typed for the five KPIs, and how many days after the end of the data it is due; one has no date. */
const TARGETS: readonly (TypedTarget & { readonly days?: number; readonly kind?: string })[] = [
  { target: '800', owner: 'Giulia', days: 120 },
  { target: '150', owner: 'Giulia', kind: 'Stay above it' },
  { target: '30', owner: 'Matti', kind: 'Stay below it' },
  { target: '2.5 %', owner: 'Ingrid', kind: 'Stay above it' },
  { target: '4 %', owner: 'Ingrid', days: 200 },
];

await buildOutOfDate();
await mkdir(FOLDER, { recursive: true });
await inPlayground(undefined, WINDOW, takePictures);
await inPlayground(await ordersFile(), CUSTOMERS_WINDOW, takeCustomersPicture);

async function inPlayground(
  csv: string | undefined,
  window: PlaygroundWindow,
  take: (playground: OpenPlayground) => Promise<void>,
): Promise<void> {
  const playground = await openPlayground(csv, window);
  try {
    await take(playground);
  } finally {
    await playground.close();
  }
}

async function takePictures({ page }: OpenPlayground): Promise<void> {
  const { lastDate } = await sumsOf(page, 'Sample data');
  const sidebar = await openSidebar(page);
  const steps = await takeSteps(page, sidebar, lastDate);
  await createScorecard(page, sidebar);
  await closeSidebar(page);
  await save('scorecard.png', await sheetPicture(page));
  const pages = await takeMonthEnd(page, lastDate);
  await page.evaluate(() => window.playground.activate('KPI history'));
  await closeSidebar(page);
  await save('history.png', await sheetPicture(page));
  await save('sidebar.png', await sideBySide(page, steps));
  await save('month-end.png', await sideBySide(page, pages));
}

async function closeSidebar(page: Page): Promise<void> {
  await page.locator('#sidebar').getByRole('button').click();
}

/** Closes the last month with what was learned, and takes a picture of each page on the way to the next plan. */
async function takeMonthEnd(page: Page, lastDate: string): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  const take = async () => {
    pictures.push(await page.locator('iframe').screenshot());
  };
  await page.setViewportSize({ width: WINDOW.width, height: STEP_HEIGHT + 92 });
  const sidebar = await openSidebar(page);
  const press = async (name: string) => {
    await sidebar.getByRole('button', { name }).click();
    await sidebar.locator('form[aria-busy="false"]').waitFor();
  };
  await press('Open an existing scorecard');
  await take();
  await press(`Start a log of actions: ${SCORECARD}`);
  const { from } = monthsBefore(addDays(lastDate, 7), 1, 1);
  const action = [
    addDays(from, 11),
    'New landing page for paid search',
    'Cost per lead',
    '3 € less per lead',
  ];
  for (const [column, text] of action.entries()) {
    await typeInto(page, 'KPI actions', `${String.fromCharCode(65 + column)}2`, text);
  }
  await press(`Close the period: ${SCORECARD}`);
  const lessons = sidebar.getByLabel(/What did we learn/);
  await lessons.nth(0).fill('The webinar brought a third of all leads.');
  await lessons.nth(2).fill('Display got dearer every week.');
  await take();
  await press('Close the period');
  await press('Review the last period');
  await take();
  await press('Plan the next scorecard');
  await take();
  await page.setViewportSize({ width: WINDOW.width, height: WINDOW.height });
  return pictures;
}

/** A file of orders for the playground to open; its name is that of the sheet. */
async function ordersFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'kpi-navigator-')), 'Orders.csv');
  await writeFile(path, madeUpOrders());
  return path;
}

async function takeCustomersPicture({ page }: OpenPlayground): Promise<void> {
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: 'Who are my best customers?' }).click();
  await sidebar.getByRole('button', { name: 'Create the sheet' }).click();
  await sidebar.getByText('is ready').waitFor();
  await page.evaluate(() => window.playground.calculated());
  await closeSidebar(page);
  await save('customers.png', await sheetPicture(page));
}

/** Goes through the sidebar and takes a picture of each step as it is left. */
async function takeSteps(page: Page, sidebar: FrameLocator, lastDate: string): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  const take = async () => {
    pictures.push(await page.locator('iframe').screenshot());
  };
  await page.setViewportSize({ width: WINDOW.width, height: STEP_HEIGHT + 92 });
  await sidebar.getByRole('textbox', { name: /^Business objective/ }).fill('Grow B2B revenue by 15 %');
  await chooseCard(sidebar, 'Lead generation');
  await take();
  await goOn(sidebar);
  await chooseCard(sidebar, 'B2B leads');
  await take();
  await goOn(sidebar);
  await stepShown(sidebar, 'KPIs that fit');
  await take();
  await goOn(sidebar);
  await stepShown(sidebar, 'Where is the data?');
  await dataRead(sidebar);
  await take();
  for (const [index, { days, kind, ...typed }] of TARGETS.entries()) {
    await goOn(sidebar);
    await sidebar.getByText(`KPI ${index + 1} of ${TARGETS.length}`).waitFor();
    if (kind !== undefined) await sidebar.getByLabel('What it asks for').selectOption({ label: kind });
    const due = days === undefined ? {} : { due: addDays(lastDate, days) };
    await typeTarget(sidebar, { ...typed, ...due, source: 'Ads export' });
    if (index === 2) await take();
  }
  await goOn(sidebar);
  await stepShown(sidebar, 'Ready to create');
  await take();
  await page.setViewportSize({ width: WINDOW.width, height: WINDOW.height });
  return pictures;
}

/** Pictures of the sidebar in one, in place of the page, which is not needed any more. */
async function sideBySide(page: Page, pictures: readonly Buffer[]): Promise<Pixels> {
  const sources = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  await page.setViewportSize({ width: 2000, height: STEP_HEIGHT + 100 });
  await page.evaluate(async (images) => {
    const sheet = document.createElement('div');
    sheet.id = 'steps';
    sheet.style.cssText =
      'position: fixed; inset: 0 auto auto 0; display: flex; align-items: start; gap: 16px; padding: 16px; background: #eef0f4';
    for (const source of images) {
      const image = new Image(300);
      image.src = source;
      sheet.append(image);
      await image.decode();
    }
    document.body.replaceChildren(sheet);
  }, sources);
  return readPixels(page, await page.locator('#steps').screenshot({ scale: 'css' }));
}

async function save(name: string, picture: Pixels): Promise<void> {
  const path = join(FOLDER, name);
  await writeFile(path, palettePng(picture));
  console.log(`docs/pictures/${name}  ${((await stat(path)).size / 1000).toFixed(0)} kB`);
}
