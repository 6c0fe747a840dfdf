import { isBlank, isErrorText } from '../cell.ts';

/** What the sheet's own formulas find for one customer. */
export interface SeenCustomer {
  readonly revenue: number;
  /** The latest date of a purchase, with its time of day. */
  readonly last: number;
}

/** Longer criteria never match. */
const LONGEST_CRITERION = 255;

/** From here on digits are lost. */
const LONG_NUMBER = 1e15;

/** Spreadsheets count a character beyond the basic plane, such as an emoji, as one or as two. */
const BEYOND_BASIC_PLANE = /[\ud800-\udfff]/;

/**
 * What SUMIFS, COUNTIFS, MAXIFS, SUM and LEN find in the columns of a sheet. They see only numbers as dates and amounts, and take
 * "Anna" and "anna" for the same: where that gives another figure than the analysis, the sheet shows a value.
 */
export class FormulaView {
  private readonly customers = new Map<string, { revenue: number; last: number }>();
  /** Rows with a customer and a date. */
  count = 0;
  revenue = 0;
  /** The dates of these rows added up. */
  dates = 0;
  /** Customers that are numbers, added up; no number where formulas may find another sum. */
  numbers = 0;
  /** The length of all names, and of what stands above them; no number where spreadsheets count differently. */
  letters = 0;

  add(customer: unknown, date: unknown, amount: unknown): void {
    if (typeof customer === 'number') this.numbers += customer;
    else if (!isText(customer)) this.numbers = Number.NaN;
    this.letters += lettersOf(customer);
    if (isBlank(customer) || typeof date !== 'number' || date <= 0) return;
    this.count++;
    this.dates += date;
    // An error among the amounts is the result of every sum over it.
    const paid = isErrorText(amount) ? Number.NaN : typeof amount === 'number' ? amount : 0;
    this.revenue += paid;
    const key = criterionKey(customer);
    let seen = this.customers.get(key);
    if (!seen) {
      seen = { revenue: 0, last: 0 };
      this.customers.set(key, seen);
    }
    seen.revenue += paid;
    if (typeof amount === 'number' && amount >= 0) seen.last = Math.max(seen.last, date);
  }

  /** Undefined where no criterion is sure to pick the rows of this customer alone. */
  of(customer: string | number): SeenCustomer | undefined {
    return canBeCriterion(customer) ? this.customers.get(criterionKey(customer)) : undefined;
  }
}

function isText(cell: unknown): boolean {
  return isBlank(cell) || (typeof cell === 'string' && !isErrorText(cell));
}

/** As LEN counts them. */
function lettersOf(cell: unknown): number {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell < 1e10 ? String(cell).length : Number.NaN;
  const text = String(cell ?? '');
  return isText(cell) && !BEYOND_BASIC_PLANE.test(text) ? text.length : Number.NaN;
}

function criterionKey(cell: unknown): string {
  return String(cell).toLowerCase();
}

const NUMBER_OR_TRUTH = /^([\s\d.,:/%€$£+-]|\de[+-]?\d)*$|^(true|false)$/i;

/** Text that looks like a number is matched in one spreadsheet as text, in another as the number. */
export function canBeCriterion(label: string | number): boolean {
  if (typeof label === 'number') return Math.abs(label) < LONG_NUMBER;
  return label.length < LONGEST_CRITERION && !NUMBER_OR_TRUTH.test(label);
}

/** Whether a figure by formula is that of the analysis, but for the rounding of sums. */
export function sameFigure(byFormula: number | undefined, computed: number): boolean {
  return byFormula !== undefined && Math.abs(byFormula - computed) <= 1e-9 * Math.max(1, Math.abs(computed));
}
