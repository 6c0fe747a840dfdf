import { isCompactDate, readDate } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { coverageEnd, dataGrain, distinctDays } from '../data-grain.ts';
import { KpiError } from '../kpi-error.ts';
import { quoted, sentence } from '../messages.ts';
import { isoDate, serialOfIso, shift, startOf } from '../period.ts';
import type { Table } from '../table.ts';
import { type Finding, grouped, rowsFinding } from './finding.ts';

/** A row, counted from 1, and its day. */
interface DatedRow {
  readonly row: number;
  readonly day: number;
}

/** What is wrong with the dates of an export: text, blanks, gaps, weeks in two months, an unfinished month. */
export function checkDates(table: Table, column: number, context: CallContext): Finding[] {
  const name = table.headers[column] || 'Date';
  const { faults, blank, days } = readDates(table, column, context);
  return [
    ...faults,
    ...textDates(table, column, name),
    ...compactDates(table, column, name),
    ...rowsFinding(
      blank,
      'problem',
      (rows) => `${name} is blank in ${rows}. Such rows count in no period: enter the date.`,
    ),
    ...gaps(days),
    ...boundaries(days, ENDS.test(name)),
  ];
}

/** Cells of a date column that hold no date. */
export function dateFaults(table: Table, column: number, context: CallContext): readonly Finding[] {
  return readDates(table, column, context).faults;
}

interface ReadDates {
  readonly faults: readonly Finding[];
  /** Rows without a date, counted from 1. */
  readonly blank: readonly number[];
  readonly days: readonly DatedRow[];
}

function readDates(table: Table, column: number, context: CallContext): ReadDates {
  const name = table.headers[column] || 'Date';
  const faults: { row: number; sentence: string }[] = [];
  const blank: number[] = [];
  const days: DatedRow[] = [];
  for (const row of table.rows) {
    const cell = table.cells[row]?.[column];
    try {
      const day = readDate(cell, name, row + 1, context);
      if (day === undefined) blank.push(row + 1);
      else days.push({ row: row + 1, day: Math.floor(day) });
    } catch (error) {
      if (!(error instanceof KpiError)) throw error;
      faults.push({ row: row + 1, sentence: sentence(error.problem) });
    }
  }
  return {
    faults: grouped(faults, (others) => `${others} in ${quoted(name)} hold no date either.`),
    blank,
    days,
  };
}

/** Headers of dates on which a week ends instead of starting. */
const ENDS = /(?<!\p{L})(?:end(?:s|ed|ing)?|fine|loppu|päättyy|slutt|avsluttes)(?!\p{L})/iu;

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

/** Functions read 20261031 as a date; to the formulas of a sheet it is a number like any other. */
function compactDates(table: Table, column: number, name: string): Finding[] {
  const compact = table.rows.filter((row) => isCompactDate(table.cells[row]?.[column]));
  return rowsFinding(
    compact.map((row) => row + 1),
    'problem',
    (where) =>
      `${name} is a number such as 20261031, not a date, in ${where}. A scorecard cannot read it: enter dates instead.`,
  );
}

function gaps(days: readonly DatedRow[]): Finding[] {
  const distinct = distinctDays(days.map(({ day }) => day));
  const grain = dataGrain(distinct);
  const missing = distinct.slice(1).flatMap((day, index) => {
    const expected = shift(grain, startOf(grain, distinct[index] ?? day), 1);
    return startOf(grain, day) > expected ? [{ from: expected, to: startOf(grain, day) - 1, day }] : [];
  });
  const [first] = missing;
  if (!first) return [];
  const others =
    missing.length > 1 ? `, and ${missing.length - 1} more ${missing.length === 2 ? 'gap' : 'gaps'}` : '';
  return [
    {
      severity: 'note',
      ...rowOf(days, (day) => day === first.day),
      sentence: `There are no rows from ${isoDate(first.from)} to ${isoDate(first.to)}${others}. Add them if something was left out of the export.`,
    },
  ];
}

/** Weeks that lie in two months, and a last month that the data does not cover to its end. */
function boundaries(days: readonly DatedRow[], atEnd: boolean): Finding[] {
  const distinct = distinctDays(days.map(({ day }) => day));
  const last = distinct[distinct.length - 1];
  // A single date does not tell how long a period its rows cover.
  if (last === undefined || distinct.length < 2) return [];
  const grain = dataGrain(distinct);
  const findings: Finding[] = [];
  const inTwoMonths = (day: number): boolean =>
    startOf('month', day) !== startOf('month', atEnd ? day - 6 : day + 6);
  if (grain === 'week' && distinct.some(inTwoMonths)) {
    findings.push({
      severity: 'note',
      ...rowOf(days, inTwoMonths),
      sentence: `Some weeks lie in two months. A week counts to the month in which it ${atEnd ? 'ends' : 'starts'}; choose weeks or quarters to compare exactly.`,
    });
  }
  const end = atEnd && grain === 'week' ? last + 1 : coverageEnd(last, grain);
  if ((grain === 'day' || grain === 'week') && startOf('month', end) !== end) {
    findings.push({
      severity: 'note',
      ...rowOf(days, (day) => day === last),
      sentence: `The last month is not finished: the data ends on ${isoDate(end - 1)}. Compare the month before it, or the same number of days.`,
    });
  }
  return findings;
}

function rowOf(days: readonly DatedRow[], wanted: (day: number) => boolean): { row?: number } {
  const found = days.find(({ day }) => wanted(day));
  return found ? { row: found.row } : {};
}
