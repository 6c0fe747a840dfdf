import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../analysis/simulate-customers.ts';
import { call, column, complaint, date } from '../call.ts';

/** Made-up purchases in 2026: customers 1 to `repeaters` come back up to four times, twenty more never do. */
function madeUp(repeaters: number): { customers: unknown[][]; dates: unknown[][]; amounts: unknown[][] } {
  const random = randomNumbers(2026);
  const rows: [unknown, unknown, unknown][] = [];
  for (let customer = 1; customer <= repeaters + 20; customer++) {
    const repeats = customer <= repeaters ? 1 + Math.floor(random() * 4) : 0;
    for (let k = 0; k <= repeats; k++)
      rows.push([
        `c${customer}`,
        46030 + Math.floor(random() * 30) + k * 40,
        Math.round(1000 + random() * 4000) / 100,
      ]);
  }
  return {
    customers: column('Customer', ...rows.map(([customer]) => customer)),
    dates: column('Date', ...rows.map(([, day]) => day)),
    amounts: column('Amount', ...rows.map(([, , amount]) => amount)),
  };
}

const { customers, dates, amounts } = madeUp(40);

describe('KPI_CLV_PREDICT', () => {
  const result = call('KPI_CLV_PREDICT', customers, dates, amounts, 90) as (string | number)[][];

  it('lists every customer with what to expect, most valuable first', () => {
    expect(result[0]).toEqual(['Customer', 'P(alive)', 'Expected purchases', 'Expected value']);
    expect(result).toHaveLength(61);
    const values = result.slice(1).map((row) => Number(row[3]));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    for (const value of values) expect(value).toBeGreaterThan(0);
  });

  it('leaves the chance to be alive blank for customers with one purchase', () => {
    for (const [customer, alive] of result.slice(1)) {
      const once = Number(String(customer).slice(1)) > 40;
      if (once) expect(alive).toBe('');
      else expect(alive).toBeGreaterThan(0);
    }
  });

  it('expects more in a longer time, and less value at a discount', () => {
    const value = (...args: unknown[]): number => {
      const rows = call('KPI_CLV_PREDICT', customers, dates, amounts, ...args) as (string | number)[][];
      return rows.slice(1).reduce((sum, row) => sum + Number(row[3]), 0);
    };
    expect(value(180)).toBeGreaterThan(value(90));
    expect(value(180, 0.1)).toBeLessThan(value(180));
    // No more than half a year's discount.
    expect(value(180, 0.1)).toBeGreaterThan(value(180) / 1.1 ** 0.5);
  });

  it('leaves out purchases after the day it looks ahead from', () => {
    const rows = call(
      'KPI_CLV_PREDICT',
      customers,
      dates,
      amounts,
      90,
      '',
      date('2026-04-15'),
    ) as unknown[][];
    expect(rows).toHaveLength(61);
    expect(rows).not.toEqual(result);
  });

  it('expects each customer to go on spending what all spend alike', () => {
    const alike = column('Amount', ...amounts.slice(1).map(() => 25));
    for (const [, , purchases, value] of (
      call('KPI_CLV_PREDICT', customers, dates, alike, 90) as (string | number)[][]
    ).slice(1))
      expect(Number(value) / Number(purchases)).toBeCloseTo(25, 2);
  });

  it('needs 30 customers who came back, and says how many there are', () => {
    const few = madeUp(29);
    expect(complaint('KPI_CLV_PREDICT', few.customers, few.dates, few.amounts, 90)).toBe(
      'KPI_CLV_PREDICT: at least 30 customers who bought on more than one day are needed, but there are 29. Choose a longer period or more customers.',
    );
    expect(complaint('KPI_CLV_PREDICT', 'ann', 46000, 10, 90)).toMatch(/but there are 0\. /);
  });

  it('needs a horizon above 0', () => {
    expect(complaint('KPI_CLV_PREDICT', customers, dates, amounts, 0)).toBe(
      'KPI_CLV_PREDICT: horizon_days is 0. Enter a number above 0.',
    );
    expect(complaint('KPI_CLV_PREDICT', customers, dates, amounts, -30)).toMatch(/horizon_days is -30\. /);
    expect(complaint('KPI_CLV_PREDICT', customers, dates, amounts, '')).toMatch(
      /^KPI_CLV_PREDICT: horizon_days /,
    );
  });

  it('takes a discount rate for what it is, and says what 10 means', () => {
    expect(complaint('KPI_CLV_PREDICT', customers, dates, amounts, 90, 10)).toBe(
      'KPI_CLV_PREDICT: discount_rate is 10, which means 1000 %. Enter a rate as 10 % or 0.1.',
    );
    expect(complaint('KPI_CLV_PREDICT', customers, dates, amounts, 90, -0.1)).toMatch(
      /discount_rate is -0\.1\. /,
    );
  });

  it('refuses purchases that are all worth nothing', () => {
    const nothing = column('Amount', ...amounts.slice(1).map(() => 0));
    expect(complaint('KPI_CLV_PREDICT', customers, dates, nothing, 90)).toBe(
      'KPI_CLV_PREDICT: the sum of all repeat purchases is 0. Enter amounts above 0.',
    );
  });

  it('refuses more customers than Sheets takes rows', () => {
    const many = Array.from({ length: 12_500 }, (_, index) => index);
    const ones = column(...many.map(() => 1));
    expect(complaint('KPI_CLV_PREDICT', column(...many), column(...many.map(() => 46000)), ones, 90)).toMatch(
      /^KPI_CLV_PREDICT: there are 12500 customers, but the result would hold at most 12499 in Sheets\. /,
    );
  });
});
