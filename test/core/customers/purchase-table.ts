import { purchaseHistories } from '../../../src/core/analysis/purchase-history.ts';
import {
  type CompletePurchaseColumns,
  findPurchaseColumns,
  isComplete,
} from '../../../src/core/customers/purchase-columns.ts';
import { readPurchaseData } from '../../../src/core/customers/purchase-data.ts';
import { readTable } from '../../../src/core/table.ts';
import { randomNumbers } from '../analysis/simulate-customers.ts';
import { date, UTC } from '../call.ts';

/** 21 November 2026. */
export const TODAY = 46_347;

/** Reads a sheet of purchases as the page does, its columns found by their headers. */
export function readPurchaseSheet(cells: unknown[][]) {
  const table = readTable(cells);
  const columns = findPurchaseColumns(table);
  if (!isComplete(columns)) throw new Error('The table of the test lacks a column.');
  return { table, columns, ...read(table, columns) };
}

function read(table: ReturnType<typeof readTable>, columns: CompletePurchaseColumns) {
  const data = readPurchaseData(table, columns, TODAY, UTC);
  return { data, histories: purchaseHistories(data.purchases) };
}

/** Five customers whose figures can be told by looking; the last purchase was on 31 October 2026. */
export const FEW_PURCHASES: unknown[][] = [
  ['Customer', 'Order date', 'Amount'],
  ['Anna', date('2026-07-01'), 300],
  ['Anna', date('2026-07-01'), 100],
  ['Anna', date('2026-10-31'), 200],
  ['Bo', date('2026-07-15'), 150],
  ['Bo', date('2026-08-20'), 100],
  ['Bo', date('2026-09-01'), -50],
  ['Carla', date('2026-08-01'), 80],
  ['Dag', date('2026-07-20'), 70],
  ['Eeva', date('2026-10-10'), 50],
];

/** Made-up purchases of 60 customers, 40 of whom came back up to four times, in 2026. */
export function madeUpPurchases(): [string, Date, number][] {
  const random = randomNumbers(2026);
  const rows: [string, Date, number][] = [];
  for (let customer = 1; customer <= 60; customer++) {
    const repeats = customer <= 40 ? 1 + Math.floor(random() * 4) : 0;
    for (let k = 0; k <= repeats; k++) {
      const day = new Date(Date.UTC(2026, 0, 5 + Math.floor(random() * 30) + k * 40));
      rows.push([`c${customer}@shop.example`, day, Math.round(1000 + random() * 4000) / 100]);
    }
  }
  return rows;
}
