import Papa from 'papaparse';
import { dateOrderIn } from './calendar-date.ts';
import { decodeText } from './decode-text.ts';
import { agreement } from './evidence.ts';
import {
  type CellValue,
  type FileNotation,
  isDateOrderOpen,
  surveyColumn,
  typeColumn,
} from './type-column.ts';

/** A CSV file as the cells of a sheet, or a sentence that says why it cannot be one. */
export type ReadCsv = ({ ok: true; name: string } & TypedCells) | { ok: false; message: string };

interface TypedCells {
  values: CellValue[][];
  formats: string[][];
  /** The columns, from 0, whose dates stay text since their days and months could be exchanged. */
  openDateColumns: number[];
}

/** Rarest first: a semicolon in every row says more than a comma in every row. */
const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads an export as typed cells: values, and beside them their number formats. Where the file does not say whether
 * days or months come first, the locale does, if one is given.
 */
export function readCsv(bytes: Uint8Array, fileName: string, locale?: string): ReadCsv {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;

  // Files made for Excel may name their delimiter in a first line of its own.
  const declared = /^sep=([,;\t])\r?\n/i.exec(decoded.text);
  const text = declared ? decoded.text.slice(declared[0].length) : decoded.text;
  const delimiter = DELIMITERS.find((known) => known === declared?.[1]) ?? findDelimiter(text);

  const parsed = Papa.parse<string[]>(text, { delimiter });
  const unclosed = parsed.errors.find(({ type }) => type === 'Quotes');
  if (unclosed) {
    return {
      ok: false,
      message: `"${fileName}", record ${(unclosed.row ?? 0) + 1}, has a quotation mark that is not closed or not doubled. Correct it in a text editor, or export the report again.`,
    };
  }
  const rows = rectangle(parsed.data);
  if (rows.length === 0) {
    return {
      ok: false,
      message: `"${fileName}" holds no values. Export the report again, then open the new file.`,
    };
  }
  return { ok: true, name: sheetName(fileName), ...typeCells(rows, delimiter, locale) };
}

/** The delimiter that cuts the most rows into the same number of cells. */
function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; agreeing: number } = { delimiter: ',', agreeing: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 100, skipEmptyLines: true });
    const rowsOfWidth = new Map<number, number>();
    for (const { length } of data) rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
    rowsOfWidth.delete(1);
    const agreeing = Math.max(0, ...rowsOfWidth.values()) / data.length;
    if (agreeing > best.agreeing) best = { delimiter, agreeing };
  }
  return best.delimiter;
}

function rectangle(records: readonly string[][]): string[][] {
  let height = records.length;
  while (height > 0 && isBlank(records[height - 1] ?? [])) height -= 1;
  const rows = records.slice(0, height);
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '');
}

function typeCells(rows: readonly string[][], delimiter: Delimiter, locale: string | undefined): TypedCells {
  const width = rows[0]?.length ?? 0;
  const header = headerRow(rows);
  const body = rows.slice(header + 1);
  const surveyed = Array.from({ length: width }, (_, index) =>
    surveyColumn(
      rows[header]?.[index] ?? '',
      body.map((row) => row[index] ?? ''),
    ),
  );
  const marks = surveyed.map(({ decimalMark }) => decimalMark);
  // Semicolons together with decimal commas are a European export, whatever country the spreadsheet is of.
  const european = delimiter === ';' && agreement(marks, undefined) === 'comma';
  const file: FileNotation = {
    decimalMark: agreement(marks, delimiter === ';' ? 'comma' : delimiter === ',' ? 'point' : undefined),
    dateOrder: agreement(
      surveyed.map(({ dateOrder }) => dateOrder),
      european ? 'day-first' : locale === undefined ? undefined : dateOrderIn(locale),
    ),
  };
  const columns = surveyed.map((column) => typeColumn(column, file));
  const above = rows.slice(0, header + 1);
  return {
    values: [
      ...above.map((row) => [...row]),
      ...body.map((_, row) => columns.map(({ values }) => values[row] ?? '')),
    ],
    openDateColumns: surveyed.flatMap((column, index) => (isDateOrderOpen(column, file) ? [index] : [])),
    formats: [
      ...above.map((row) => row.map(() => '@')),
      ...body.map((_, row) => columns.map(({ formats }) => formats[row] ?? 'General')),
    ],
  };
}

/**
 * The row with the column names: the first that fills most columns, since reports of advertising platforms
 * begin with a title and the dates. -1 when that row has no letter, so that every row is data.
 */
function headerRow(rows: readonly string[][]): number {
  const filled = rows.slice(0, 50).map((row) => row.filter((text) => text.trim() !== '').length);
  const most = Math.max(...filled);
  const index = filled.findIndex((count, row) => count > most / 2 && !rows[row]?.[0]?.startsWith('#'));
  return rows[index]?.some((text) => /\p{L}/u.test(text)) ? index : -1;
}

/** Names of sheets are kept to what a saved .xlsx may hold as well. */
function sheetName(fileName: string): string {
  const name = fileName
    .replace(/\.(csv|tsv|tab|txt)$/i, '')
    .replace(/[\s\p{Cc}[\]*?:/\\]+/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  return [...name].slice(0, 50).join('').trim() || 'Data';
}
