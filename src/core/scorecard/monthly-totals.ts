import type { MeasureId } from '../catalog/measures.ts';
import { measures } from '../catalog/measures.ts';
import { type Leaf, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { addsOverSegments } from '../measure-nature.ts';
import { measureNamed } from '../words.ts';
import { additiveRow } from './additive-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { call } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { dateCountRow, monthCountRow } from './period-dates.ts';
import { countRow, sumRow } from './sum-rows.ts';

/**
 * Whether the totals of single months can be told from a longer period: where the data has one date a month, each
 * balance of a month is the figure of that date, so that they add up as sums do.
 */
export function hasMonthlyTotals(rows: CalculationRows, kpi: Kpi): boolean {
  return rows.data.grain === 'month' && leavesOf(kpi.formula).every(addsOverMonths);
}

/** Sums and balances; people may be the same in several months. */
function addsOverMonths(leaf: Leaf): boolean {
  return typeof leaf === 'string' && addsOverSegments(leaf) && measureNamed(leaf).total.kind !== 'unique';
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
