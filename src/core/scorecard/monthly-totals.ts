import type { MeasureId } from '../catalog/measures.ts';
import { measures } from '../catalog/measures.ts';
import { type Leaf, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { measureNamed } from '../words.ts';
import { additiveRow } from './additive-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { datesOf } from './data-criteria.ts';
import { call, columnLetter, text } from './dialect.ts';
import { countRow, dateCountRow, datesListed, sumRow } from './measure-rows.ts';
import { orUndefined } from './or-undefined.ts';
import { UNDEFINED } from './picker-words.ts';

/** Balances and sums, whose totals over several months are those of each month added up. */
const ADDED_UP: ReadonlySet<string> = new Set(['sum', 'opening', 'closing', 'mean_balance']);

/**
 * Whether the totals of single months can be told from a longer period: where the data has one date a month, each
 * balance of a month is the figure of that date, so that they add up as sums do.
 */
export function hasMonthlyTotals(rows: CalculationRows, kpi: Kpi): boolean {
  return (
    rows.data.grain === 'month' &&
    leavesOf(kpi.formula).every(
      (leaf) => typeof leaf === 'string' && ADDED_UP.has(measureNamed(leaf).total.kind),
    )
  );
}

/** The totals of a measure in each month of a period, added up; "–" where a month lacks it or has several dates. */
export function monthlyTotalRow(rows: CalculationRows, leaf: Leaf): number {
  const id = leaf as MeasureId;
  const sum = sumRow(rows, id);
  const count = countRow(rows, id);
  const all = additiveRow(rows, 'Rows in the period', (where) => call('COUNTIFS', ...where));
  const dates = dateCountRow(rows);
  const months = monthCountRow(rows);
  return rows.row(`${measures[id].label}: months added up`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0;${at(count)}<>${at(all)};${at(dates)}<>${at(months)}`, at(sum)),
  );
}

/** How many months of a period have dates, told from a list of the first date of each month. */
function monthCountRow(rows: CalculationRows): number {
  const dates = datesOf(rows.data);
  const next = (above: string) =>
    call('INT', call('MINIFS', dates, dates, `">="&(${call('EOMONTH', above, 0)}+1)`));
  const list = datesListed(rows, 'First dates of months', next);
  return rows.row('Months in the period', (_, column) => {
    const letter = columnLetter(column);
    const { startRow, endRow } = rows.frame;
    const inPeriod = [list.range, `">="&${letter}$${startRow}`, list.range, `"<"&${letter}$${endRow}`];
    return call('IF', `${list.last}>0`, text(UNDEFINED), call('COUNTIFS', ...inPeriod));
  });
}
