import { describe, expect, it } from 'vitest';
import { call, column, complaint, date } from '../call.ts';

const customers = column('Customer', 'ann', 'bob', 'ann', 'cid', 'ann', '');
const dates = column(
  'Date',
  date('2026-10-01'),
  date('2026-10-05'),
  date('2026-10-11'),
  '2026-10-08',
  20261011,
  '',
);
const amounts = column('Amount', 10, 80, 20, 5, 7, '');

describe('KPI_RFM', () => {
  it('lists each customer with figures, scores and segment, most valuable first', () => {
    expect(call('KPI_RFM', customers, dates, amounts)).toEqual([
      ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Segment'],
      // Of 80, 37 and 5 the quintiles are 17.8, 30.6, 45.6 and 62.8; of the days 6, 3 and 0 they are 1.2, 2.4, 3.6, 4.8.
      ['bob', 6, 1, 80, 1, 1, 5, 'Hibernating'],
      // Two purchases on 11 October are one; of 1, 2 and 1 the quintiles are 1, 1, 1.2 and 1.6.
      ['ann', 0, 2, 37, 5, 5, 3, 'Champions'],
      ['cid', 3, 1, 5, 3, 1, 1, 'About to sleep'],
    ]);
  });

  it('looks back from another day and leaves out what came later', () => {
    const rows = call('KPI_RFM', customers, dates, amounts, date('2026-10-06'));
    expect(rows).toEqual([
      expect.anything(),
      ['bob', 1, 1, 80, 5, 1, 5, 'New customers'],
      ['ann', 5, 1, 10, 1, 1, 1, 'Hibernating'],
    ]);
  });

  it('looks back from the latest date in the data, be it that of a refund', () => {
    const days = column(date('2026-01-01'), date('2026-01-10'), date('2026-02-20'));
    const rows = call('KPI_RFM', column('Ann', 'Bob', 'Bob'), days, column(10, 20, -5));
    // 41 days from 10 January to 20 February, 50 from 1 January.
    expect(rows).toEqual([
      expect.anything(),
      expect.arrayContaining(['Bob', 41, 1, 15]),
      expect.arrayContaining(['Ann', 50, 1, 10]),
    ]);
  });

  it('keeps numbers as customers, and takes a number and the same text as one', () => {
    const rows = call('KPI_RFM', column(7, '7', 'x'), column(46000, 46001, 46001), column(1, 2, 1));
    expect(rows).toEqual([
      expect.anything(),
      expect.arrayContaining([7, 3]),
      expect.arrayContaining(['x', 1]),
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each(['Total', 'Totale', 'Yhteensä', 'Sum'])('refuses a customer called %s', (label) => {
    expect(complaint('KPI_RFM', column('a', label), column(46000, 46001), column(1, 1))).toBe(
      `KPI_RFM: customers, row 2, is "${label}", a sum of other rows. Leave that row out of the ranges.`,
    );
  });

  it('refuses ranges of different height', () => {
    expect(complaint('KPI_RFM', column('a', 'b'), column(46000), column(1, 2))).toBe(
      'KPI_RFM: customers and dates have 2 and 1 rows. Choose ranges of the same size, so that each cell has its partner.',
    );
  });

  it('refuses a date it cannot read, an amount that is text and an error, each with its row', () => {
    expect(complaint('KPI_RFM', column('a', 'b'), column(46000, '31.10.2026'), column(1, 2))).toBe(
      'KPI_RFM: dates, row 2, is "31.10.2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
    expect(complaint('KPI_RFM', column('a', 'b'), column(46000, 46001), column(1, '1,200'))).toMatch(
      /^KPI_RFM: amounts, row 2, is "1,200", not a number\. /,
    );
    expect(complaint('KPI_RFM', column('a', '#N/A'), column(46000, 46001), column(1, 2))).toMatch(
      /^KPI_RFM: customers, row 2, shows #N\/A\. /,
    );
  });

  it.each([
    [['05/01/2026', date('2026-01-06')], [1, 2], 'dates, row 1, is "05/01/2026", not a date.'],
    [[46000, 46001], ['1.234,56', 2], 'amounts, row 1, is "1.234,56", not a number.'],
    [[46000, 46001], ['n/a', 2], 'amounts, row 1, is "n/a", not a number.'],
  ])('takes a first purchase with figures as text for no header: %j, %j', (days, paid, sentence) => {
    expect(complaint('KPI_RFM', column('a', 'b'), column(...days), column(...paid))).toContain(sentence);
  });

  it('refuses ranges without a complete row, and a day before the first purchase', () => {
    expect(complaint('KPI_RFM', column('', ''), column('', ''), column('', ''))).toMatch(
      /^KPI_RFM: no row has both customers and dates\. /,
    );
    expect(complaint('KPI_RFM', customers, dates, amounts, date('2026-09-30'))).toMatch(
      /^KPI_RFM: there are no rows up to 2026-09-30\. /,
    );
  });

  it('refuses more customers than Sheets takes rows, and says how many it takes', () => {
    const many = Array.from({ length: 6250 }, (_, index) => index);
    const ones = column(...many.map(() => 1));
    expect(complaint('KPI_RFM', column(...many), column(...many.map(() => 46000)), ones)).toBe(
      'KPI_RFM: there are 6250 customers, but the result would hold at most 6249 in Sheets. Choose fewer of them with FILTER, such as those who bought this year.',
    );
  });
});
