import { isBlank, isCompactDate, readDate } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { coverageEnd, dataGrain, distinctDays } from '../data-grain.ts';
import { KpiError } from '../kpi-error.ts';
import { quoted, sentence } from '../messages.ts';
import { type Grain, isoDate, serialOfIso, shift, startOf } from '../period.ts';
import type { Table } from '../table.ts';
import { type Finding, grouped, rowsFinding } from './finding.ts';

/** What is wrong with the dates of an export: text, blanks, gaps, weeks in two months, an unfinished month. */
export function checkDates(
  table: Table,
  column: number,
  days: Float64Array,
  context: CallContext,
): readonly Finding[] {
  const name = table.headers[column] || 'Date';
  const rowsWhere = (holds: (cell: unknown) => boolean): readonly number[] =>
    table.rows.filter((row) => holds(table.cells[row]?.[column]));
  const distinct = distinctDays(days);
  const grain = dataGrain(distinct);
  const rowOf = (day: number): { readonly row?: number } => {
    const row = table.rows[days.findIndex((each) => Math.floor(each) === day)];
    return row === undefined ? {} : { row: row + 1 };
  };
  return [
    ...dateFaults(table, column, context),
    // Text is read as a date here, but the formulas of a sheet pass over it.
    ...rowsFinding(
      rowsWhere((cell) => typeof cell === 'string' && serialOfIso(cell) !== undefined),
      'problem',
      (rows) =>
        `${name} is text, not a date, in ${rows}. Select the column and choose Format > Number > Date.`,
    ),
    // Functions read 20261031 as a date; to the formulas of a sheet it is a number like any other.
    ...rowsFinding(
      rowsWhere(isCompactDate),
      'problem',
      (rows) =>
        `${name} is a number such as 20261031, not a date, in ${rows}. A scorecard cannot read it: enter dates instead.`,
    ),
    ...rowsFinding(
      rowsWhere(isBlank),
      'problem',
      (rows) => `${name} is blank in ${rows}. Such rows count in no period: enter the date.`,
    ),
    ...[...gaps(distinct, grain), ...boundaries(distinct, grain, ENDS.test(name))].map(
      ({ day, sentence }) => ({
        severity: 'note' as const,
        ...rowOf(day),
        sentence,
      }),
    ),
  ];
}

/** Cells of a date column that hold no date. */
export function dateFaults(table: Table, column: number, context: CallContext): readonly Finding[] {
  const name = table.headers[column] || 'Date';
  const faults: { row: number; sentence: string }[] = [];
  for (const row of table.rows) {
    try {
      readDate(table.cells[row]?.[column], name, row + 1, context);
    } catch (error) {
      if (!(error instanceof KpiError)) throw error;
      faults.push({ row: row + 1, sentence: sentence(error.problem) });
    }
  }
  return grouped(faults, (others) => `${others} in ${quoted(name)} hold no date either.`);
}

/** What is to be said of a day. */
interface Remark {
  readonly day: number;
  readonly sentence: string;
}

/** Headers of dates on which a week ends instead of starting. */
const ENDS = /(?<!\p{L})(?:end(?:s|ed|ing)?|fine|loppu|päättyy|slutt|avsluttes)(?!\p{L})/iu;

function gaps(days: readonly number[], grain: Grain): Remark[] {
  const missing = days.slice(1).flatMap((day, index) => {
    const expected = shift(grain, startOf(grain, days[index] ?? day), 1);
    return startOf(grain, day) > expected ? [{ from: expected, to: startOf(grain, day) - 1, day }] : [];
  });
  const [first] = missing;
  if (!first) return [];
  const others =
    missing.length > 1 ? `, and ${missing.length - 1} more ${missing.length === 2 ? 'gap' : 'gaps'}` : '';
  return [
    {
      day: first.day,
      sentence: `There are no rows from ${isoDate(first.from)} to ${isoDate(first.to)}${others}. Add them if something was left out of the export.`,
    },
  ];
}

/** Weeks that lie in two months, and a last month that the data does not cover to its end. */
function boundaries(days: readonly number[], grain: Grain, atEnd: boolean): Remark[] {
  const last = days[days.length - 1];
  // A single date does not tell how long a period its rows cover.
  if (last === undefined || days.length < 2) return [];
  const remarks: Remark[] = [];
  const split = days.find((day) => startOf('month', day) !== startOf('month', atEnd ? day - 6 : day + 6));
  if (grain === 'week' && split !== undefined) {
    remarks.push({
      day: split,
      sentence: `Some weeks lie in two months. A week counts to the month in which it ${atEnd ? 'ends' : 'starts'}; choose weeks to compare exactly.`,
    });
  }
  const end = atEnd && grain === 'week' ? last + 1 : coverageEnd(last, grain);
  if ((grain === 'day' || grain === 'week') && startOf('month', end) !== end) {
    remarks.push({
      day: last,
      sentence: `The last month is not finished: the data ends on ${isoDate(end - 1)}. Compare the month before it, or the same number of days.`,
    });
  }
  return remarks;
}
