import type { Page } from 'playwright-core';

/** The sheet without the playground around it, up to its last row and column with anything in them. */
export async function sheetPicture(page: Page): Promise<Buffer> {
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
    async (source) => {
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
      return { width: right / devicePixelRatio, height: bottom / devicePixelRatio };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
}
