import type { Grid, SheetChart } from '../grid.ts';
import { drawLineChart } from '../line-chart.ts';
import { readChart, sizeOfChart } from '../read-chart.ts';

/** Twice the pixels, so that it is sharp when printed. */
const SCALE = 2;

/** A chart as it is drawn now, as the address of a PNG picture. */
export async function chartPng(grid: Grid, chart: SheetChart): Promise<string> {
  const { width, height } = sizeOfChart(chart);
  const svg = drawLineChart(readChart(grid, chart), { width, height });
  const image = new Image();
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw the charts. Save the file from another one.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
