import { rangeOf, type SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { Column, CustomersInput, WrittenBlock } from './customers-block.ts';
import { writeHeads } from './customers-block.ts';
import { heatStyle } from './customers-styles.ts';

/** The newest cohorts, and the periods after the first, that one page can show. */
const MOST_COHORTS = 12;
const MOST_PERIODS = 11;

/** The shares of fewer customers than these leap: a color would make much of little. */
const LEAST_COLORED = 10;

/** The columns before the shares. */
const LEADING = 3;

/** How many columns the widest triangle takes. */
export const COHORT_COLUMNS = LEADING + MOST_PERIODS;

/** Writes what part of each cohort bought again in later periods; undefined where there are no later periods yet. */
export function writeCohorts(
  visible: SheetBuilder,
  top: number,
  { analysis }: CustomersInput,
): WrittenBlock | undefined {
  const { grain, rows } = analysis.cohorts;
  const shown = rows.slice(-MOST_COHORTS);
  const periods = Math.min(MOST_PERIODS, Math.max(...shown.map(({ returned }) => returned.length)));
  if (periods < 1) return undefined;
  const name = grain === 'month' ? 'Month' : 'Week';
  const columns: readonly Column[] = [
    { head: 'First purchase', style: grain === 'month' ? 'cohort' : 'week' },
    { head: 'Customers', style: 'whole' },
    { head: 'Revenue per customer', note: 'From the first purchase up to now.', style: 'money' },
    ...Array.from(
      { length: periods },
      (_, index): Column => ({ head: `${name} ${index + 1}`, style: 'chance' }),
    ),
  ];
  writeHeads(visible, top, `Who came back, by ${grain} of the first purchase`, columns);
  const first = top + 2;
  const large = shown.filter(({ customers }) => customers >= LEAST_COLORED);
  const largest = Math.max(0, ...large.flatMap(({ returned }) => returned.slice(0, periods)));
  shown.forEach(({ start, customers, revenue, returned }, index) => {
    visible.putAll(first + index, 1, [
      { value: start, style: columns[0]?.style ?? 'cohort' },
      { value: customers, style: 'whole' },
      { value: revenue, style: 'money' },
      ...returned.slice(0, periods).map((share) => ({
        value: share,
        style: customers >= LEAST_COLORED ? heatStyle(share, largest) : 'chance',
      })),
    ]);
  });
  const last = first + shown.length - 1;
  const left = rows.length - shown.length;
  const which = left > 0 ? ` The newest ${shown.length} of ${rows.length} are shown.` : '';
  visible.put(last + 1, 1, {
    value: `The share of customers who bought again so many ${grain}s after their first purchase; the last ${grain} may not be over.${which} As computed.`,
    style: 'note',
  });
  return { headRow: top + 1, lastRow: last + 1, lines: rangeOf(first, 1, last, LEADING) };
}
