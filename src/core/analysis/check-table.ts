import { catalog } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank, readDate, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { coverageEnd, dataGrain, distinctDays } from '../data-grain.ts';
import { isLeaf } from '../formula.ts';
import { currencyOf, headerKey } from '../header.ts';
import { KpiError } from '../kpi-error.ts';
import type { Columns } from '../match-columns.ts';
import type { Measure } from '../measure.ts';
import { quoted, sentence } from '../messages.ts';
import { isoDate, serialOfIso, shift, startOf } from '../period.ts';
import { findSegmentColumns, type Table } from '../table.ts';
import { labelInText, measureNamed } from '../words.ts';

/** One thing in the data that deserves a look. A `problem` would give a wrong or no number; a `note` may be fine. */
export interface Finding {
  readonly severity: 'problem' | 'note';
  /** Counted from 1 within the cells handed over. */
  readonly row?: number;
  readonly sentence: string;
}

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
    ...(dateColumn === undefined ? [] : dateFindings(table, dateColumn, context)),
    ...totalRowFindings(table),
    ...doubledRows(table),
    ...partsAboveWhole(table, columns),
    ...currencies(table, used),
    ...segmentSpellings(table),
  ];
}

function duplicateHeaders({ headers }: Table): Finding[] {
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
  const faults: { row: number; sentence: string }[] = [];
  const negative: number[] = [];
  const offScale: number[] = [];
  for (const row of table.rows) {
    const cell = table.cells[row]?.[column];
    try {
      const number = readNumber(cell, measure, name, row + 1, context);
      if (number === undefined) continue;
      if (number < 0 && !measure.money && !measure.scale) negative.push(row + 1);
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

/** The first faults one by one, the rest as a count: a thousand rows of "n/a" are one problem. */
function grouped(
  faults: readonly { row: number; sentence: string }[],
  rest: (count: string) => string,
): Finding[] {
  const shown = faults.slice(0, 3).map((fault) => ({ severity: 'problem' as const, ...fault }));
  const others = faults.length - shown.length;
  if (others === 0) return shown;
  return [
    ...shown,
    { severity: 'problem', sentence: rest(`${others} more ${others === 1 ? 'cell' : 'cells'}`) },
  ];
}

function rowsFinding(
  rows: readonly number[],
  severity: Finding['severity'],
  word: (rows: string) => string,
): Finding[] {
  const [row] = rows;
  return row === undefined ? [] : [{ severity, row, sentence: word(rowsInWords(rows)) }];
}

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  if (rows.length <= 4) return `rows ${rows.slice(0, -1).join(', ')} and ${rows[rows.length - 1]}`;
  return `${rows.length} rows, the first of them row ${rows[0]}`;
}

function dateFindings(table: Table, column: number, context: CallContext): Finding[] {
  const name = table.headers[column] || 'Date';
  const faults: { row: number; sentence: string }[] = [];
  const blank: number[] = [];
  const days: number[] = [];
  for (const row of table.rows) {
    const cell = table.cells[row]?.[column];
    try {
      const day = readDate(cell, name, row + 1, context);
      if (day === undefined) blank.push(row + 1);
      else days.push(Math.floor(day));
    } catch (error) {
      if (!(error instanceof KpiError)) throw error;
      faults.push({ row: row + 1, sentence: sentence(error.problem) });
    }
  }
  return [
    ...grouped(faults, (others) => `${others} in ${quoted(name)} hold no date either.`),
    ...textDates(table, column, name),
    ...rowsFinding(
      blank,
      'problem',
      (rows) => `${name} is blank in ${rows}. Such rows count in no period: enter the date.`,
    ),
    ...gaps(days),
    ...boundaries(days),
  ];
}

/** Text is read as a date here, but the formulas of a sheet pass over it. */
function textDates(table: Table, column: number, name: string): Finding[] {
  const texts = table.rows.filter((row) => {
    const cell = table.cells[row]?.[column];
    return typeof cell === 'string' && serialOfIso(cell) !== undefined;
  });
  const rows = texts.map((row) => row + 1);
  return rowsFinding(
    rows,
    'problem',
    (where) =>
      `${name} is text, not a date, in ${where}. Select the column and choose Format > Number > Date.`,
  );
}

function gaps(days: readonly number[]): Finding[] {
  const distinct = distinctDays(days);
  const grain = dataGrain(distinct);
  const missing = distinct.slice(1).flatMap((day, index) => {
    const expected = shift(grain, startOf(grain, distinct[index] ?? day), 1);
    return startOf(grain, day) > expected ? [{ from: expected, to: startOf(grain, day) - 1 }] : [];
  });
  const [first] = missing;
  if (!first) return [];
  const others =
    missing.length > 1 ? `, and ${missing.length - 1} more ${missing.length === 2 ? 'gap' : 'gaps'}` : '';
  return [
    {
      severity: 'note',
      sentence: `There are no rows from ${isoDate(first.from)} to ${isoDate(first.to)}${others}. Add them if something was left out of the export.`,
    },
  ];
}

/** Weeks that lie in two months, and a last month that the data does not cover to its end. */
function boundaries(days: readonly number[]): Finding[] {
  const distinct = distinctDays(days);
  const last = distinct[distinct.length - 1];
  if (last === undefined) return [];
  const grain = dataGrain(distinct);
  const findings: Finding[] = [];
  if (grain === 'week' && distinct.some((day) => startOf('month', day) !== startOf('month', day + 6))) {
    findings.push({
      severity: 'note',
      sentence:
        'Some weeks lie in two months. A week counts to the month in which it starts; choose weeks or quarters to compare exactly.',
    });
  }
  const end = coverageEnd(last, grain);
  if ((grain === 'day' || grain === 'week') && startOf('month', end) !== end) {
    findings.push({
      severity: 'note',
      sentence: `The last month is not finished: the data ends on ${isoDate(end - 1)}. Compare the month before it, or the same number of days.`,
    });
  }
  return findings;
}

function totalRowFindings({ totalRows }: Table): Finding[] {
  return rowsFinding(
    totalRows.map(({ row }) => row + 1),
    'note',
    (rows) => `Totals are left out: ${rows}, labelled ${quoted(totalRows[0]?.label ?? '')}.`,
  );
}

/** Rows of an export that were pasted twice; short rows, such as survey answers, repeat by nature. */
function doubledRows(table: Table): Finding[] {
  const seen = new Set<string>();
  const doubled = table.rows.filter((row) => {
    const cells = table.cells[row] ?? [];
    if (cells.filter((cell) => !isBlank(cell)).length < 4) return false;
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

/** Pairs such as clicks and impressions, from the KPIs that divide one by the other. */
const PARTS = catalog.flatMap(({ formula, share }) => {
  if (!share || typeof formula === 'number' || isLeaf(formula) || formula.operator !== 'divide') return [];
  const { left, right } = formula;
  return typeof left === 'string' && typeof right === 'string' ? [{ part: left, whole: right, share }] : [];
});

function partsAboveWhole(table: Table, columns: Columns): Finding[] {
  return PARTS.flatMap(({ part, whole, share }) => {
    const partColumn = columns[part];
    const wholeColumn = columns[whole];
    if (partColumn === undefined || wholeColumn === undefined || !comparableInRow(part, whole)) return [];
    const rows = table.rows.filter((row) => {
      const partCell = table.cells[row]?.[partColumn];
      const wholeCell = table.cells[row]?.[wholeColumn];
      return typeof partCell === 'number' && typeof wholeCell === 'number' && partCell > wholeCell;
    });
    const severity = share === 'strict' ? 'problem' : 'note';
    return rowsFinding(
      rows.map((row) => row + 1),
      severity,
      (where) =>
        `There are more ${labelInText(part)} than ${labelInText(whole)} in ${where}. Check that the columns are the right ones.`,
    );
  });
}

/** Only flows of the same row compare; a balance may be smaller than what flowed. */
function comparableInRow(part: string, whole: string): boolean {
  return [part, whole].every((id) => ['sum', 'unique'].includes(measureNamed(id).total.kind));
}

function currencies({ headers }: Table, used: readonly [MeasureId, number][]): Finding[] {
  const found = new Set(
    used.flatMap(([id, column]) => (measureNamed(id).money ? (currencyOf(headers[column] ?? '') ?? []) : [])),
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
