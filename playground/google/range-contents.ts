import type { Area } from '../area.ts';
import type { Cell, CellContent, CellStyle, CellValue, StyleChange } from '../grid.ts';
import { isDateFormat, isTextFormat } from '../univer/number-format.ts';
import { parseTypedInput } from '../univer/typed-input.ts';
import { Exception } from './exception.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

/** A cell's value as scripts and custom functions get it: a cell with a date format is a Date. */
export function toScriptValue(
  cell: Pick<Cell, 'value' | 'format'>,
  context: SpreadsheetContext,
): CellValue | Date {
  return typeof cell.value === 'number' && isDateFormat(cell.format)
    ? context.time.toDate(cell.value)
    : cell.value;
}

/**
 * Writes values as `setValues` does: texts are read as if typed, a text that begins with `=` is a formula,
 * and a cell that is formatted as text keeps what it gets.
 */
export function writeValues(
  context: SpreadsheetContext,
  sheetId: string,
  area: Area,
  values: readonly (readonly unknown[])[],
): void {
  const formats = context.grid.readStyles(sheetId, area);
  const contents: CellContent[][] = [];
  const styles: StyleChange[][] = [];
  let changesFormat = false;
  values.forEach((row, rowIndex) => {
    const inputs = row.map((value, column) =>
      toContent(value, formats[rowIndex]?.[column]?.format ?? '', context),
    );
    contents.push(inputs.map(({ content }) => content));
    styles.push(inputs.map(({ format }) => (format === undefined ? {} : { format })));
    changesFormat ||= inputs.some(({ format }) => format !== undefined);
  });
  context.grid.writeContents(sheetId, area, contents);
  if (changesFormat) context.grid.writeStyles(sheetId, area, styles);
}

/** Writes formulas as `setFormulas` does; an empty text empties the cell. */
export function writeFormulas(
  context: SpreadsheetContext,
  sheetId: string,
  area: Area,
  formulas: readonly (readonly string[])[],
): void {
  context.grid.writeContents(
    sheetId,
    area,
    formulas.map((row) =>
      row.map((formula): CellContent => {
        if (!formula) return { value: '' };
        return { formula: formula.startsWith('=') ? formula : `=${formula}` };
      }),
    ),
  );
}

/** Throws as Google does when the rows and columns of the data are not those of the range. */
export function requireDimensions(data: readonly (readonly unknown[])[], area: Area): void {
  requireCount('rows', data.length, area.rows);
  for (const row of data) requireCount('columns', row.length, area.columns);
}

/** A style for each cell from a two-dimensional array of one property. */
export function stylesFrom<Property extends keyof CellStyle>(
  property: Property,
  values: readonly (readonly CellStyle[Property][])[],
): StyleChange[][] {
  return values.map((row) => row.map((value) => ({ [property]: value })));
}

function requireCount(what: 'rows' | 'columns', data: number, range: number): void {
  if (data === range) return;
  throw new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}

function toContent(
  value: unknown,
  currentFormat: string,
  context: SpreadsheetContext,
): { content: CellContent; format?: string } {
  if (value === null || value === undefined || value === '') return { content: { value: '' } };
  if (typeof value === 'boolean') return { content: { value } };
  if (typeof value === 'number') {
    return { content: { value: Number.isFinite(value) ? value : '#NUM!' } };
  }
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = context.time.toSerial(value as Date);
    if (isDateFormat(currentFormat)) return { content: { value: serial } };
    return {
      content: { value: serial },
      format: Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss',
    };
  }
  if (typeof value !== 'string') return { content: { value: String(value) } };
  if (isTextFormat(currentFormat)) return { content: { value } };
  const { format, ...content } = parseTypedInput(value, context.locale);
  return format && currentFormat === '' ? { content, format } : { content };
}
