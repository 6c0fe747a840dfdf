import type { Grid, SheetChart } from './grid.ts';
import type { ChartLine, ChartSize, LineChart } from './line-chart.ts';

// The colours that Google gives to series without one.
const STANDARD_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
// The size of a chart that was given none.
const STANDARD_SIZE = { width: 600, height: 371 };

interface SeriesOptions {
  color?: unknown;
  lineWidth?: unknown;
  lineDashStyle?: unknown;
  pointSize?: unknown;
}

/** Reads what a chart shows from its cells as they are now: first column along the axis, the others as lines. */
export function readChart(grid: Grid, { ranges, headerRows, options }: SheetChart): LineChart {
  const columns = ranges
    .filter(({ sheetId }) => grid.sheetIds().includes(sheetId))
    .flatMap(({ sheetId, area }) => {
      const rows = grid.readCells(sheetId, area);
      return Array.from({ length: area.columns }, (_, column) => rows.flatMap((row) => row[column] ?? []));
    });
  const [axis = [], ...series] = columns;
  const seriesOptions = (options.series ?? {}) as Readonly<Record<number, SeriesOptions>>;
  return {
    locale: grid.locale,
    title: String(options.title ?? ''),
    labels: axis.slice(headerRows).map(({ display }) => display),
    lines: series.map((cells, index): ChartLine => {
      const look = seriesOptions[index] ?? {};
      return {
        name: headerRows > 0 ? (cells[headerRows - 1]?.display ?? '') : '',
        values: cells.slice(headerRows).map(({ value }) => (typeof value === 'number' ? value : undefined)),
        color: colorOption(look.color) ?? STANDARD_COLORS[index % STANDARD_COLORS.length] ?? '#4285f4',
        width: numberOption(look.lineWidth) ?? 2,
        isDashed: Array.isArray(look.lineDashStyle),
        pointSize: numberOption(look.pointSize) ?? 0,
      };
    }),
  };
}

/** The pixels that a chart takes. */
export function sizeOfChart({ options }: SheetChart): ChartSize {
  return {
    width: numberOption(options.width) ?? STANDARD_SIZE.width,
    height: numberOption(options.height) ?? STANDARD_SIZE.height,
  };
}

function numberOption(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Only names and hexadecimal colours get into the picture, since scripts may pass anything. */
function colorOption(value: unknown): string | undefined {
  return typeof value === 'string' && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value) ? value : undefined;
}
