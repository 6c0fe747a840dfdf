import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { holdsNames } from '../holds-names.ts';
import { KpiError } from '../kpi-error.ts';
import { betterHeaders } from '../likely-headers.ts';
import { type Columns, columnsByKey } from '../match-columns.ts';
import type { Measure } from '../measure.ts';
import { and, quoted, sentence } from '../messages.ts';
import { mixedCurrencies } from '../mixed-currencies.ts';
import { exceedsOne } from '../rounding.ts';
import { readableDays } from '../row-days.ts';
import { labelColumns } from '../segment-columns.ts';
import type { Table } from '../table.ts';
import { measureNamed } from '../words.ts';
import { checkBalances } from './check-balances.ts';
import { checkDates, dateFaults } from './check-dates.ts';
import { checkEnds } from './check-ends.ts';
import { checkCurrencies, checkLabels } from './check-labels.ts';
import { checkPeople } from './check-people.ts';
import { checkShares } from './check-shares.ts';
import { checkTotals } from './check-totals.ts';
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
  const known: Columns = Object.fromEntries(used.filter(([, column]) => !holdsNames(table, column)));
  const labels = labelColumns(table).filter((column) => !used.some(([, figures]) => figures === column));
  const figures = used.flatMap(([id, column]) => (measureNamed(id).total.kind === 'sum' ? [column] : []));
  return [
    ...duplicateHeaders(table),
    ...used.flatMap(([id, column]) => numberFindings(table, id, column, context)),
    ...used.flatMap(([id, column]) => doubtfulColumn(table, id, column)),
    ...used.flatMap(([id, column]) =>
      isDated(id) && column !== dateColumn ? dateFaults(table, column, context) : [],
    ),
    ...(dateColumn === undefined ? [] : datedFindings(table, known, labels, dateColumn, context)),
    ...checkTotals(table, { figures: [...new Set(figures)], labels, date: dateColumn }),
    ...(hasAnswers(used) ? [] : doubledRows(table)),
    ...checkShares(table, known),
    ...currencies(table, used),
    ...checkCurrencies(table),
    ...checkLabels(table, labels),
  ];
}

/** What can be told by the dates: of themselves, of balances and people on them, and of columns and segments that cover less than others. */
function datedFindings(
  table: Table,
  columns: Columns,
  labels: readonly number[],
  dateColumn: number,
  context: CallContext,
): readonly Finding[] {
  const days = readableDays(table, dateColumn, context);
  return [
    ...checkDates(table, dateColumn, days, context),
    ...checkBalances(table, columns, labels, days, context),
    ...checkEnds(table, columns, labels, days),
    ...checkPeople(table, columns, days),
  ];
}

function isDated(id: MeasureId): boolean {
  return ['date', 'average_days'].includes(measureNamed(id).total.kind);
}

function duplicateHeaders(table: Table): Finding[] {
  return [...columnsByKey(table).values()]
    .filter((columns) => columns.length > 1)
    .map((columns) => ({
      severity: 'problem',
      row: table.headerRow + 1,
      sentence: `${quoted(table.headers[columns[0] ?? 0] ?? '')} stands above columns ${and(columns.map((column) => column + 1))}. Rename those that are not to be used.`,
    }));
}

/** A measure read from a column of a last resort, beside one that is called almost as its best are. */
function doubtfulColumn(table: Table, id: MeasureId, column: number): Finding[] {
  const { label } = measures[id];
  return betterHeaders(table, id, column).map((better) => ({
    severity: 'note',
    sentence: `${quoted(label)} is read from ${quoted(table.headers[column] ?? '')}, but may be in ${quoted(better)}. Rename that to ${quoted(label)} if so.`,
  }));
}

/** Cells of a number column that are text, errors or dates, and counts below zero. */
function numberFindings(table: Table, id: MeasureId, column: number, context: CallContext): Finding[] {
  const measure: Measure = measures[id];
  if (isDated(id)) return [];
  const name = table.headers[column] || measure.label;
  if (holdsNames(table, column))
    return [
      {
        severity: 'problem',
        sentence: sentence({ code: 'no_figures', header: name, measure: measure.label }),
      },
    ];
  const faults: { row: number; sentence: string }[] = [];
  const negative: number[] = [];
  const offScale: number[] = [];
  const aboveOne: number[] = [];
  for (const row of table.rows) {
    const cell = table.cells[row]?.[column];
    try {
      const number = readNumber(cell, measure, name, row + 1, context);
      if (number === undefined) continue;
      if (number < 0 && !measure.signed && !measure.scale) negative.push(row);
      if (measure.scale && (number < measure.scale[0] || number > measure.scale[1])) offScale.push(row);
      if (measure.asFraction && exceedsOne(number)) aboveOne.push(row);
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
      aboveOne,
      'problem',
      (rows) => `${name} is above 1, which means more than 100 %, in ${rows}. Enter rates as 5 % or 0.05.`,
    ),
    ...rowsFinding(
      offScale,
      'problem',
      (rows) =>
        `${name} leaves the scale from ${measure.scale?.[0]} to ${measure.scale?.[1]} in ${rows}. Correct the answers or clear the cells.`,
    ),
  ];
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
    doubled,
    'note',
    (rows) => `The same values stand twice: ${rows}. Delete them if the export was pasted twice.`,
  );
}

function currencies({ headers }: Table, used: readonly [MeasureId, number][]): Finding[] {
  const problem = mixedCurrencies(headers, used);
  return problem ? [{ severity: 'problem', sentence: sentence(problem) }] : [];
}
