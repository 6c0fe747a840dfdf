import { address, call } from '../scorecard/dialect.ts';
import { rangeOf, type SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { PlannedCell } from '../scorecard/sheet-plan.ts';
import { type Column, type CustomersInput, type WrittenBlock, writeHeads } from './customers-block.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Group', style: 'name' },
  { head: 'Customers', style: 'whole' },
  { head: 'Share of customers', style: 'share' },
  { head: 'Revenue', style: 'money' },
  { head: 'Share of revenue', style: 'share' },
  { head: 'Revenue per customer', style: 'money' },
];

const EXPECTED: Column = {
  head: 'Expected in 12 months',
  note: 'What the group will probably spend in the next 365 days.',
  style: 'money',
};

/** The advice reaches over the columns behind it. */
const LAST_COLUMN = 13;

/** Said in words beside the color. */
const PROMISING = '★ Yes';

/** Writes the groups that the scores make: how many they are, what they bring, and what to do about them. */
export function writeGroups(visible: SheetBuilder, top: number, { analysis }: CustomersInput): WrittenBlock {
  const { groups, predicted } = analysis;
  const columns: readonly Column[] = [
    ...COLUMNS,
    ...(predicted ? [EXPECTED] : []),
    { head: 'Most promising', style: 'promising' },
    { head: 'What to do', style: 'text' },
  ];
  writeHeads(visible, top, 'Groups by how lately and how often they buy', columns);
  visible.fill(top + 1, columns.length + 1, LAST_COLUMN, 'head');
  const first = top + 2;
  const total = first + groups.length;
  groups.forEach((group, index) => {
    const row = first + index;
    visible.putAll(row, 1, [
      { value: group.name, style: 'name', note: group.meaning },
      { value: group.customers, style: 'whole' },
      shareOf(row, 2, total, 'share'),
      { value: group.revenue, style: 'money' },
      shareOf(row, 4, total, 'share'),
      perCustomer(row, 'money'),
      ...(predicted ? [{ value: group.expected ?? 0, style: 'money' }] : []),
      group.promising ? { value: PROMISING, style: 'promising' } : { value: '', style: 'text' },
      { value: group.advice, style: 'text' },
    ]);
  });
  const sum = (column: number, style: string): PlannedCell => ({
    formula: `=${call('SUM', rangeOf(first, column, total - 1, column))}`,
    style,
  });
  visible.putAll(total, 1, [
    { value: 'All', style: 'name' },
    sum(2, 'total whole'),
    shareOf(total, 2, total, 'total share'),
    sum(4, 'total money'),
    shareOf(total, 4, total, 'total share'),
    perCustomer(total, 'total money'),
    ...(predicted ? [sum(7, 'total money')] : []),
  ]);
  visible.put(total + 1, 1, {
    value: predicted
      ? 'Most promising are the three groups whose customers will probably spend most in 12 months, each on average. Customers move between groups: the table is as computed.'
      : 'Most promising are the three groups of recent buyers with most revenue per customer. Customers move between groups: the table is as computed.',
    style: 'note',
  });
  return {
    headRow: top + 1,
    lastRow: total + 1,
    lines: rangeOf(first, 1, total, LAST_COLUMN),
  };
}

function shareOf(row: number, column: number, total: number, style: string): PlannedCell {
  return { formula: `=${address(row, column)}/${address(total, column, 'row')}`, style };
}

function perCustomer(row: number, style: string): PlannedCell {
  return { formula: `=${address(row, 4)}/${address(row, 2)}`, style };
}
