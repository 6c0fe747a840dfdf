import { describe, expect, it } from 'vitest';
import { call, column, complaint } from '../call.ts';

const customers = column('Customer', 'a', 'b', 'c', 'd', 'e', 'a', '');
const amounts = column('Amount', 30, 10, 5, 3, 2, 50, '');

describe('KPI_CONCENTRATION', () => {
  it('is the share of revenue from the best fifth of customers', () => {
    // One of five: 80 of 100.
    expect(call('KPI_CONCENTRATION', customers, amounts)).toBe(0.8);
  });

  it('takes another share, rounded up to whole customers', () => {
    expect(call('KPI_CONCENTRATION', customers, amounts, 0.4)).toBeCloseTo(0.9, 12);
    expect(call('KPI_CONCENTRATION', customers, amounts, 0.41)).toBeCloseTo(0.95, 12);
    expect(call('KPI_CONCENTRATION', customers, amounts, 1)).toBe(1);
  });

  it('takes names in upper and lower case for one customer, as SUMIFS does', () => {
    // Ann has 60 of 100 and is one of two customers; as two of three she would have 40.
    expect(call('KPI_CONCENTRATION', column('Ann', 'ann', 'Bob'), column(40, 20, 40), 0.5)).toBe(0.6);
  });

  it('refuses a first amount that is text', () => {
    expect(complaint('KPI_CONCENTRATION', column('A', 'B', 'C'), column('50', 10, 5), 0.34)).toBe(
      'KPI_CONCENTRATION: amounts, row 1, is "50", not a number. Clear the cell or enter a number.',
    );
  });

  it('refuses a row with the sum of the others', () => {
    expect(
      complaint(
        'KPI_CONCENTRATION',
        column('Customer', 'Ann', 'Bob', 'Total'),
        column('Amount', 60, 40, 100),
      ),
    ).toBe(
      'KPI_CONCENTRATION: customers, row 4, is "Total", a sum of other rows. Leave that row out of the ranges.',
    );
  });

  it('is everything for a single customer', () => {
    expect(call('KPI_CONCENTRATION', 'a', 10)).toBe(1);
  });

  it('takes refunds off', () => {
    expect(call('KPI_CONCENTRATION', column('a', 'b', 'a'), column(60, 20, -30))).toBeCloseTo(0.6, 12);
  });

  it('refuses a share above 1 and says what it means, and one of 0', () => {
    expect(complaint('KPI_CONCENTRATION', customers, amounts, 20)).toBe(
      'KPI_CONCENTRATION: share is 20, which means 2000 %. Enter a rate as 20 % or 0.2.',
    );
    expect(complaint('KPI_CONCENTRATION', customers, amounts, 0)).toBe(
      'KPI_CONCENTRATION: share is 0. Enter a share above 0, such as 20 % or 0.2.',
    );
  });

  it('refuses amounts that add up to nothing, or whose refunds exceed them', () => {
    expect(complaint('KPI_CONCENTRATION', column('a', 'b'), column(0, 0))).toBe(
      'KPI_CONCENTRATION: the sum of amounts is 0. Enter amounts that add up to more than 0.',
    );
    expect(complaint('KPI_CONCENTRATION', column('a', 'b'), column(10, -4))).toMatch(
      /^KPI_CONCENTRATION: the share would be 166\.7 %, which cannot be\. /,
    );
  });

  it('refuses ranges of different height', () => {
    expect(complaint('KPI_CONCENTRATION', customers, column(1, 2))).toMatch(
      /^KPI_CONCENTRATION: customers and amounts have 8 and 2 rows\. /,
    );
  });
});
