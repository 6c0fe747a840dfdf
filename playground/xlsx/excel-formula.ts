import { quoteSheetName } from '../a1-notation.ts';

/** Functions that only Sheets or the add-on has: their cells are saved with the values that they show. */
const FOREIGN = /\b(?:KPI_\w+|SPARKLINE|ARRAYFORMULA|JOIN|COUNTUNIQUE|QUERY|GOOGLEFINANCE|FLATTEN)\s*\(/i;

/**
 * Functions that are newer than the file format: files name them with a prefix, which programs do not show.
 * https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula
 */
const PREFIXED =
  /(?<![\w.])(IFS|MINIFS|MAXIFS|SWITCH|TEXTJOIN|CONCAT|ISOWEEKNUM|DAYS|XLOOKUP|RRI|LET|UNIQUE|SEQUENCE|HSTACK|VSTACK|TOCOL|CHOOSECOLS)(?=\s*\()/gi;

/** The names that the sheets have in the file, by those that they have in the grid. */
export type FileNames = ReadonlyMap<string, string>;

/** A formula as an .xlsx file holds it, or undefined where other programs lack what it calls. */
export function toExcelFormula(formula: string, fileNames: FileNames): string | undefined {
  const parts = splitQuoted(formula.replace(/^=/, ''));
  if (parts.some(({ isQuoted, text }) => !isQuoted && FOREIGN.test(text))) return undefined;
  return parts
    .map(({ isQuoted, text }) =>
      isQuoted ? renamed(text, fileNames) : withCommas(text).replace(PREFIXED, '_xlfn.$1'),
    )
    .join('');
}

/** The quoted name of a sheet as it is in the file; texts stay. */
export function renamed(quoted: string, fileNames: FileNames): string {
  if (!quoted.startsWith("'")) return quoted;
  const name = quoted.slice(1, -1).replaceAll("''", "'");
  return quoteSheetName(fileNames.get(name) ?? name);
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
