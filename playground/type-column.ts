import {
  type Amount,
  amountFormat,
  amountValue,
  type DecimalMark,
  decimalMarkOf,
  notationOf,
  parseAmount,
} from './amount.ts';
import {
  type CalendarDate,
  type DateOrder,
  dateOrderOf,
  parseDate,
  parseDuration,
  serialOf,
} from './calendar-date.ts';

/** What a cell of a spreadsheet can hold. */
export type CellValue = string | number | boolean;

/** A column of a file with what its cells look like, before points, commas and day or month are decided. */
export interface WrittenColumn {
  readonly texts: readonly string[];
  readonly kind: 'text' | 'boolean' | 'amount' | 'date' | 'duration' | 'blank';
  readonly amounts: readonly (Amount | undefined)[];
  readonly dates: readonly (CalendarDate | undefined)[];
  /** The notations that single cells of the column prove; two of them contradict each other. */
  readonly decimalMarks: ReadonlySet<DecimalMark>;
  readonly dateOrders: ReadonlySet<DateOrder>;
}

/** What the rest of the file says, for a column that does not say it itself. */
export interface FileNotation {
  readonly decimalMark: DecimalMark | undefined;
  readonly dateOrder: DateOrder | undefined;
}

/** A column with its values and the number format of each. */
export interface TypedColumn {
  readonly values: CellValue[];
  readonly formats: string[];
}

/** How exports write "no value"; such a cell stays as it is and says nothing about its column. */
const MISSING = /^(|[-–—]+|#?n\/?a\.?|nan|null|none|nil|\(not set\))$/i;
const BOOLEAN = /^(true|false)$/i;
const ID_HEADER =
  /(^|[^\p{L}])(ids?|sku|gtin|ean|isbn|phone|telephone|telefono|puhelin|telefon|mobile|zip|postcode|post(al)? ?code)([^\p{L}]|$)/iu;
/** customerID, but not Paid. */
const CAMEL_CASE_ID_HEADER = /\p{Ll}I[Dd]s?$/u;
const DATE_HEADER = /(^|[^\p{L}])(date|day|data|giorno|päivä|päivämäärä|pvm|dato|dag)([^\p{L}]|$)/iu;
/** Leading zeros, international telephone numbers, more digits than a number keeps: names, not numbers. */
const IDENTIFIER = /^(0\d[\d ()/-]*|\+\d[\d ()/-]{6,}|\d{16,})$/;
/** What a spreadsheet could take for a number, a date, a truth value or a formula. */
const MISTAKABLE = /\d|^[=+]|^(true|false)$/i;

/** Looks at all cells of a column at once; `header` is the text above them. */
export function surveyColumn(header: string, texts: readonly string[]): WrittenColumn {
  const trimmed = texts.map((text) => text.trim());
  const meaningful = trimmed.filter((text) => !MISSING.test(text));
  const column = {
    texts,
    amounts: [],
    dates: [],
    decimalMarks: new Set<never>(),
    dateOrders: new Set<never>(),
  };
  if (meaningful.length === 0) return { ...column, kind: 'blank' };
  if (meaningful.every((text) => BOOLEAN.test(text))) return { ...column, kind: 'boolean' };

  const most = (cells: readonly unknown[]) =>
    cells.filter((cell) => cell !== undefined).length > meaningful.length / 2;

  const compact = DATE_HEADER.test(header) && meaningful.every((text) => parseDate(text, true));
  const dates = trimmed.map((text) => parseDate(text, compact));
  if (most(dates)) {
    return { ...column, kind: 'date', dates, dateOrders: proofs(dates, dateOrderOf) };
  }
  const namesThings = ID_HEADER.test(header) || CAMEL_CASE_ID_HEADER.test(header);
  if (namesThings || meaningful.some((text) => IDENTIFIER.test(text))) {
    return { ...column, kind: 'text' };
  }
  if (most(trimmed.map(parseDuration))) return { ...column, kind: 'duration' };

  const amounts = trimmed.map(parseAmount);
  if (!most(amounts)) return { ...column, kind: 'text' };
  const proveMark = (amount: Amount) => {
    const mark = decimalMarkOf(amount);
    return mark === 'point' || mark === 'comma' ? mark : undefined;
  };
  return { ...column, kind: 'amount', amounts, decimalMarks: proofs(amounts, proveMark) };
}

/** Turns a surveyed column into values; what stays unclear, or contradicts itself, stays text. */
export function typeColumn(column: WrittenColumn, file: FileNotation): TypedColumn {
  switch (column.kind) {
    case 'blank':
      return { values: [...column.texts], formats: column.texts.map(() => 'General') };
    case 'text':
      return asText(column);
    case 'boolean':
      return cells(column, (text) => (BOOLEAN.test(text) ? /^true$/i.test(text) : undefined), 'General');
    case 'duration':
      return cells(column, parseDuration, '[hh]:mm:ss');
    case 'date':
      return typeDates(column, file.dateOrder);
    case 'amount':
      return typeAmounts(column, file.decimalMark);
  }
}

function typeDates(column: WrittenColumn, fileOrder: DateOrder | undefined): TypedColumn {
  const order = decide(column.dateOrders, fileOrder);
  if (order === undefined && column.dates.some((date) => date?.order === 'open')) return asText(column);
  const timed = column.dates.some((date) => date?.time !== undefined);
  const serial = (_: string, row: number) => {
    const date = column.dates[row];
    return date && serialOf(date, order);
  };
  return cells(column, serial, timed ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd');
}

function typeAmounts(column: WrittenColumn, fileMark: DecimalMark | undefined): TypedColumn {
  const decided = decide(column.decimalMarks, fileMark);
  const unclear = column.amounts.some((amount) => amount && decimalMarkOf(amount) === 'unclear');
  if (decided === undefined && (unclear || column.decimalMarks.size > 0)) return asText(column);
  const mark = decided ?? 'point';
  const notations = column.amounts.flatMap((amount) => (amount ? [notationOf(amount, mark)] : []));
  const notation = {
    decimals: notations.some(({ decimals }) => decimals),
    thousands: notations.some(({ thousands }) => thousands),
  };
  const plainFormat = notation.thousands ? (notation.decimals ? '#,##0.00' : '#,##0') : 'General';
  const typed = cells(
    column,
    (_, row) => {
      const amount = column.amounts[row];
      return amount && amountValue(amount, mark);
    },
    plainFormat,
  );
  const formats = typed.formats.map((format, row) => {
    const amount = column.amounts[row];
    return amount ? amountFormat(amount, notation) : format;
  });
  return { values: typed.values, formats };
}

function cells(
  column: WrittenColumn,
  read: (trimmed: string, row: number) => CellValue | undefined,
  format: string,
): TypedColumn {
  const values = column.texts.map((text, row) => read(text.trim(), row) ?? text);
  const formats = values.map((value) => (typeof value === 'string' && MISTAKABLE.test(value) ? '@' : format));
  return { values, formats };
}

function asText(column: WrittenColumn): TypedColumn {
  return { values: [...column.texts], formats: column.texts.map(() => '@') };
}

function proofs<Cell, Proof>(
  written: readonly (Cell | undefined)[],
  prove: (cell: Cell) => Proof | undefined,
): ReadonlySet<Proof> {
  const found = new Set<Proof>();
  for (const cell of written) {
    const proof = cell === undefined ? undefined : prove(cell);
    if (proof !== undefined) found.add(proof);
  }
  return found;
}

/** The one thing that all proofs say; the fallback when there is no proof; nothing when they contradict. */
export function decide<Proof>(found: ReadonlySet<Proof>, fallback: Proof | undefined): Proof | undefined {
  const [first] = found;
  return found.size === 0 ? fallback : found.size === 1 ? first : undefined;
}
