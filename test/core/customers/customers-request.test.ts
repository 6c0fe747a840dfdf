import { describe, expect, it } from 'vitest';
import { PurchaseFormulas, sourceOfFormula } from '../../../src/core/customers/customers-request.ts';

const formulas = new PurchaseFormulas({ sheet: 'Orders', customer: 1, date: 2, amount: 4 });

describe('the source of a sheet of customers', () => {
  it('is read back from the formula of its revenue, however the sheet is called', () => {
    for (const sheet of ['Orders', "Anna's orders", 'Tilaukset 2026; vienti']) {
      const source = { sheet, customer: 1, date: 28, amount: 4 };
      const { revenue } = new PurchaseFormulas(source);
      expect(sourceOfFormula(`=IF(${revenue}=0;"";1)`)).toEqual(source);
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
    expect(sourceOfFormula(`=${formulas.revenueOf('$A12')}`)).toBeUndefined();
    expect(sourceOfFormula('')).toBeUndefined();
  });
});
