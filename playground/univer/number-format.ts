import { numfmt } from '@univerjs/core';
import type { CellValue } from '../grid.ts';

/** Whether a number format shows a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  return format !== '' && numfmt.isDateFormat(format);
}

/** Whether a number format keeps whatever is typed as text. */
export function isTextFormat(format: string): boolean {
  return format === '@';
}

/** Whether a text is a number format that a cell can be given. */
export function isNumberFormat(format: string): boolean {
  return numfmt.isValidFormat(format);
}

/** A value as a cell with this number format shows it, in the language of the spreadsheet. */
export function toDisplay(value: CellValue, format: string, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    return format && format !== '@' ? numfmt.format(format, value, { locale }) : value;
  }
  return numfmt.format(isTextFormat(format) || format === '' ? 'General' : format, value, { locale });
}
