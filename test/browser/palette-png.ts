import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

const MOST_COLORS = 256;

/**
 * A picture as PNG with a palette: screenshots of a sheet have few colors, and one byte for each pixel takes a third of
 * the space that three take. Format: https://www.w3.org/TR/png-3/
 */
export function palettePng({ width, height, data }: Pixels): Buffer {
  const palette = commonColors(data);
  const nearest = new Map(palette.map((color, index) => [color, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(data, pixel);
    let index = nearest.get(color);
    if (index === undefined) {
      index = nearestIn(palette, color);
      nearest.set(color, index);
    }
    // Each row begins with a byte that says that it is not filtered.
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which are a place in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colors that most pixels have. */
function commonColors(data: Uint8Array): number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
    const color = colorAt(data, pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COLORS)
    .map(([color]) => color);
}

function colorAt(data: Uint8Array, pixel: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(4 * pixel, 4 * pixel + 3);
  return red * 65_536 + green * 256 + blue;
}

function channelsOf(color: number): [number, number, number] {
  return [Math.floor(color / 65_536), Math.floor(color / 256) % 256, color % 256];
}

function nearestIn(palette: readonly number[], color: number): number {
  const wanted = channelsOf(color);
  const distances = palette.map((each) =>
    channelsOf(each).reduce((sum, channel, index) => sum + (channel - (wanted[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
