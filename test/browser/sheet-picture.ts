import type { Page } from 'playwright-core';
import { copyPixels, inkedSize, type Pixels, readPixels, whitePixels } from './pixels.ts';

/** White around the sheet, in pixels of the page. */
const MARGIN = 16;

/**
 * The sheet without the playground around it, up to its last row and column with anything in them. The frame around
 * the selected cell is kept out: each half of the picture is taken while a cell in the other one is selected.
 */
export async function sheetPicture(page: Page): Promise<Pixels> {
  // The canvas takes on the width of the page some time after the sidebar was closed.
  await page.waitForFunction(() => {
    const canvas = [...document.querySelectorAll('#grid canvas')].at(-1);
    const page = document.querySelector('#grid');
    return canvas && page && Math.abs(canvas.clientWidth - page.clientWidth) < 2;
  });
  const grid = await page.locator('#grid canvas').last().boundingBox();
  if (!grid) throw new Error('The grid is not shown.');
  // Behind the numbers of rows and the letters of columns, before the scroll bars.
  const area = { x: grid.x + 47, y: grid.y + 21, width: grid.width - 67, height: grid.height - 41 };
  const take = async (x: number, y: number) => {
    await page.mouse.click(x, y);
    // The pointer would open the note of a cell.
    await page.mouse.move(area.x + area.width / 2, 10);
    // Sparklines are drawn after the cells.
    await page.waitForTimeout(1500);
    return readPixels(page, await page.screenshot({ clip: area }));
  };
  const withFirst = await take(area.x + 8, area.y + 8);
  const ink = inkedSize(withFirst);
  const scale = withFirst.width / area.width;
  const withLast = await take(area.x + ink.width / scale - 8, area.y + ink.height / scale - 8);

  const margin = Math.round(MARGIN * scale);
  const framed = whitePixels(ink.width + 2 * margin, ink.height + 2 * margin);
  const half = Math.floor(ink.width / 2);
  const left = { x: 0, y: 0, width: half, height: ink.height };
  const right = { x: half, y: 0, width: ink.width - half, height: ink.height };
  copyPixels(withLast, left, framed, { x: margin, y: margin });
  copyPixels(withFirst, right, framed, { x: margin + half, y: margin });
  return framed;
}
