import { isBlank } from '../cell.ts';
import { isTotalLabel } from '../header.ts';
import { quoted } from '../messages.ts';
import { ROUNDING } from '../rounding.ts';
import type { Table } from '../table.ts';
import { type Finding, rowsFinding } from './finding.ts';

/** What a table says of its rows: the columns of figures that add up, of labels, and of dates. */
interface RowColumns {
  readonly figures: readonly number[];
  readonly labels: readonly number[];
  readonly date: number | undefined;
}

/** Rows that hold totals of others: those that are left out, and those that seem to be some but do not say so. */
export function checkTotals(table: Table, columns: RowColumns): Finding[] {
  const sums = sumsOfOthers(table, columns);
  return [
    ...rowsFinding(
      table.totalRows.map(({ row }) => row),
      'note',
      (rows) => `Totals are left out: ${rows}, labelled ${quoted(table.totalRows[0]?.label ?? '')}.`,
    ),
    ...rowsFinding(
      sums,
      'problem',
      (rows) =>
        `Each figure in ${rows} is the sum of all others in its column. Delete the row if it is their total.`,
    ),
    ...(sums.length > 0 ? [] : withoutLabel(table, columns)),
    ...columns.labels.flatMap((column) => namedSums(table, column)),
  ];
}

/** The row whose figures are each the sum of all others, unless chance explains it as well. */
function sumsOfOthers(table: Table, { figures, labels, date }: RowColumns): readonly number[] {
  const { cells, rows } = table;
  if (rows.length < 3) return [];
  const sums = figures.map((column) => rows.reduce((sum, row) => sum + figureIn(cells[row]?.[column]), 0));
  return rows.filter((row) => {
    const line = cells[row] ?? [];
    const filled = figures.flatMap((column, index) => (figureIn(line[column]) === 0 ? [] : [index]));
    const isSum = filled.every((index) => isHalf(figureIn(line[figures[index] ?? -1]), sums[index] ?? 0));
    if (filled.length === 0 || !isSum || hasDateOfItsOwn(table, row, date)) return false;
    // A campaign may well spend half of a budget, but seldom so at the foot of a list, or in each of its figures.
    const atFoot = rows.length > 3 && row === rows.at(-1);
    return filled.length > 1 || atFoot || !labels.some((column) => isNameOfOne(line[column]));
  });
}

/** Of a total of all rows, the one with the sum of the others holds half. */
function isHalf(figure: number, sum: number): boolean {
  return Math.abs(2 * figure - sum) <= ROUNDING * Math.abs(sum);
}

/** Whether a label is neither blank nor speaks of all others. */
function isNameOfOne(label: unknown): boolean {
  return !isBlank(label) && !/^(?:all|alle|kaikki|tutt[ei])\b|total|sum/i.test(String(label));
}

function figureIn(cell: unknown): number {
  return typeof cell === 'number' ? cell : 0;
}

/** A day's row is no total; a total has no date, or one that others have as well. */
function hasDateOfItsOwn({ cells, rows }: Table, row: number, column: number | undefined): boolean {
  const date = column === undefined ? '' : cells[row]?.[column];
  if (column === undefined || isBlank(date)) return false;
  return rows.every((other) => other === row || String(cells[other]?.[column]) !== String(date));
}

/** The only row that is not called anything, as the summaries of Meta's exports are. */
function withoutLabel({ cells, rows, headers }: Table, { labels }: RowColumns): Finding[] {
  const [first] = labels;
  const nameless = rows.filter((row) => labels.every((column) => isBlank(cells[row]?.[column])));
  if (first === undefined || nameless.length !== 1 || rows.length < 3) return [];
  return rowsFinding(
    nameless,
    'note',
    (rows) =>
      `${quoted(headers[first] ?? '')} is blank in ${rows} alone. Delete the row if it is the sum of the others, or fill in the cell.`,
  );
}

/** "Google Total" below the rows of Google, as in a pivot table. */
function namedSums({ cells, rows, headers }: Table, column: number): Finding[] {
  const textIn = (row: number): string => String(cells[row]?.[column]).trim().toLowerCase();
  const labels = new Set(rows.map(textIn));
  const named = rows.filter((row) => {
    const [, before = '', last = ''] = /^(.+?)[\s:–-]+(\S+)$/u.exec(textIn(row)) ?? [];
    const [, first = '', after = ''] = /^(\S+?)[\s:–-]+(.+)$/u.exec(textIn(row)) ?? [];
    return (labels.has(before) && isTotalLabel(last)) || (labels.has(after) && isTotalLabel(first));
  });
  const label = String(cells[named[0] ?? -1]?.[column]);
  return rowsFinding(
    named,
    'problem',
    (where) =>
      `${quoted(label)} in ${quoted(headers[column] ?? '')}, ${where}, reads like a sum of other rows. Call it "Total" to have it left out, or delete it.`,
  );
}
