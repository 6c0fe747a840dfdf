import type { Notation } from '../format-number.ts';
import { call, text, wholeColumn } from '../scorecard/dialect.ts';

/** Where the purchases stand. Columns count from 1. */
export interface PurchaseSource {
  readonly sheet: string;
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly reason?: number;
}

/** What a sheet of customers is made from. */
export interface CustomersRequest extends Notation {
  readonly name: string;
  readonly source: PurchaseSource;
  /** Serial day number. */
  readonly today: number;
}

/** A criterion that every date meets, and no header: text is no number. */
const DATED = text('>0');

/** The formulas that read the purchases; without the leading `=`. */
export class PurchaseFormulas {
  private readonly customer: string;
  private readonly date: string;
  private readonly amount: string;

  constructor({ sheet, customer, date, amount }: PurchaseSource) {
    this.customer = wholeColumn(sheet, customer);
    this.date = wholeColumn(sheet, date);
    this.amount = wholeColumn(sheet, amount);
  }

  /** Rows with a customer and a date. */
  get count(): string {
    return call('COUNTIFS', this.customer, text('<>'), this.date, DATED);
  }

  get revenue(): string {
    return call('SUMIFS', this.amount, this.customer, text('<>'), this.date, DATED);
  }

  /** The dates of these rows added up. */
  get dates(): string {
    return call('SUMIFS', this.date, this.date, DATED, this.customer, text('<>'));
  }

  /** Customers that are numbers, added up. */
  get numbers(): string {
    return call('SUM', this.customer);
  }

  /** The length of all names together. */
  get letters(): string {
    return call('SUMPRODUCT', call('LEN', this.customer));
  }

  revenueOf(criterion: string): string {
    return call('SUMIFS', this.amount, this.customer, criterion, this.date, DATED);
  }

  /** The date of the last purchase; refunds are none. */
  lastOf(criterion: string): string {
    return call('MAXIFS', this.date, this.customer, criterion, this.amount, text('>=0'));
  }
}

/** A whole column, whose sheet stands without quotation marks where a spreadsheet finds none necessary. */
const COLUMN = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?([A-Z]+):\$?[A-Z]+`;

/** The revenue of all customers: the amount, the customer and the date. */
const REVENUE = new RegExp(`SUMIFS\\(${COLUMN}[;,] ?${COLUMN}[;,] ?"<>"[;,] ?${COLUMN}`, 'u');

/**
 * Reads the columns back from a formula with the revenue of all customers. A spreadsheet keeps it up to date when sheets
 * are renamed and columns inserted; undefined for any other formula.
 */
export function sourceOfFormula(formula: string): PurchaseSource | undefined {
  const found = REVENUE.exec(formula);
  if (!found) return undefined;
  const [, quoted, plain, amount = '', , , customer = '', , , date = ''] = found;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    customer: columnNumber(customer),
    date: columnNumber(date),
    amount: columnNumber(amount),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
