import { quoteSheetName } from '../a1-notation.ts';

/** Functions that only Sheets or the add-on has: their cells are saved with the values that they show. */
const FOREIGN = /\b(?:KPI_\w+|SPARKLINE|ARRAYFORMULA|JOIN|COUNTUNIQUE|QUERY|GOOGLEFINANCE|FLATTEN)\s*\(/i;

/**
 * Functions that are newer than the file format: files name them with a prefix, which programs do not show.
 * https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula
 */
const PREFIXED =
  /(?<![\w.])(IFS|MINIFS|MAXIFS|SWITCH|TEXTJOIN|CONCAT|ISOWEEKNUM|DAYS|XLOOKUP|RRI|LET|UNIQUE|SEQUENCE|HSTACK|VSTACK|TOCOL|CHOOSECOLS)(?=\s*\()/gi;

/** What a file can hold: Excel takes what is longer for damage, and out of the file. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** The names that the sheets have in the file, by those that they have in the grid. */
export type FileNames = ReadonlyMap<string, string>;

/** A formula as an .xlsx file holds it, or undefined where it is too long or other programs lack what it calls. */
export function toExcelFormula(formula: string, fileNames: FileNames): string | undefined {
  const parts = splitQuoted(formula.replace(/^=/, ''));
  if (parts.some(({ isQuoted, text }) => !isQuoted && FOREIGN.test(text))) return undefined;
  const translated = parts
    .map(({ isQuoted, text }) => {
      if (!isQuoted) return withCommas(text).replace(PREFIXED, '_xlfn.$1');
      return text.startsWith("'") ? renamed(text, fileNames) : inPieces(text);
    })
    .join('');
  return translated.length > LONGEST_FORMULA ? undefined : translated;
}

/** The quoted name of a sheet as it is in the file. */
function renamed(quoted: string, fileNames: FileNames): string {
  const name = quoted.slice(1, -1).replaceAll("''", "'");
  return quoteSheetName(fileNames.get(name) ?? name);
}

/** A long text as several that are joined. */
function inPieces(quoted: string): string {
  const letters = quoted.slice(1, -1).replaceAll('""', '"');
  if (letters.length <= LONGEST_TEXT) return quoted;
  const pieces = letters.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? [];
  return `(${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')})`;
}

/** Files separate arguments by commas, whatever the locale; rows of an array literal stay apart by semicolons. */
function withCommas(text: string): string {
  return text.replace(/\{[^}]*\}|;/g, (found) => (found === ';' ? ',' : found));
}

/** Texts and names of sheets, in which nothing changes, and what stands between them. */
function splitQuoted(formula: string): { isQuoted: boolean; text: string }[] {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((text, index) => ({ isQuoted: index % 2 === 1, text }));
}
