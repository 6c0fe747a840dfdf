/** Pieces of formulas in the dialect that every spreadsheet locale and engine reads: docs/scorecard.md says why. */

export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** An address such as `C5`, `C$5` or `$C$5`, counted from 1. */
export function address(row: number, column: number, fixed: '' | 'row' | 'column' | 'both' = ''): string {
  const columnSign = fixed === 'column' || fixed === 'both' ? '$' : '';
  const rowSign = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${columnSign}${columnLetter(column)}${rowSign}${row}`;
}

/** Sheet names are always quoted; an apostrophe inside is doubled. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${reference}`;
}

/** A whole column, so that rows added or inserted later are in. */
export function wholeColumn(sheet: string, column: number): string {
  const letter = columnLetter(column);
  return onSheet(sheet, `$${letter}:$${letter}`);
}

export function wholeRow(sheet: string, row: number): string {
  return onSheet(sheet, `$${row}:$${row}`);
}

export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** A criterion for exactly this text: wildcards in names of campaigns mean themselves. */
export function equalTo(value: string): string {
  return `=${value.replace(/[~*?]/g, '~$&')}`;
}

/** The text of a formula for MATCH to look up, which would take its `~`, `*` and `?` for wildcards. */
export function literally(formula: string): string {
  return ['~', '*', '?'].reduce(
    (found, sign) => call('SUBSTITUTE', found, text(sign), text(`~${sign}`)),
    formula,
  );
}

export function call(name: string, ...args: readonly (string | number)[]): string {
  return `${name}(${args.join(';')})`;
}

const LONGEST_LIST = 5000;

/** Formulas of which each is empty or a text that begins with ", ", as one list: the first comma is cut off. */
export function commaList(formulas: readonly string[]): string {
  return call('MID', formulas.length === 0 ? '""' : formulas.join('&'), 3, LONGEST_LIST);
}

/** A number with its sign in words: "+14", "−2.5", and no sign where it rounds to 0. */
export function signedInWords(number: string, digits: number): string {
  const rounded = call('ROUND', number, digits);
  const sign = call('IF', `${rounded}<0`, '"−"', call('IF', `${rounded}>0`, '"+"', '""'));
  return `${sign}&ABS(${rounded})`;
}

/** A condition that a cell holds one of some texts. */
export function isOneOf(cell: string, texts: readonly string[]): string {
  return call('OR', ...texts.map((each) => `${cell}=${text(each)}`));
}

/**
 * How many cells of a column are neither numbers nor empty. A formula that yields an empty text leaves its cell
 * empty here, which COUNTA would count.
 */
export function countOtherThanNumbers(column: string): string {
  return `${call('ROWS', column)}-${call('COUNT', column)}-${call('COUNTBLANK', column)}`;
}
