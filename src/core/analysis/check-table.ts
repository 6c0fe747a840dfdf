import { catalog } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { evaluate } from '../evaluate.ts';
import { type Formula, type Leaf, leavesOf } from '../formula.ts';
import { currencyOf, headerKey } from '../header.ts';
import { KpiError } from '../kpi-error.ts';
import type { Columns } from '../match-columns.ts';
import type { Measure } from '../measure.ts';
import { quoted, sentence } from '../messages.ts';
import { partsOfWholes } from '../parts-of-wholes.ts';
import { findSegmentColumns } from '../segment-columns.ts';
import type { Table } from '../table.ts';
import { formulaInWords, measureNamed } from '../words.ts';
import { checkBalances } from './check-balances.ts';
import { checkDates } from './check-dates.ts';
import { type Finding, grouped, rowsFinding } from './finding.ts';

export type { Finding };

/** Looks over an export for what spoils KPIs, given which column holds which measure and which the date. */
export function checkTable(
  table: Table,
  columns: Columns,
  dateColumn: number | undefined,
  context: CallContext,
): readonly Finding[] {
  const used = Object.entries(columns) as [MeasureId, number][];
  return [
    ...duplicateHeaders(table),
    ...used.flatMap(([id, column]) => numberFindings(table, id, column, context)),
    ...(dateColumn === undefined ? [] : checkDates(table, dateColumn, context)),
    ...(dateColumn === undefined ? [] : checkBalances(table, columns, dateColumn, context)),
    ...totalRowFindings(table),
    ...(hasAnswers(used) ? [] : doubledRows(table)),
    ...partsAboveWhole(table, columns),
    ...currencies(table, used),
    ...segmentSpellings(table),
  ];
}

function duplicateHeaders({ headers, headerRow }: Table): Finding[] {
  const seen = new Map<string, string>();
  return headers.flatMap((header) => {
    const key = headerKey(header);
    if (key === '') return [];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, header);
      return [];
    }
    return [
      {
        severity: 'problem' as const,
        row: headerRow + 1,
        sentence: `Two columns are called ${quoted(first)}. Rename the one that is not to be used.`,
      },
    ];
  });
}

/** Cells of a number column that are text, errors or dates, and counts below zero. */
function numberFindings(table: Table, id: MeasureId, column: number, context: CallContext): Finding[] {
  const measure: Measure = measures[id];
  if (measure.total.kind === 'date' || measure.total.kind === 'average_days') return [];
  const name = table.headers[column] || measure.label;
  if (holdsWordsAlone(table, column))
    return [
      {
        severity: 'problem',
        sentence: `${quoted(name)} holds words, not numbers, so there is no ${quoted(measure.label)} in it. Rename it if it is something else.`,
      },
    ];
  const faults: { row: number; sentence: string }[] = [];
  const negative: number[] = [];
  const offScale: number[] = [];
  for (const row of table.rows) {
    const cell = table.cells[row]?.[column];
    try {
      const number = readNumber(cell, measure, name, row + 1, context);
      if (number === undefined) continue;
      if (number < 0 && !measure.signed && !measure.scale) negative.push(row + 1);
      if (measure.scale && (number < measure.scale[0] || number > measure.scale[1])) offScale.push(row + 1);
    } catch (error) {
      if (!(error instanceof KpiError)) throw error;
      faults.push({ row: row + 1, sentence: sentence(error.problem) });
    }
  }
  return [
    ...grouped(faults, (others) => `${others} in ${quoted(name)} hold no number either.`),
    ...rowsFinding(
      negative,
      'problem',
      (rows) => `${name} is below 0 in ${rows}. Correct the sign or clear the cells.`,
    ),
    ...rowsFinding(
      offScale,
      'problem',
      (rows) =>
        `${name} leaves the scale from ${measure.scale?.[0]} to ${measure.scale?.[1]} in ${rows}. Correct the answers or clear the cells.`,
    ),
  ];
}

/** Whether a column is of words such as Yes and No, and no figures that were pasted as text. */
function holdsWordsAlone({ cells, rows }: Table, column: number): boolean {
  const filled = rows.map((row) => cells[row]?.[column]).filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === 'string' && /^[^\d#]*\p{L}[^\d#]*$/u.test(cell))
  );
}

function totalRowFindings({ totalRows }: Table): Finding[] {
  return rowsFinding(
    totalRows.map(({ row }) => row + 1),
    'note',
    (rows) => `Totals are left out: ${rows}, labelled ${quoted(totalRows[0]?.label ?? '')}.`,
  );
}

/** Survey answers repeat by nature. */
function hasAnswers(used: readonly [MeasureId, number][]): boolean {
  return used.some(([id]) => measureNamed(id).scale !== undefined);
}

/** Rows of an export that were pasted twice; very short rows repeat by chance. */
function doubledRows(table: Table): Finding[] {
  const seen = new Set<string>();
  const doubled = table.rows.filter((row) => {
    const cells = table.cells[row] ?? [];
    if (cells.filter((cell) => !isBlank(cell)).length < 3) return false;
    const key = JSON.stringify(cells);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  return rowsFinding(
    doubled.map((row) => row + 1),
    'note',
    (rows) => `The same values stand twice: ${rows}. Delete them if the export was pasted twice.`,
  );
}

function partsAboveWhole(table: Table, columns: Columns): Finding[] {
  return catalog.flatMap(partsOfWholes).flatMap(({ part, whole, strict }) => {
    const read = [...leavesOf(part), ...leavesOf(whole)].map((leaf) => columnInRow(leaf, columns));
    if (read.some((column) => column === undefined)) return [];
    const rows = table.rows.filter((row) => {
      const cells = table.cells[row] ?? [];
      const value = (formula: Formula) =>
        evaluate(formula, (leaf) => Number(cells[columnInRow(leaf, columns) ?? -1]));
      return read.every((column) => typeof cells[column ?? -1] === 'number') && value(part) > value(whole);
    });
    return rowsFinding(
      rows.map((row) => row + 1),
      strict ? 'problem' : 'note',
      (where) =>
        `There are more ${formulaInWords(part)} than ${formulaInWords(whole)} in ${where}. Check that the columns are the right ones.`,
    );
  });
}

/** The column of a total that means something in a single row: a flow. A balance may be smaller than what flowed. */
function columnInRow(leaf: Leaf, columns: Columns): number | undefined {
  if (typeof leaf !== 'string' || !['sum', 'unique'].includes(measureNamed(leaf).total.kind))
    return undefined;
  return columns[leaf as MeasureId];
}

function currencies({ headers }: Table, used: readonly [MeasureId, number][]): Finding[] {
  const inReadingOrder = [...used].sort(([, a], [, b]) => a - b);
  const found = new Set(
    inReadingOrder.flatMap(([id, column]) =>
      measureNamed(id).money ? (currencyOf(headers[column] ?? '') ?? []) : [],
    ),
  );
  if (found.size < 2) return [];
  return [{ severity: 'problem', sentence: sentence({ code: 'mixed_currencies', currencies: [...found] }) }];
}

/** "google " beside "google": two segments to every formula, one to the reader. */
function segmentSpellings(table: Table): Finding[] {
  return findSegmentColumns(table).flatMap((column) => {
    const spellings = new Map<string, string>();
    for (const row of table.rows) {
      const cell = table.cells[row]?.[column];
      if (typeof cell !== 'string') continue;
      const key = cell.trim().toLowerCase();
      const spelling = cell.toLowerCase();
      const first = spellings.get(key);
      if (first === undefined) spellings.set(key, spelling);
      else if (first !== spelling) {
        return [
          {
            severity: 'problem' as const,
            row: row + 1,
            sentence: `${quoted(cell)} in ${quoted(table.headers[column] ?? '')} differs from ${quoted(first)} only by a space. Make them the same, or they count as two.`,
          },
        ];
      }
    }
    return [];
  });
}
