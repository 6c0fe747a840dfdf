import { findDateColumn } from '../date-columns.ts';
import { headerKey } from '../header.ts';
import type { Table } from '../table.ts';

/** What the columns of a sheet of purchases hold, one row per purchase. The last two are optional. */
export const purchaseFields = ['customer', 'date', 'amount', 'reason', 'currency'] as const;

export type PurchaseField = (typeof purchaseFields)[number];

/** Columns counted from 0. */
export type PurchaseColumns = Readonly<Partial<Record<PurchaseField, number>>>;

/** Enough columns to tell who bought when for how much. */
export type CompletePurchaseColumns = PurchaseColumns &
  Readonly<Record<'customer' | 'date' | 'amount', number>>;

/**
 * Headers as people and shops write them, best first: English, then Italian, Finnish and Norwegian. A number or an
 * address of e-mail tells customers apart better than a name does.
 */
const HEADERS: Readonly<Record<PurchaseField, readonly string[]>> = {
  customer: [
    'Customer ID',
    'Customer number',
    'Customer email',
    'Customer',
    'Customer name',
    'Client ID',
    'Client',
    'Buyer email',
    'Buyer',
    'Billing email',
    'Email',
    'Account ID',
    'Account',
    'Account name',
    'User ID',
    'Member ID',
    'Company',
    'Company name',
    'Contact',
    'ID cliente',
    'Codice cliente',
    'Cliente',
    'Asiakasnumero',
    'Asiakastunnus',
    'Asiakas',
    'Kundenummer',
    'Kunde-ID',
    'Kunde',
  ],
  date: [
    'Order date',
    'Purchase date',
    'Transaction date',
    'Invoice date',
    'Date',
    'Created at',
    'Paid at',
    'Data ordine',
    'Data acquisto',
    'Data fattura',
    'Data',
    'Tilauspäivä',
    'Ostopäivä',
    'Päivämäärä',
    'Ordredato',
    'Kjøpsdato',
    'Dato',
  ],
  amount: [
    'Amount',
    'Revenue',
    'Order total',
    'Order value',
    'Purchase amount',
    'Net revenue',
    'Net sales',
    'Sales',
    'Total',
    'Turnover',
    'Value',
    'Price',
    'Importo',
    'Ricavi',
    'Fatturato',
    'Totale ordine',
    'Totale',
    'Liikevaihto',
    'Myynti',
    'Summa',
    'Hinta',
    'Beløp',
    'Omsetning',
    'Salg',
    'Sum',
  ],
  reason: [
    'Churn reason',
    'Cancellation reason',
    'Cancel reason',
    'Reason for leaving',
    'Leaving reason',
    'Reason for churn',
    'Motivo abbandono',
    'Motivo disdetta',
    'Motivo di abbandono',
    'Poistumisen syy',
    'Lähdön syy',
    'Irtisanomisen syy',
    'Oppsigelsesårsak',
    'Årsak til frafall',
    'Frafallsårsak',
  ],
  currency: ['Currency', 'Currency code', 'Valuta', 'Valuutta'],
};

/** Finds what each column holds by its header; a column of dates counts whatever it is called. */
export function findPurchaseColumns(table: Table): PurchaseColumns {
  const keys = table.headers.map(headerKey);
  const found: Partial<Record<PurchaseField, number>> = {};
  for (const field of purchaseFields) {
    const columns = HEADERS[field].map((header) => keys.indexOf(headerKey(header)));
    const column =
      columns.find((each) => each >= 0) ?? (field === 'date' ? findDateColumn(table) : undefined);
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** Whether the columns that cannot be done without are known. */
export function isComplete(columns: PurchaseColumns): columns is CompletePurchaseColumns {
  return (['customer', 'date', 'amount'] as const).every((field) => columns[field] !== undefined);
}
