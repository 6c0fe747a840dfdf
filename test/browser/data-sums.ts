import type { Page } from 'playwright-core';
import type {} from '../../playground/page/playground-api.ts';

/** Which rows to add up: those whose date is neither before `from` nor after `to`, as ISO texts. */
export interface Rows {
  readonly from: string;
  readonly to: string;
  readonly channel?: string;
}

/** Adds up columns of a data sheet by what its cells show, without any of the add-on's code. */
export class DataSums {
  readonly #header: readonly string[];
  readonly #rows: readonly (readonly string[])[];

  constructor(cells: readonly (readonly string[])[]) {
    this.#header = cells[0] ?? [];
    this.#rows = cells.slice(1).filter(([date]) => date !== '');
  }

  /** The last date of the data. */
  get lastDate(): string {
    return this.#rows.map(([date]) => date ?? '').reduce((a, b) => (a > b ? a : b));
  }

  sum(header: string, { from, to, channel }: Rows): number {
    const column = this.#header.indexOf(header);
    if (column < 0) throw new Error(`The data has no column "${header}".`);
    return this.#rows
      .filter(
        ([date = '', name]) => from <= date && date <= to && (channel === undefined || name === channel),
      )
      .reduce((total, row) => total + Number(row[column]), 0);
  }
}

/** The sums over a sheet whose first columns are date and channel. */
export async function sumsOf(page: Page, sheet: string): Promise<DataSums> {
  return new DataSums(await page.evaluate((name) => window.playground.displayed(name, 'A1:O700'), sheet));
}
