import { address, equalTo, text } from '../scorecard/dialect.ts';
import { rangeOf, type SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { PlannedCell } from '../scorecard/sheet-plan.ts';
import { isQuiet, QUIET_DAYS, type RatedCustomer } from './customer-analysis.ts';
import {
  type Column,
  type CustomersInput,
  liveCell,
  type WrittenBlock,
  writeHeads,
} from './customers-block.ts';
import { REVENUE_CELL } from './customers-heading.ts';
import { sameFigure } from './formula-view.ts';

/** More would be read by nobody, and each costs two formulas over the whole data. */
const LISTED = 25;
const QUIET_LISTED = 10;

const REVENUE_COLUMN = 5;

const COLUMNS: readonly Column[] = [
  { head: 'Customer', style: 'customer' },
  { head: 'Group', style: 'text' },
  { head: 'Last purchase', style: 'date' },
  { head: 'Purchases', note: 'Purchases on the same day are one.', style: 'whole' },
  { head: 'Revenue', style: 'money' },
  { head: 'Share of revenue', style: 'share' },
  { head: 'Recency 1–5', note: '5: among the fifth that bought most lately.', style: 'score' },
  { head: 'Frequency 1–5', note: '5: among the fifth that bought most often.', style: 'score' },
  { head: 'Money 1–5', note: '5: among the fifth that spent most.', style: 'score' },
];

const EXPECTED: readonly Column[] = [
  {
    head: 'Chance still active',
    note: 'P(alive) of the BG/NBD model: how probable it is that this customer has not left. Not told after one purchase.',
    style: 'chance',
  },
  {
    head: 'Expected in 12 months',
    note: 'What this customer will probably spend in the next 365 days: purchases by the BG/NBD model times value by the gamma-gamma model.',
    style: 'money',
  },
];

/** Writes the customers with the highest revenue. */
export function writeCustomers(visible: SheetBuilder, top: number, input: CustomersInput): WrittenBlock {
  return writeList(visible, top, input, 'Most valuable customers', input.analysis.customers.slice(0, LISTED));
}

/** Writes whom of the top customers one might win back; undefined where all of them bought of late. */
export function writeQuietCustomers(
  visible: SheetBuilder,
  top: number,
  input: CustomersInput,
): WrittenBlock | undefined {
  const { customers, top: best } = input.analysis;
  const quiet = customers.slice(0, best.customers).filter(isQuiet).slice(0, QUIET_LISTED);
  const title = `Most valuable of those who have not bought for ${QUIET_DAYS} days`;
  return quiet.length === 0 ? undefined : writeList(visible, top, input, title, quiet);
}

function writeList(
  visible: SheetBuilder,
  top: number,
  input: CustomersInput,
  title: string,
  listed: readonly RatedCustomer[],
): WrittenBlock {
  const columns = [...COLUMNS, ...(input.analysis.predicted ? EXPECTED : [])];
  writeHeads(visible, top, title, columns);
  const first = top + 2;
  listed.forEach((customer, index) => {
    visible.putAll(first + index, 1, cells(customer, first + index, input));
  });
  const last = first + listed.length - 1;
  const values = listed.filter((customer) => !isLive(customer, input)).length;
  visible.put(last + 1, 1, { value: explanation(values, listed.length), style: 'note' });
  return { headRow: top + 1, lastRow: last + 1, lines: rangeOf(first, 1, last, columns.length) };
}

function cells(customer: RatedCustomer, row: number, input: CustomersInput): PlannedCell[] {
  const { analysis, formulas } = input;
  const { expected } = customer;
  const criterion = criterionOf(customer.customer, address(row, 1, 'column'));
  const live = isLive(customer, input);
  return [
    { value: customer.customer, style: 'customer' },
    { value: customer.segment, style: 'text' },
    liveCell(formulas.lastOf(criterion), live, analysis.asOf - customer.recency, 'date'),
    { value: customer.frequency, style: 'whole' },
    liveCell(formulas.revenueOf(criterion), live, customer.monetary, 'money'),
    { formula: `=${address(row, REVENUE_COLUMN)}/${REVENUE_CELL}`, style: 'share' },
    { value: customer.r, style: 'score' },
    { value: customer.f, style: 'score' },
    { value: customer.m, style: 'score' },
    ...(expected
      ? [
          { value: expected.chanceAlive ?? '–', style: 'chance' },
          { value: expected.value, style: 'money' },
        ]
      : []),
  ];
}

/** Whether formulas find the same as the analysis for this customer. */
function isLive({ customer, recency, monetary }: RatedCustomer, { analysis, view }: CustomersInput): boolean {
  const seen = view.of(customer);
  return (
    seen !== undefined &&
    Math.floor(seen.last) === analysis.asOf - recency &&
    sameFigure(seen.revenue, monetary)
  );
}

/** Names with wildcards are written out, so that these mean themselves. */
function criterionOf(customer: string | number, cell: string): string {
  if (typeof customer === 'number') return cell;
  return /[~*?]/.test(customer) ? text(equalTo(customer)) : `"="&${cell}`;
}

function explanation(values: number, listed: number): string {
  if (values === listed) {
    return 'All figures are as computed, since formulas may read these customers or dates otherwise: 00001 as 1, text as no date.';
  }
  const but = values === 0 ? '' : `, but for ${values} of the rows, which formulas may read otherwise`;
  return `Last purchase, revenue and its share are live formulas${but}. Purchases, scores, chances and groups are as computed.`;
}
