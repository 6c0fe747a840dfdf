import { describe, expect, it } from 'vitest';
import { PurchaseFormulas, sourceOfFormula } from '../../../src/core/customers/customers-request.ts';

describe('the source of a sheet of customers', () => {
  it('is read back from the formula of its revenue, however the sheet is called', () => {
    for (const sheet of ['Orders', "Anna's orders", 'Tilaukset 2026; vienti']) {
      const source = { sheet, customer: 1, date: 28, amount: 4 };
      expect(sourceOfFormula(`=${new PurchaseFormulas(source).revenue}`)).toEqual(source);
    }
  });

  it('is read without the quotation marks that spreadsheets leave out, and with their separators', () => {
    expect(sourceOfFormula('=SUMIFS(Orders!$D:$D,Orders!$A:$A,"<>",Orders!$B:$B,">0")')).toEqual({
      sheet: 'Orders',
      customer: 1,
      date: 2,
      amount: 4,
    });
  });

  it('is unknown for any other formula', () => {
    expect(sourceOfFormula('=SUM(Orders!$D:$D)')).toBeUndefined();
    expect(sourceOfFormula('')).toBeUndefined();
  });
});
