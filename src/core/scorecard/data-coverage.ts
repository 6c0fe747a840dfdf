import { LOWEST } from '../sheets-formula.ts';
import { measureNamed } from '../words.ts';
import type { LastDates } from './column-ends.ts';
import type { FirstDates } from './column-starts.ts';
import { address, call, wholeColumn } from './dialect.ts';
import type { FlowColumn } from './flow-columns.ts';
import { missingData } from './missing-data.ts';
import { endOfCoverage, startOfCoverage } from './period-formulas.ts';
import type { PlannedData } from './planned-data.ts';
import type { SettingRows } from './setting-rows.ts';

/** A criterion that dates meet and errors, texts and blanks do not. */
const DATED = '">0"';

/** Stands for the dates where there are none: formulas go on without errors, and no row lies there. */
const SOME_DAY = 'DATE(2000;1;1)';

/** The days that the data covers, as cells. */
export interface DataCoverage extends LastDates, FirstDates {
  /** Says that there are no dates to compute with, and what to do; empty when there are. */
  readonly missing: string;
  readonly first: string;
  /** The last date with a figure; 0 where no date has one. */
  readonly lastFigure: string;
}

/** Writes from when to when the data reaches. */
export function writeDataCoverage(
  settings: SettingRows,
  data: PlannedData,
  flows: readonly FlowColumn[],
): DataCoverage {
  const dates = wholeColumn(data.sheet, data.date);
  const missing = settings.put('Missing data', missingData(data, dates));
  const dated = (formula: string) => call('IF', `${missing}=""`, formula, SOME_DAY);
  // Cells with errors are no dates: MIN and MAX would pass the error on to every figure.
  const first = settings.put('First date', dated(call('MINIFS', dates, dates, DATED)), 'date');
  const { of, firstOf, lastFigure, header } = writeFigureDates(settings, data, dates, flows);
  const last = settings.put(
    'Last date',
    call('IF', `${lastFigure}>0`, lastFigure, dated(call('MAXIFS', dates, dates, DATED))),
    'date',
  );
  // The row of a week or month that goes on holds only what has happened so far.
  const onThisDay = call('MAX', `${call('INT', last)}+1`, call('TODAY'));
  const dataEnd = settings.put(
    'All columns end before',
    call('MIN', endOfCoverage(last, data.grain), onThisDay),
    'date',
  );
  const start = settings.put('Data covers from', startOfCoverage(first, data.grain), 'date');
  return { missing, first, of, firstOf, last, header, lastFigure, start, dataEnd };
}

/**
 * The first and last date on which each column has a figure, and the last of these: dates entered ahead, or above the header, are
 * not covered by data, nor by what is planned for them. A column that was deleted has none.
 */
function writeFigureDates(
  settings: SettingRows,
  { sheet, columns, table }: PlannedData,
  dates: string,
  flows: readonly FlowColumn[],
) {
  const isPlan = new Map(
    Object.entries(columns).map(([id, column]) => [column, measureNamed(id).planned ?? false]),
  );
  // Of those that reach equally far, one that the scorecard reads is named.
  const inOrder = [...new Set([...flows.map(({ column }) => column), ...isPlan.keys()])];
  const of = new Map<number, string>();
  const firstOf = new Map<number, string>();
  const write = (column: number) => {
    const figures = wholeColumn(sheet, column);
    const date = (name: 'MINIFS' | 'MAXIFS') =>
      `=${call('IFERROR', call(name, dates, figures, `">${LOWEST}"`, dates, DATED), 0)}`;
    settings.list([
      { value: `Last and first date with a figure in column ${column}` },
      { formula: date('MAXIFS'), style: 'date' },
      { value: table.headers[column - 1] ?? '' },
      { formula: date('MINIFS'), style: 'date' },
    ]);
    of.set(column, address(settings.row, 2, 'both'));
    firstOf.set(column, address(settings.row, 4, 'both'));
  };
  const happened = inOrder.filter((column) => !isPlan.get(column));
  const top = settings.nextRow;
  happened.forEach(write);
  const among = (column: number) =>
    `${address(top, column, 'both')}:${address(settings.row, column, 'both')}`;
  const [lasts, names] = [among(2), among(3)];
  inOrder.filter((column) => isPlan.get(column)).forEach(write);
  const lastFigure = settings.put(
    'Last date with a figure',
    happened.length === 0 ? '0' : call('MAX', lasts),
    'date',
  );
  const header = settings.put(
    'The first column that has it',
    happened.length === 0 ? '""' : call('INDEX', names, call('MATCH', lastFigure, lasts, 0)),
  );
  return { of, firstOf, lastFigure, header };
}
