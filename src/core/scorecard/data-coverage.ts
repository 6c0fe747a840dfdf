import type { Grain } from '../period.ts';
import { LOWEST } from '../sheets-formula.ts';
import { call, wholeColumn } from './dialect.ts';
import { missingData } from './missing-data.ts';
import { endOfCoverage, startOfCoverage } from './period-formulas.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SettingRows } from './setting-rows.ts';

/** A criterion that dates meet and errors, texts and blanks do not. */
const DATED = '">0"';

/** Stands for the dates where there are none: formulas go on without errors, and no row lies there. */
const SOME_DAY = 'DATE(2000;1;1)';

/** The days that the data covers, as cells. */
export interface DataCoverage {
  /** Says that there are no dates to compute with, and what to do; empty when there are. */
  readonly missing: string;
  readonly first: string;
  readonly last: string;
  /** The last date with a figure; 0 where no date has one. */
  readonly lastFigure: string;
  /** The first day with data. */
  readonly start: string;
  /** The first day without data. */
  readonly end: string;
}

/** Writes from when to when the data reaches. */
export function writeDataCoverage(settings: SettingRows, data: DataSource, dataGrain: Grain): DataCoverage {
  const dates = wholeColumn(data.sheet, data.date);
  const missing = settings.put('Missing data', missingData(data, dates));
  const dated = (formula: string) => call('IF', `${missing}=""`, formula, SOME_DAY);
  // Cells with errors are no dates: MIN and MAX would pass the error on to every figure.
  const first = settings.put('First date', dated(call('MINIFS', dates, dates, DATED)), 'date');
  const lastFigure = writeLastFigure(settings, data, dates);
  const last = settings.put(
    'Last date',
    call('IF', `${lastFigure}>0`, lastFigure, dated(call('MAXIFS', dates, dates, DATED))),
    'date',
  );
  const end = settings.put('Data ends before', endOfCoverage(last, dataGrain), 'date');
  const start = settings.put('Data covers from', startOfCoverage(first, dataGrain), 'date');
  return { missing, first, last, lastFigure, start, end };
}

/**
 * The last date with a figure: dates entered ahead, or above the header, are not covered by data. A column that was
 * deleted has none.
 */
function writeLastFigure(settings: SettingRows, { sheet, columns }: DataSource, dates: string): string {
  const figures = Object.values(columns).map((column) =>
    call('IFERROR', call('MAXIFS', dates, wholeColumn(sheet, column), `">${LOWEST}"`, dates, DATED), 0),
  );
  // A formula of an .xlsx file has room for 8,192 characters.
  const parts: string[] = [];
  for (let first = 0; first < figures.length; first += COLUMNS_PER_CELL) {
    const some = figures.slice(first, first + COLUMNS_PER_CELL);
    const label = `Last date with one of figures ${first + 1} to ${first + some.length}`;
    parts.push(settings.put(label, call('MAX', ...some), 'date'));
  }
  return settings.put('Last date with a figure', parts.length === 0 ? '0' : call('MAX', ...parts), 'date');
}

/** How many columns one formula looks through. */
const COLUMNS_PER_CELL = 12;
