import type { PurchaseField } from '../../src/core/customers/purchase-columns.ts';
import { isoDate } from '../../src/core/period.ts';
import type { PurchaseReading } from '../customers-data.ts';

/** Texts of the page about customers, in English. */
export const customersEn = {
  customers: {
    open: 'Who are my best customers?',
    offer: 'Another question, answered from a sheet with one row per purchase:',
    intro:
      'Finds the most valuable customers and the most promising groups in a sheet with one row per purchase.',
    sheet: 'Sheet with the purchases',
    noSheet:
      'No sheet holds data yet. Paste an export of your orders into a sheet, then open this page again.',
    fields: {
      customer: 'Customer',
      date: 'Date',
      amount: 'Amount',
      reason: 'Why they left (optional)',
      currency: 'Currency (optional)',
    } satisfies Record<PurchaseField, string>,
    missing: (fields: readonly string[]) =>
      `Choose the column of ${fields.map((field) => `“${field}”`).join(' and ')}.`,
    currency: 'Currency sign',
    found: (
      { data: { purchases }, histories, firstDay, lastDay }: PurchaseReading,
      show: (count: number) => string,
    ) =>
      `${show(purchases.length)} rows with purchases by ${show(histories.length)} customers, from ${isoDate(firstDay)} to ${isoDate(lastDay)}.`,
    create: 'Create the sheet',
    update: 'Update the sheet',
    updates: (sheet: string) =>
      `The sheet “${sheet}” is written anew in its place. What was typed into it goes.`,
    done: (sheet: string) =>
      `The sheet “${sheet}” is ready, in front now. Its first lines say how fresh the figures are; come back here to compute them anew.`,
  },
};
