import { type Finding, rowsFinding } from '../analysis/finding.ts';
import { LEAST_REPEAT_CUSTOMERS } from '../analysis/lifetime-value.ts';
import type { PurchaseHistory } from '../analysis/purchase-history.ts';
import { quoted } from '../messages.ts';
import { canPredict } from './customer-analysis.ts';
import type { PurchaseData } from './purchase-data.ts';

/** What stands in the way of a sheet of customers altogether, as a sentence; undefined where nothing does. */
export function purchasesProblem(
  { currencies }: PurchaseData,
  histories: readonly PurchaseHistory[],
): string | undefined {
  if (histories.length === 0) {
    return 'No row has a customer, a date and an amount. Choose other columns or another sheet.';
  }
  if (currencies.length > 1) {
    return `Amounts in ${currencies.slice(0, 5).join(', ')} cannot be added up. Convert them into one currency in a column of their own, and choose that one as the amount and None as the currency.`;
  }
  const revenue = histories.reduce((sum, { amounts }) => sum + amounts.reduce((a, b) => a + b, 0), 0);
  return revenue > 0
    ? undefined
    : 'The amounts add up to nothing. Choose the column with what customers paid.';
}

/** What is wrong with the purchases, and what it means for the sheet. Rows count as in the sheet. */
export function checkPurchases(
  data: PurchaseData,
  histories: readonly PurchaseHistory[],
): readonly Finding[] {
  const { withoutCustomer, withoutDate, writtenDates, afterToday, withoutAmount, refunds } = data.faults;
  return [
    ...rowsFinding(withoutCustomer, 'problem', (rows) => `No customer is named in ${rows}: left out.`),
    ...rowsFinding(
      withoutDate,
      'problem',
      (rows) =>
        `No date can be read in ${rows}: left out. Write dates as dates, or as text such as 2026-10-31.`,
    ),
    ...rowsFinding(
      afterToday,
      'problem',
      (rows) => `The date lies after today in ${rows}: left out. Correct the year.`,
    ),
    ...rowsFinding(withoutAmount, 'problem', (rows) => `The amount is no number in ${rows}: left out.`),
    ...rowsFinding(
      writtenDates,
      'note',
      (rows) =>
        `The date is no date to formulas in ${rows}. These purchases count, but figures that need them cannot be live. Select the column and choose Format > Number > Date.`,
    ),
    ...rowsFinding(
      refunds,
      'note',
      (rows) => `The amount is below 0 in ${rows}. It counts as a refund and lowers the purchase before it.`,
    ),
    ...spellings(histories),
    ...prediction(histories),
  ];
}

/** Customers whose names differ by spaces alone: two to the analysis and to formulas, probably one to the reader. */
function spellings(histories: readonly PurchaseHistory[]): Finding[] {
  const seen = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const { customer } of histories) {
    if (typeof customer === 'number') continue;
    const key = customer.trim().toLowerCase().replace(/\s+/g, ' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, customer);
    else pairs.push([first, customer]);
  }
  const [pair] = pairs;
  if (!pair) return [];
  const more = pairs.length === 1 ? '' : ` So do ${pairs.length - 1} more.`;
  return [
    {
      severity: 'problem',
      sentence: `${quoted(pair[0])} and ${quoted(pair[1])} count as two customers, since spaces differ.${more} Write them the same.`,
    },
  ];
}

function prediction(histories: readonly PurchaseHistory[]): Finding[] {
  if (histories.length === 0 || canPredict(histories)) return [];
  const count = histories.filter(({ days }) => days.length > 1).length;
  return [
    {
      severity: 'note',
      sentence: `What customers will buy is left out: ${count === 1 ? '1 customer' : `${count} customers`} bought on more than one day, and a prediction needs ${LEAST_REPEAT_CUSTOMERS}.`,
    },
  ];
}
