import { isBlank, isErrorText } from './cell.ts';
import { currencyOf } from './header.ts';
import { serialOfIso } from './period.ts';

type Range = readonly (readonly unknown[])[];

/**
 * Whether a cell is a header: text in the first row of a range that is taller than one cell. Text that reads as a figure
 * is none, nor is text beside which another range of the same height has a value: that row is data.
 */
export function isHeader(
  cell: unknown,
  row: number,
  column: number,
  range: Range,
  ranges: readonly Range[] = [],
): boolean {
  return (
    row === 0 &&
    range.length > 1 &&
    typeof cell === 'string' &&
    !isErrorText(cell) &&
    !readsAsFigure(cell) &&
    !ranges.some((other) => other.length === range.length && isValue(other[0]?.[column]))
  );
}

function isValue(cell: unknown): boolean {
  return typeof cell === 'string' ? readsAsFigure(cell) : !isBlank(cell);
}

/** Letters beside figures: thousands and millions, exponents, halves of a day, and currencies that have no code here. */
const BESIDE_FIGURES =
  /(?<=\d\s?)(?:k|m|mln|mio|mrd|bn|e|am|pm)(?!\p{L})|(?<!\p{L})(?:kr|euros?|eur|zł|kč|ft|(?:us|a|c|r)(?=\$))(?!\p{L})/giu;

/** "28 March 2026" and "28. maaliskuuta 2026", and "Mar 28, 2026": "March 2026" alone is a good header. */
const WRITTEN_DATE =
  /^(?:\d{1,2}[^\p{L}\d]{0,2}\p{L}{3,}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\W{1,2}\d{1,2})\W{1,2}\d{2,4}(?!\d)\P{L}*$/iu;

/** Whether text means a number, an amount, a percentage or a date, which of them whatever its signs leave open. */
function readsAsFigure(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const spaced = text.trim().replace(/\d(?=\p{L})|\p{L}(?=\d)/gu, '$& ');
  const bare = spaced.replace(currencyOf(spaced) ?? '', '').replace(BESIDE_FIGURES, '');
  return !/\p{L}/u.test(bare) || WRITTEN_DATE.test(bare) || serialOfIso(text) !== undefined;
}
