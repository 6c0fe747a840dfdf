import { formatNumber, type Notation } from '../format-number.ts';
import { isoDate } from '../period.ts';
import { address, call, text } from '../scorecard/dialect.ts';
import type { SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { PlannedCell } from '../scorecard/sheet-plan.ts';
import { type CustomerAnalysis, QUIET_DAYS, TOP_SHARE } from './customer-analysis.ts';
import { type CustomersInput, liveCell } from './customers-block.ts';
import { sameFigure } from './formula-view.ts';

const LABEL_ROW = 6;

/** Beyond it a sum of whole numbers is rounded, by each spreadsheet in its own order. */
const LARGEST_SUM = 2 ** 53;

/** The cell with the revenue of all customers. */
export const REVENUE_CELL = address(LABEL_ROW + 1, 1, 'both');

/** The first row below the heading. */
export const HEADING_END = LABEL_ROW + 2;

/** Writes the title, the sentence that sums up, how fresh the figures are, and the figures of all customers. */
export function writeHeading(visible: SheetBuilder, input: CustomersInput): void {
  const { request, analysis, formulas, view } = input;
  const { asOf, customers, purchases, repeaters, revenue, top } = analysis;
  visible.put(1, 1, { value: request.name, style: 'title' });
  visible.put(2, 1, { value: summary(analysis, request.locale), style: 'summary' });
  visible.put(3, 1, {
    value: `From the sheet “${request.source.sheet}”, as of its latest purchase on ${isoDate(asOf)}. Computed on ${isoDate(request.today)}.`,
    style: 'summarySoft',
  });
  visible.put(4, 1, freshness(input));
  const figures: readonly (readonly [column: number, label: string, cell: PlannedCell])[] = [
    [1, 'Revenue', liveCell(formulas.revenue, sameFigure(view.revenue, revenue), revenue, 'figure money')],
    [2, 'Customers', { value: customers.length, style: 'figure whole' }],
    [4, 'Purchases', { value: purchases, style: 'figure whole' }],
    [6, 'Bought again', { value: repeaters / customers.length, style: 'figure share' }],
    [8, `Top ${percent(TOP_SHARE)} bring`, { value: top.revenueShare, style: 'figure share' }],
  ];
  for (const [column, label, cell] of figures) {
    visible.put(LABEL_ROW, column, { value: label, style: 'label' });
    visible.put(LABEL_ROW + 1, column, cell);
  }
}

/** What a reader would say of the customers in one sentence. */
export function summary({ top }: Pick<CustomerAnalysis, 'top'>, locale?: Notation['locale']): string {
  const { customers, revenueShare, quiet } = top;
  const one = customers === 1;
  const first = `The top ${percent(TOP_SHARE)} of customers (${formatNumber(customers, locale)}) ${one ? 'brings' : 'bring'} ${percent(revenueShare)} of revenue`;
  if (quiet === 0)
    return `${first}; ${one ? 'it has' : 'all of them have'} bought within ${QUIET_DAYS} days.`;
  return `${first}; ${formatNumber(quiet, locale)} of them ${quiet === 1 ? 'has' : 'have'} not bought for ${QUIET_DAYS} days.`;
}

/** Whether the rows are still those that the figures were computed from, as far as sums over them tell. */
function freshness({ formulas, view }: CustomersInput): PlannedCell {
  // With an error among the amounts there is no revenue, as long as the error is there.
  const revenue = Number.isFinite(view.revenue)
    ? isAbout(formulas.revenue, view.revenue, '1')
    : `${call('IFERROR', formulas.revenue, 0)}=0`;
  const same = call(
    'AND',
    `${formulas.count}=${view.count}`,
    revenue,
    // Dates have times of day: whole hundredths of days, and any other day is a hundred of them away.
    isAbout(`100*${formulas.dates}`, 100 * view.dates, '50'),
    ...(Number.isFinite(view.numbers) && view.numbers !== 0 && Math.abs(view.numbers) < LARGEST_SUM
      ? [isAbout(formulas.numbers, view.numbers, '1')]
      : []),
    ...(Number.isFinite(view.letters) ? [`${formulas.letters}=${view.letters}`] : []),
  );
  const fresh = text('✓ Up to date with the data.');
  const stale = text(
    '! The data has changed since. To compute these figures anew, open the sidebar and choose “Who are my best customers?”.',
  );
  return {
    formula: `=${call('IFERROR', call('IF', same, fresh, stale), stale)}`,
    style: 'live',
    note: 'Compares the number of purchases, their revenue and their dates, and how long the names of the customers are in all. A name that was corrected to one of the same length changes none of these: update the sheet after that.',
  };
}

function isAbout(formula: string, value: number, within: string): string {
  return `${call('ABS', `${formula}-${wholeNumber(value)}`)}<${within}`;
}

/** Decimals are no literals in every locale, and neither are exponents. */
function wholeNumber(value: number): string {
  const whole = String(Math.round(Math.abs(value)));
  return value < 0 ? `(0-${whole})` : whole;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
