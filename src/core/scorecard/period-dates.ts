import { periodColumn } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { datesIn, datesOf, inPeriod } from './data-criteria.ts';
import { address, call, text } from './dialect.ts';
import { UNDEFINED } from './picker-words.ts';

/** On which dates of a period the data has rows, whatever the segment. */

export function firstDateRow(rows: CalculationRows): number {
  return boundaryRow(rows, 'First date in the period', 'MINIFS');
}

export function lastDateRow(rows: CalculationRows): number {
  return boundaryRow(rows, 'Last date in the period', 'MAXIFS');
}

function boundaryRow(rows: CalculationRows, label: string, name: 'MINIFS' | 'MAXIFS'): number {
  return rows.row(label, (_, column, row) => {
    const period = periodColumn(rows.frame, column);
    if (period !== column) return address(row, period, 'column');
    return call(name, datesOf(rows.data), ...inPeriod(rows, column));
  });
}

/** How many dates a period has. */
export function dateCountRow(rows: CalculationRows): number {
  const dates = datesOf(rows.data);
  return countRowOf(rows, 'Dates in the period', {
    list: 'Dates in the data',
    next: (above) => call('MINIFS', dates, dates, `">="&(${above}+1)`),
  });
}

/** How many months of a period have dates, told from the first date of each month. */
export function monthCountRow(rows: CalculationRows): number {
  const dates = datesOf(rows.data);
  return countRowOf(rows, 'Months in the period', {
    list: 'First dates of months',
    next: (above) => call('MINIFS', dates, dates, `">="&(${call('EOMONTH', above, 0)}+1)`),
  });
}

/**
 * Counts dates of the data in each period. No engine counts distinct dates alike, so they are listed once, each the next
 * after the one above; the list does not depend on the pickers. Data that outgrows the list has no count.
 */
function countRowOf(
  rows: CalculationRows,
  label: string,
  { list, next }: { readonly list: string; readonly next: (above: string) => string },
): number {
  const dates = datesOf(rows.data);
  const { distinctDates } = rows.data;
  const listed = rows.list(list, distinctDates + Math.max(60, distinctDates), (above) =>
    above === undefined
      ? call('IF', `${call('COUNT', dates)}=0`, 0, call('INT', call('MIN', dates)))
      : call('IF', `${above}=0`, 0, call('IFERROR', call('INT', next(above)), 0)),
  );
  return rows.row(label, (_, column) => {
    const counted = call('COUNTIFS', ...datesIn(listed.range, rows.frame, column));
    return call('IF', `${listed.last}>0`, text(UNDEFINED), counted);
  });
}
