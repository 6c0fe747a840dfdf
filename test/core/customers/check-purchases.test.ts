import { describe, expect, it } from 'vitest';
import { checkPurchases, purchasesProblem } from '../../../src/core/customers/check-purchases.ts';
import { date } from '../call.ts';
import { FEW_PURCHASES, readPurchaseSheet } from './purchase-table.ts';

const HEADER = ['Customer', 'Date', 'Amount', 'Currency'];

function checked(...rows: unknown[][]): { problem: string | undefined; findings: readonly string[] } {
  const { data, histories } = readPurchaseSheet([HEADER, ['Anna', date('2026-10-01'), 10, 'EUR'], ...rows]);
  return {
    problem: purchasesProblem(data, histories),
    findings: checkPurchases(data, histories).map(({ sentence }) => sentence),
  };
}

const FEW =
  'What customers will buy is left out: 0 customers bought on more than one day, and a prediction needs 30.';

describe('checking purchases', () => {
  it('has nothing to say of sound rows but what the prediction lacks', () => {
    expect(checked()).toEqual({ problem: undefined, findings: [FEW] });
  });

  it('names the rows that are left out, each by what it lacks', () => {
    const { findings } = checked(
      ['', date('2026-10-02'), 10, ''],
      ['Bo', 'last week', 10, ''],
      ['Bo', '', 10, ''],
      ['Bo', date('2062-10-02'), 10, ''],
      ['Bo', date('2026-10-02'), 'free', ''],
    );
    expect(findings).toEqual([
      'No customer is named in row 3: left out.',
      'No date can be read in rows 4 and 5: left out. Write dates as dates, or as text such as 2026-10-31.',
      'The date lies after today in row 6: left out. Correct the year.',
      'The amount is no number in row 7: left out.',
      FEW,
    ]);
  });

  it('tells how it takes dates written as text, refunds and a customer with a space too many', () => {
    const { findings } = checked(
      ['Bo', '2026-10-03', 10, ''],
      ['Bo', date('2026-10-04'), -10, ''],
      ['anna ', date('2026-10-05'), 10, ''],
    );
    expect(findings.slice(0, 3)).toEqual([
      'The date is no date to formulas in row 3. These purchases count, but figures that need them cannot be live. Select the column and choose Format > Number > Date.',
      'The amount is below 0 in row 4. It counts as a refund and lowers the purchase before it.',
      '"Anna" and "anna " count as two customers, since spaces differ. Write them the same.',
    ]);
  });

  it('refuses to add up several currencies', () => {
    expect(checked(['Bo', date('2026-10-02'), 10, 'SEK']).problem).toMatch(/^Amounts in EUR, SEK cannot be/);
  });

  it('refuses columns without a purchase, and amounts that come to nothing', () => {
    const { data } = readPurchaseSheet(FEW_PURCHASES);
    expect(purchasesProblem(data, [])).toMatch(/^No row has a customer/);
    expect(checked(['Anna', date('2026-10-02'), -10, '']).problem).toMatch(/^The amounts add up to nothing/);
  });
});
