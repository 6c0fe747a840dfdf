import type { Page } from 'playwright-core';

/** A picture as four bytes per pixel: red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Where in a picture, counted in pixels from its upper left corner. */
export interface PixelArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Decodes a picture with the browser of a page. */
export async function readPixels(page: Page, picture: Buffer): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser cannot read pictures.');
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      let text = '';
      // All at once would be more arguments than a call takes.
      for (let start = 0; start < bytes.length; start += 32_768) {
        text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
      }
      return { width: image.width, height: image.height, data: btoa(text) };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  return { width, height, data: Buffer.from(data, 'base64') };
}

/** A white picture of a size. */
export function whitePixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint8Array(width * height * 4).fill(255) };
}

/** Copies an area of a picture into another one, with its upper left corner at a place. */
export function copyPixels(from: Pixels, area: PixelArea, to: Pixels, place: { x: number; y: number }): void {
  for (let row = 0; row < area.height; row += 1) {
    const start = ((area.y + row) * from.width + area.x) * 4;
    const line = from.data.subarray(start, start + area.width * 4);
    to.data.set(line, ((place.y + row) * to.width + place.x) * 4);
  }
}

/** How much of a picture, from its upper left corner, is not white. */
export function inkedSize({ width, height, data }: Pixels): { width: number; height: number } {
  let right = 0;
  let bottom = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const white = [0, 1, 2].every((channel) => (data[4 * pixel + channel] ?? 0) > 250);
    if (white) continue;
    right = Math.max(right, (pixel % width) + 1);
    bottom = Math.floor(pixel / width) + 1;
  }
  return { width: right, height: bottom };
}
