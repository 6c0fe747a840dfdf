import { describe, expect, it } from 'vitest';
import { canBeCriterion, FormulaView, sameFigure } from '../../../src/core/customers/formula-view.ts';
import { date } from '../call.ts';
import { readPurchaseSheet } from './purchase-table.ts';

describe('what formulas find of a customer', () => {
  const view = new FormulaView();
  view.add('Anna', 46_000, 10);
  view.add('ANNA', 46_010.5, 5);
  view.add('Anna', 46_020, -2);
  view.add('Anna', '2026-01-20', 100);
  view.add('', 46_000, 1000);
  view.add('Bo', 46_000, '#N/A');

  it('is the sum over rows with a date, in capitals or not, and the last date that is no refund', () => {
    expect(view.of('anna')).toEqual({ revenue: 13, last: 46_010.5 });
    expect(view.count).toBe(4);
  });

  it('is no figure where an error stands among the amounts', () => {
    expect(sameFigure(view.of('Bo')?.revenue, 0)).toBe(false);
    expect(sameFigure(view.revenue, 13)).toBe(false);
  });

  it('counts a date above the header, as a formula over the whole column does', () => {
    const { data } = readPurchaseSheet([
      ['Orders since', date('2026-01-01'), ''],
      ['Customer', 'Date', 'Amount'],
      ['Anna', date('2026-10-01'), 10],
    ]);
    expect([data.purchases.length, data.view.count]).toEqual([1, 2]);
  });

  it('knows the sums by which corrected dates and customers are noticed', () => {
    const { data } = readPurchaseSheet([
      ['Customer', 'Date', 'Amount'],
      ['Anna', 46_000.5, 10],
      [4711, 46_010, 10],
      ['Bo', '', 10],
    ]);
    // "Customer", "Anna", "4711" and "Bo".
    expect(data.view).toMatchObject({ dates: 92_010.5, numbers: 4711, letters: 8 + 4 + 4 + 2 });
  });

  it('is unsure of names that spreadsheets measure in different ways', () => {
    for (const name of ['Anna 😀', true, 4711.5, '#N/A']) {
      const seen = new FormulaView();
      seen.add(name, 46_000, 10);
      expect(seen.letters, String(name)).toBeNaN();
    }
  });

  it('is unsure for text that reads like a number or a truth value', () => {
    for (const text of ['00012', '1,5', '2026-10', '12 %', '1e5', 'TRUE'])
      expect(canBeCriterion(text), text).toBe(false);
    for (const text of ['C-12', 'Anna', 'e5', '3M']) expect(canBeCriterion(text), text).toBe(true);
    expect(canBeCriterion(4711)).toBe(true);
    expect(canBeCriterion('x'.repeat(300))).toBe(false);
  });
});
