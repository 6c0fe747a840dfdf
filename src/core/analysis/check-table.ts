import { type MeasureId, measures } from '../catalog/measures.ts';
import { isBlank, readNumber } from '../cell.ts';
import type { CallContext } from '../custom-function.ts';
import { headerKey } from '../header.ts';
import { KpiError } from '../kpi-error.ts';
import { type Columns, columnsByKey, headerKeysOf } from '../match-columns.ts';
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
  const all = Object.entries(columns) as [MeasureId, number][];
  // A column of words that merely goes by a further name of a measure, as "Plan" of Target, is none of figures.
  const used = all.filter(
    ([id, column]) => isNameOf(id, table.headers[column]) || !holdsLabels(table, column),
  );
  const known: Columns = Object.fromEntries(used.filter(([, column]) => !holdsNamesAlone(table, column)));
  const labels = labelColumns(table).filter((column) => !used.some(([, figures]) => figures === column));
  const figures = used.flatMap(([id, column]) => (measureNamed(id).total.kind === 'sum' ? [column] : []));
  return [
    ...duplicateHeaders(table),
    ...used.flatMap(([id, column]) => numberFindings(table, id, column, context)),
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

/** Whether a header is the id of a measure or its label in one of the languages. */
function isNameOf(id: MeasureId, header = ''): boolean {
  return headerKeysOf(id).slice(0, 2).flat().includes(headerKey(header));
}

/** Whether a column holds names that call rows something, and do not just stand in place of figures. */
function holdsLabels(table: Table, column: number): boolean {
  return (
    holdsNamesAlone(table, column) &&
    table.rows.some(
      (row) => !/^(?:|n\/?a|nan|null|none|yes|no)$/i.test(String(table.cells[row]?.[column] ?? '')),
    )
  );
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

/** Cells of a number column that are text, errors or dates, and counts below zero. */
function numberFindings(table: Table, id: MeasureId, column: number, context: CallContext): Finding[] {
  const measure: Measure = measures[id];
  if (isDated(id)) return [];
  const name = table.headers[column] || measure.label;
  if (holdsNamesAlone(table, column))
    return [
      {
        severity: 'problem',
        sentence: `${quoted(name)} holds words or codes, so there are no figures of ${quoted(measure.label)} in it. Rename it if it is something else.`,
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

/** Whether a column is of words such as Yes and No, or of codes such as 00017, and no figures that were pasted as text. */
function holdsNamesAlone({ cells, rows }: Table, column: number): boolean {
  const filled = rows.map((row) => cells[row]?.[column]).filter((cell) => !isBlank(cell));
  const areAll = (kind: RegExp) => filled.every((cell) => typeof cell === 'string' && kind.test(cell));
  // No figure begins with a zero that counts for nothing.
  const haveZeros = () => filled.some((cell) => /^0\d/.test(String(cell)));
  return filled.length > 0 && (areAll(/^[^\d#]*\p{L}[^\d#]*$/u) || (areAll(/^\d+$/) && haveZeros()));
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
