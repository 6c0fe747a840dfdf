import type { Workbook, Worksheet } from 'exceljs';
import type { Grid, SheetChart } from '../grid.ts';
import { sizeOfChart } from '../read-chart.ts';

/** Draws a chart as the address of a PNG picture, which takes a browser. */
export type DrawChart = (grid: Grid, chart: SheetChart) => Promise<string>;

/** Puts pictures of a sheet's charts where the charts are: the writer of files knows no charts. */
export async function addChartPictures(
  workbook: Workbook,
  sheet: Worksheet,
  grid: Grid,
  sheetId: string,
  drawChart: DrawChart,
): Promise<void> {
  for (const chart of grid.charts(sheetId)) {
    if (chart.type !== 'LINE') continue;
    const picture = workbook.addImage({ base64: await drawChart(grid, chart), extension: 'png' });
    const { width, height } = sizeOfChart(chart);
    const { row, column } = chart.anchor;
    sheet.addImage(picture, { tl: { col: column, row }, ext: { width, height } });
  }
}
