import { numfmt } from '@univerjs/core';
import { amountFormat, amountValue, type DecimalMark, notationOf, parseAmount } from '../amount.ts';
import { dateOrderIn, parseDate, serialOf } from '../calendar-date.ts';
import type { CellContent } from '../grid.ts';

/** What a cell holds, and the format it takes on, after a person typed a text into it. */
export type TypedInput = CellContent & { format?: string };

interface TypedValue {
  value: number | boolean;
  format?: string;
}

/**
 * Reads a text as Sheets reads what is typed into a spreadsheet of this locale, such as `it_IT`: formulas, numbers,
 * percentages, money, dates and booleans are recognised, a leading apostrophe keeps the rest as text.
 */
export function parseTypedInput(text: string, locale: string): TypedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith('=')) return { formula: text };
  const typed = text.trim();
  const read = isUsNotation(locale) ? readUsNotation(typed) : readLocalNotation(typed, locale);
  if (read) return read;
  // "+A1" is typed by people who come from another spreadsheet, and is a formula here too.
  if (/^\+[A-Za-z(]/.test(text)) return { formula: `=${text}` };
  return { value: text };
}

/** The decimal mark that numbers of a locale are shown with, and so are typed with. */
export function decimalMarkIn(locale: string): DecimalMark {
  return numfmt.getLocale(locale)?.decimal === ',' ? 'comma' : 'point';
}

/** Whether a locale writes numbers and dates as Univer reads them by itself. */
export function isUsNotation(locale: string): boolean {
  return decimalMarkIn(locale) === 'point' && dateOrderIn(locale) === 'month-first';
}

/** What Univer takes a text for; undefined for mere words. */
export function readUsNotation(text: string): TypedValue | undefined {
  const parsed = numfmt.parseValue(text);
  if (parsed === null || (typeof parsed.v !== 'boolean' && typeof parsed.v !== 'number')) return undefined;
  return parsed.z ? { value: parsed.v, format: parsed.z } : { value: parsed.v };
}

function readLocalNotation(text: string, locale: string): TypedValue | undefined {
  const amount = parseAmount(text);
  if (amount) {
    const mark = decimalMarkIn(locale);
    const value = amountValue(amount, mark);
    if (value === undefined) return undefined;
    const notation = notationOf(amount, mark);
    const bare = !(amount.percent || amount.before || amount.after || notation.thousands);
    return bare ? { value } : { value, format: amountFormat(amount, notation) };
  }
  const date = parseDate(text, false);
  if (date) {
    const serial = serialOf(date, dateOrderIn(locale));
    const format = date.time === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
    return serial === undefined ? undefined : { value: serial, format };
  }
  return READS_ALIKE.test(text) ? readUsNotation(text) : undefined;
}

/** Without points and commas, and without a day and a month that may be in either order, countries write alike. */
const READS_ALIKE = /^(?!\d{1,2}[-/ ]\d)[^.,]*$/;
