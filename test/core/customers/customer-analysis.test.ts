import { describe, expect, it } from 'vitest';
import { analyzeCustomers } from '../../../src/core/customers/customer-analysis.ts';
import type { CustomerGroup } from '../../../src/core/customers/customer-groups.ts';
import { summary } from '../../../src/core/customers/customers-heading.ts';
import { call } from '../call.ts';
import { FEW_PURCHASES, madeUpPurchases, readPurchaseSheet } from './purchase-table.ts';

const columnsOf = (rows: readonly (readonly unknown[])[]) =>
  [0, 1, 2].map((column) => rows.map((row) => [row[column]]));

describe('the analysis of customers', () => {
  const few = analyzeCustomers(readPurchaseSheet(FEW_PURCHASES).histories);

  it('lists customers by revenue, with days as purchases and refunds taken off', () => {
    expect(
      few.customers.map(({ customer, recency, frequency, monetary }) => [
        customer,
        recency,
        frequency,
        monetary,
      ]),
    ).toEqual([
      ['Anna', 0, 2, 600],
      ['Bo', 72, 2, 200],
      ['Carla', 91, 1, 80],
      ['Dag', 103, 1, 70],
      ['Eeva', 21, 1, 50],
    ]);
  });

  it('sums up what the top fifth brings and how many of it have gone quiet', () => {
    // One of five customers; 600 of 1,000.
    expect(few.top).toEqual({ customers: 1, revenueShare: 0.6, quiet: 0 });
    expect([few.revenue, few.purchases, few.repeaters]).toEqual([1000, 7, 2]);
    expect(summary(few)).toBe(
      'The top 20 % of customers (1) brings 60 % of revenue; it has bought within 90 days.',
    );
    expect(summary({ top: { customers: 1208, revenueShare: 0.643, quiet: 312 } })).toBe(
      'The top 20 % of customers (1,208) bring 64 % of revenue; 312 of them have not bought for 90 days.',
    );
    expect(summary({ top: { customers: 1208, revenueShare: 0.643, quiet: 1044 } }, 'it_IT')).toBe(
      'The top 20 % of customers (1.208) bring 64 % of revenue; 1.044 of them have not bought for 90 days.',
    );
  });

  it('follows each cohort by month, with its revenue per customer', () => {
    // July: Anna, Bo and Dag; one of them bought again in August, none in September, one in October.
    expect(few.cohorts).toEqual({
      grain: 'month',
      rows: [
        { start: 46_204, customers: 3, returned: [1 / 3, 0, 1 / 3], revenue: 290 },
        { start: 46_235, customers: 1, returned: [0, 0], revenue: 80 },
        { start: 46_296, customers: 1, returned: [], revenue: 50 },
      ],
    });
  });

  it('predicts nothing from few customers, and marks recent groups by revenue per customer', () => {
    expect(few.predicted).toBe(false);
    const promising = few.groups.filter((group) => group.promising).map(({ name }) => name);
    // Bo bought 72 days ago: loyal by R 3 and F 4; Carla's, Dag's and Eeva's groups by their single purchases.
    expect(promising).toContain('Champions');
    expect(few.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(5);
  });

  it('gives the figures of KPI_RFM, KPI_CONCENTRATION and KPI_CLV_PREDICT', () => {
    const rows = madeUpPurchases();
    const [customers, dates, amounts] = columnsOf(rows);
    const { histories } = readPurchaseSheet([['Customer', 'Date', 'Amount'], ...rows]);
    const analysis = analyzeCustomers(histories);
    expect(
      analysis.customers.map((each) => [
        each.customer,
        each.recency,
        each.frequency,
        each.monetary,
        each.r,
        each.f,
        each.m,
        each.segment,
      ]),
    ).toEqual((call('KPI_RFM', customers, dates, amounts) as unknown[][]).slice(1));
    expect(analysis.top.revenueShare).toBeCloseTo(Number(call('KPI_CONCENTRATION', customers, amounts)), 12);
    const predicted = (call('KPI_CLV_PREDICT', customers, dates, amounts, 365) as unknown[][]).slice(1);
    expect(analysis.customers.map(({ expected }) => expected?.value).sort()).toEqual(
      predicted.map((row) => row[3]).sort(),
    );
    const each = (group: CustomerGroup) => (group.expected ?? 0) / group.customers;
    const best = [...analysis.groups].sort((a, b) => each(b) - each(a));
    expect(best.slice(0, 3).every(({ promising }) => promising)).toBe(true);
    expect(best.slice(3).some(({ promising }) => promising)).toBe(false);
  });
});
