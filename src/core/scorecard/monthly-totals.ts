import type { MeasureId } from '../catalog/measures.ts';
import { measures } from '../catalog/measures.ts';
import { type Leaf, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { measureNamed } from '../words.ts';
import { additiveRow } from './additive-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { call } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { dateCountRow, monthCountRow } from './period-dates.ts';
import { countRow, sumRow } from './sum-rows.ts';

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
