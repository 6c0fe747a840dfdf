import { CellPicture, type PixelSize } from './univer/custom-function.ts';

const margin = 3;
const defaultColor = '#1a73e8';

// https://support.google.com/docs/answer/3093289 lists the options.
type Options = ReadonlyMap<string, string | number>;

/** Draws SPARKLINE: a line, columns, wins and losses, or one stacked bar. */
export function sparkline(data: unknown, optionCells: unknown): CellPicture {
  const options = readOptions(optionCells);
  const points = rowsOf(data).flat().map(toPoint);
  const type = String(options.get('charttype') ?? 'line').toLowerCase();
  const empty = String(options.get('empty') ?? 'ignore').toLowerCase();
  const values = empty === 'zero' ? points.map((value) => value ?? 0) : points;
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0) throw new Error('SPARKLINE has no numbers to draw.');
  const text = `${type} ${numbers.join(' ')}`;
  // Refused now rather than when the cell is drawn.
  const shapes = shapesOf(type);
  return new CellPicture((size) => picture(shapes(values, numbers, options, size), size), text);
}

type Shapes = (
  values: readonly (number | undefined)[],
  numbers: readonly number[],
  options: Options,
  size: PixelSize,
) => string;

function shapesOf(type: string): Shapes {
  if (type === 'line') return line;
  if (type === 'bar') return bar;
  if (type === 'column') return columns;
  if (type === 'winloss') {
    return (values, _numbers, options, size) =>
      columns(
        values.map((value) => value && Math.sign(value)),
        [-1, 1],
        options,
        size,
      );
  }
  throw new Error(`SPARKLINE does not know the chart type ${type}: use line, bar, column or winloss.`);
}

function line(
  values: readonly (number | undefined)[],
  numbers: readonly number[],
  options: Options,
  { width, height }: PixelSize,
): string {
  const low = numberOption(options, 'ymin') ?? Math.min(...numbers);
  const high = numberOption(options, 'ymax') ?? Math.max(...numbers);
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  const places = values.flatMap((value, index) =>
    value === undefined
      ? []
      : [{ x: margin + index * step, y: height - margin - share(value, low, high) * (height - 2 * margin) }],
  );
  const stroke = `stroke="${colorOption(options, 'color', defaultColor)}"`;
  const strokeWidth = Math.min(6, Math.max(0.5, numberOption(options, 'linewidth') ?? 1.5));
  const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polyline fill="none" ${stroke} stroke-width="${strokeWidth}" stroke-linejoin="round" stroke-linecap="round" points="${path}"/>`;
}

function bar(
  _values: readonly (number | undefined)[],
  numbers: readonly number[],
  options: Options,
  { width, height }: PixelSize,
): string {
  const sum = numbers.reduce((total, value) => total + Math.max(0, value), 0);
  const low = numberOption(options, 'min') ?? 0;
  const full = Math.max(numberOption(options, 'max') ?? sum, low);
  const scale = full > low ? (width - 2 * margin) / (full - low) : 0;
  const inset = Math.round(height / 4);
  let left = margin;
  return numbers
    .map((value, index) => {
      const color =
        index % 2 === 0
          ? colorOption(options, 'color1', defaultColor)
          : colorOption(options, 'color2', '#f9ab00');
      const length = Math.min(Math.max(0, value) * scale, width - margin - left);
      const rectangle = `<rect x="${left.toFixed(1)}" y="${inset}" width="${length.toFixed(1)}" height="${height - 2 * inset}" fill="${color}"/>`;
      left += length;
      return rectangle;
    })
    .join('');
}

function columns(
  values: readonly (number | undefined)[],
  numbers: readonly number[],
  options: Options,
  { width, height }: PixelSize,
): string {
  const low = Math.min(0, numberOption(options, 'ymin') ?? Math.min(...numbers));
  const high = Math.max(0, numberOption(options, 'ymax') ?? Math.max(...numbers));
  const slot = (width - 2 * margin) / values.length;
  const y = (value: number) => height - margin - share(value, low, high) * (height - 2 * margin);
  return values
    .map((value, index) => {
      if (value === undefined) return '';
      const color =
        value < 0
          ? colorOption(options, 'negcolor', colorOption(options, 'color', defaultColor))
          : colorOption(options, 'color', defaultColor);
      const top = Math.min(y(value), y(0));
      const size = Math.abs(y(value) - y(0));
      return `<rect x="${(margin + index * slot + slot * 0.1).toFixed(1)}" y="${top.toFixed(1)}" width="${(slot * 0.8).toFixed(1)}" height="${Math.max(size, 0.5).toFixed(1)}" fill="${color}"/>`;
    })
    .join('');
}

function picture(shapes: string, { width, height }: PixelSize): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

function share(value: number, low: number, high: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
}

function rowsOf(cells: unknown): unknown[][] {
  if (!Array.isArray(cells)) return [[cells]];
  return cells.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

function toPoint(cell: unknown): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}

function readOptions(cells: unknown): Options {
  return new Map(
    rowsOf(cells).flatMap(([name, value]): [string, string | number][] =>
      typeof name === 'string' && name !== '' && (typeof value === 'string' || typeof value === 'number')
        ? [[name.trim().toLowerCase(), value]]
        : [],
    ),
  );
}

function numberOption(options: Options, name: string): number | undefined {
  const value = options.get(name);
  return typeof value === 'number' ? value : undefined;
}

/** Only names and hexadecimal colours get into the picture, since cells may hold anything. */
function colorOption(options: Options, name: string, otherwise: string): string {
  const value = String(options.get(name) ?? '');
  return /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value) ? value : otherwise;
}
