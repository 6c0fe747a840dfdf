import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { buildOutOfDate } from './build-out-of-date.ts';
import { addDays } from './calendar.ts';
import { sumsOf } from './data-sums.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
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

/** Takes the pictures of the README: a scorecard of the sample data, and the six steps that lead to it. */

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const WINDOW = { width: 1800, height: 1100, scale: 1.5 };
const STEP_HEIGHT = 760;

/** What is typed for the five KPIs, and how many days after the end of the data it is due; one has no date. */
const TARGETS: readonly (TypedTarget & { readonly days?: number })[] = [
  { target: '1100', owner: 'Giulia', days: 120 },
  { target: '300', owner: 'Giulia', days: 120 },
  { target: '20', owner: 'Matti', days: 45 },
  { target: '3.5 %', owner: 'Ingrid' },
  { target: '4.5 %', owner: 'Ingrid', days: 200 },
];

await buildOutOfDate();
const playground = await openPlayground(undefined, WINDOW);
try {
  await mkdir(FOLDER, { recursive: true });
  await takePictures(playground);
} finally {
  await playground.close();
}

async function takePictures({ page }: OpenPlayground): Promise<void> {
  const { lastDate } = await sumsOf(page, 'Sample data');
  const sidebar = await openSidebar(page);
  const steps = await takeSteps(page, sidebar, lastDate);
  await createScorecard(page, sidebar);
  await page.locator('#sidebar').getByRole('button').click();
  await save('scorecard.png', await scorecardPicture(page));
  await save('sidebar.png', await sideBySide(page, steps));
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
  for (const [index, { days, ...typed }] of TARGETS.entries()) {
    await goOn(sidebar);
    await sidebar.getByText(`KPI ${index + 1} of ${TARGETS.length}`).waitFor();
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

/** The sheet without the playground around it, up to its last row and column with anything in them. */
async function scorecardPicture(page: Page): Promise<Buffer> {
  // The frame around the selected cell goes around the title.
  const nameBox = page.locator('input').first();
  await nameBox.fill('A1');
  await page.keyboard.press('Enter');
  // Sparklines are drawn after the cells.
  await page.waitForTimeout(1500);
  const grid = await page.locator('#grid canvas').last().boundingBox();
  if (!grid) throw new Error('The grid is not shown.');
  // Behind the numbers of rows and the letters of columns, before the scroll bars.
  const area = { x: grid.x + 47, y: grid.y + 21, width: grid.width - 67, height: grid.height - 41 };
  const picture = await page.screenshot({ clip: area });
  const { width, height } = await inkedSize(page, picture);
  return page.screenshot({
    clip: { ...area, width: Math.min(area.width, width + 12), height: Math.min(area.height, height + 12) },
  });
}

/** How much of a picture, from its upper left corner, is not white. */
async function inkedSize(page: Page, picture: Buffer): Promise<{ width: number; height: number }> {
  return page.evaluate(
    async ([source, scale]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser cannot read pictures.');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let right = 0;
      let bottom = 0;
      for (let pixel = 0; pixel < image.width * image.height; pixel += 1) {
        const white = [0, 1, 2].every((channel) => (data[4 * pixel + channel] ?? 0) > 250);
        if (white) continue;
        right = Math.max(right, pixel % image.width);
        bottom = Math.floor(pixel / image.width);
      }
      return { width: right / scale, height: bottom / scale };
    },
    [`data:image/png;base64,${picture.toString('base64')}`, WINDOW.scale] as const,
  );
}

/** The pictures of the steps in one, in place of the page, which is not needed any more. */
async function sideBySide(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
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
  return page.locator('#steps').screenshot({ scale: 'css' });
}

async function save(name: string, picture: Buffer): Promise<void> {
  const path = join(FOLDER, name);
  await writeFile(path, picture);
  console.log(`docs/pictures/${name}  ${((await stat(path)).size / 1000).toFixed(0)} kB`);
}
