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
import { decide, type Evidence, weigh } from './evidence.ts';

/** What a cell of a spreadsheet can hold. */
export type CellValue = string | number | boolean;

/** A column of a file with what its cells look like, before points, commas and day or month are decided. */
export interface WrittenColumn {
  readonly texts: readonly string[];
  readonly kind: 'text' | 'boolean' | 'amount' | 'date' | 'duration' | 'blank';
  readonly amounts: readonly (Amount | undefined)[];
  readonly dates: readonly (CalendarDate | undefined)[];
  /** What single cells of the column prove about its notation. */
  readonly decimalMark: Evidence<DecimalMark>;
  readonly dateOrder: Evidence<DateOrder>;
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
    decimalMark: 'none',
    dateOrder: 'none',
  } as const;
  if (meaningful.length === 0) return { ...column, kind: 'blank' };
  if (meaningful.every((text) => BOOLEAN.test(text))) return { ...column, kind: 'boolean' };

  const most = (cells: readonly unknown[]) =>
    cells.filter((cell) => cell !== undefined).length > meaningful.length / 2;

  const compact = DATE_HEADER.test(header) && meaningful.every((text) => parseDate(text, true));
  const dates = trimmed.map((text) => parseDate(text, compact));
  if (most(dates)) {
    return { ...column, kind: 'date', dates, dateOrder: weigh(dates, dateOrderOf) };
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
  return { ...column, kind: 'amount', amounts, decimalMark: weigh(amounts, proveMark) };
}

/** Turns a surveyed column into values; what stays unclear, or contradicts itself, stays text. */
export function typeColumn(column: WrittenColumn, file: FileNotation): TypedColumn {
  switch (column.kind) {
    case 'blank':
      return { values: [...column.texts], formats: column.texts.map(() => 'General') };
    case 'text':
      return asText(column);
    case 'boolean':
      return cells(
        column,
        (text) => (BOOLEAN.test(text) ? /^true$/i.test(text) : undefined),
        () => 'General',
      );
    case 'duration':
      return cells(column, parseDuration, () => '[hh]:mm:ss');
    case 'date':
      return typeDates(column, file.dateOrder);
    case 'amount':
      return typeAmounts(column, file.decimalMark);
  }
}

/** Whether nothing says which numbers of a column's dates are days and which are months. */
export function isDateOrderOpen(column: WrittenColumn, file: FileNotation): boolean {
  return (
    column.dateOrder === 'none' &&
    file.dateOrder === undefined &&
    column.dates.some((date) => date?.order === 'open')
  );
}

function typeDates(column: WrittenColumn, fileOrder: DateOrder | undefined): TypedColumn {
  const order = decide(column.dateOrder, fileOrder);
  if (order === undefined && column.dates.some((date) => date?.order === 'open')) return asText(column);
  const timed = column.dates.some((date) => date?.time !== undefined);
  const serial = (_: string, row: number) => {
    const date = column.dates[row];
    return date && serialOf(date, order);
  };
  const format = timed ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
  return cells(column, serial, () => format);
}

function typeAmounts(column: WrittenColumn, fileMark: DecimalMark | undefined): TypedColumn {
  const decided = decide(column.decimalMark, fileMark);
  const unclear = column.amounts.some((amount) => amount && decimalMarkOf(amount) === 'unclear');
  if (decided === undefined && (unclear || column.decimalMark === 'contradictory')) return asText(column);
  const mark = decided ?? 'point';
  const values = column.amounts.map((amount) => amount && amountValue(amount, mark));
  const notations = column.amounts.flatMap((amount, row) =>
    amount && values[row] !== undefined ? [notationOf(amount, mark)] : [],
  );
  const notation = {
    decimals: notations.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    thousands: notations.some(({ thousands }) => thousands),
  };
  return cells(
    column,
    (_, row) => values[row],
    (row) => amountFormat(column.amounts[row], notation),
  );
}

function cells(
  column: WrittenColumn,
  read: (trimmed: string, row: number) => CellValue | undefined,
  formatOf: (row: number) => string,
): TypedColumn {
  const values = column.texts.map((text, row) => read(text.trim(), row) ?? text);
  const formats = values.map((value, row) =>
    typeof value === 'string' && MISTAKABLE.test(value) ? '@' : formatOf(row),
  );
  return { values, formats };
}

function asText(column: WrittenColumn): TypedColumn {
  return { values: [...column.texts], formats: column.texts.map(() => '@') };
}
