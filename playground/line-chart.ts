/** What a line chart shows; a value that is missing leaves a gap. */
export interface LineChart {
  /** What the numbers along the axis are written in, such as `it_IT`. */
  readonly locale: string;
  readonly title: string;
  /** What stands along the axis, one text per value. */
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
}

export interface ChartLine {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly color: string;
  readonly width: number;
  readonly isDashed: boolean;
  /** The diameter of the points in pixels; 0 for none. */
  readonly pointSize: number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface Plot {
  /** Where the labels of the ticks end and the lines across begin. */
  readonly left: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const MARGIN = { left: 56, right: 20, bottom: 30 };
const GAP_BESIDE_AXIS = 8;
const LEGEND_HEIGHT = 30;
const TITLE_HEIGHT = 26;
const LETTER_WIDTH = 6.2;
const GAP_BETWEEN_LABELS = 12;
const TICKS = 4;

/** Draws a line chart in the manner of Sheets: legend on top, thin lines across, labels below. */
export function drawLineChart(chart: LineChart, size: ChartSize): string {
  const shown = chart.lines.filter(({ values }) => values.some((value) => value !== undefined));
  const top = (chart.title ? TITLE_HEIGHT : 0) + LEGEND_HEIGHT;
  const bottom = size.height - MARGIN.bottom;
  const ticks = ticksOf(shown.flatMap(({ values }) => values.filter((value) => value !== undefined)));
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 1;
  const labels = tickLabels(ticks, chart.locale);
  const longest = Math.max(...labels.map((label) => label.length)) * LETTER_WIDTH;
  const left = Math.max(MARGIN.left, Math.ceil(longest) + 2 * GAP_BESIDE_AXIS);
  const slot = (size.width - left - MARGIN.right) / Math.max(1, chart.labels.length);
  const plot: Plot = {
    left,
    x: (index) => left + (index + 0.5) * slot,
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
  const parts = [
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    chart.title ? text(MARGIN.left - 40, 20, chart.title, 'start', 'font-size="14" fill="#202124"') : '',
    legend(shown, chart.title ? TITLE_HEIGHT : 0),
    shown.length === 0
      ? text(size.width / 2, size.height / 2, 'No data', 'middle')
      : gridlines(ticks, labels, plot, size) +
        axisLabels(chart.labels, plot, slot, size) +
        lines(shown, plot),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Roboto, Arial, sans-serif" font-size="11" fill="#5f6368">${parts.join('')}</svg>`;
}

/** Round numbers around the values, from below the lowest to above the highest. */
export function ticksOf(values: readonly number[]): number[] {
  const lowest = values.length > 0 ? Math.min(...values) : 0;
  const highest = values.length > 0 ? Math.max(...values) : 1;
  const span = highest > lowest ? highest - lowest : Math.abs(highest) || 1;
  const rough = span / TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 2.5, 5, 10].find((nice) => nice * magnitude >= rough) ?? 10);
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  // Counted in steps, so that no fraction adds up.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function gridlines(
  ticks: readonly number[],
  labels: readonly string[],
  { left, y }: Plot,
  { width }: ChartSize,
): string {
  return ticks
    .map((tick, index) => {
      const place = y(tick).toFixed(1);
      return `<line x1="${left}" x2="${width - MARGIN.right}" y1="${place}" y2="${place}" stroke="#e3e6ea"/>${text(left - GAP_BESIDE_AXIS, Number(place) + 4, labels[index] ?? '', 'end')}`;
    })
    .join('');
}

/** The ticks with as many decimals as their step needs, and the minus sign of the sheet. */
function tickLabels(ticks: readonly number[], locale: string): string[] {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) + (hasQuarter(step) ? 1 : 0);
  return ticks.map((tick) =>
    tick
      .toLocaleString(locale.replaceAll('_', '-'), {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })
      .replace('-', '−'),
  );
}

/** Whether a step such as 2.5 or 0.25 needs one more digit than its size tells. */
function hasQuarter(step: number): boolean {
  return step < 10 && /^25/.test(step.toPrecision(3).replace(/^[0.]+|\./g, ''));
}

/** Every label, or every second, third…: as many as fit side by side. */
function axisLabels(
  labels: readonly string[],
  { x }: Plot,
  slot: number,
  { width, height }: ChartSize,
): string {
  const longest = Math.max(...labels.map((label) => label.length)) * LETTER_WIDTH + GAP_BETWEEN_LABELS;
  const every = Math.max(1, Math.ceil(longest / slot));
  return labels
    .map((label, index) => {
      const half = (label.length * LETTER_WIDTH) / 2;
      // The last label stands within the picture, however long it is.
      return index % every === 0 ? text(Math.min(x(index), width - half), height - 10, label, 'middle') : '';
    })
    .join('');
}

function lines(shown: readonly ChartLine[], plot: Plot): string {
  return shown
    .map((line) => {
      const stroke = strokeOf(line);
      const runs = unbrokenRuns(line.values)
        .map((run) =>
          run.map(({ index, value }) => `${plot.x(index).toFixed(1)},${plot.y(value).toFixed(1)}`),
        )
        .map((points) => `<polyline fill="none" ${stroke} points="${points.join(' ')}"/>`)
        .join('');
      return runs + points(line, plot);
    })
    .join('');
}

function points({ values, color, pointSize }: ChartLine, { x, y }: Plot): string {
  if (pointSize === 0) return '';
  return values
    .map((value, index) =>
      value === undefined
        ? ''
        : `<circle cx="${x(index).toFixed(1)}" cy="${y(value).toFixed(1)}" r="${pointSize / 2}" fill="${color}"/>`,
    )
    .join('');
}

function legend(shown: readonly ChartLine[], top: number): string {
  let left = MARGIN.left;
  return shown
    .map((line) => {
      const start = left;
      left += 28 + line.name.length * LETTER_WIDTH + 20;
      const middle = top + 14;
      return `<line x1="${start}" x2="${start + 20}" y1="${middle}" y2="${middle}" ${strokeOf(line)}/>${text(start + 26, middle + 4, line.name, 'start')}`;
    })
    .join('');
}

function strokeOf({ color, width, isDashed }: ChartLine): string {
  const dashes = isDashed ? ' stroke-dasharray="4 4"' : '';
  return `stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dashes}`;
}

/** Neighbors that all have a value. */
function unbrokenRuns(values: readonly (number | undefined)[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let isOpen = false;
  values.forEach((value, index) => {
    if (value !== undefined) {
      if (!isOpen) runs.push([]);
      runs.at(-1)?.push({ index, value });
    }
    isOpen = value !== undefined;
  });
  return runs;
}

function text(x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end', more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${more && ` ${more}`}>${escapeXml(content)}</text>`;
}

/** Cells may hold anything. */
function escapeXml(content: string): string {
  return content.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
