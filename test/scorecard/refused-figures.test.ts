import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialOf } from '../../src/core/period.ts';
import { CHOSEN } from '../../src/core/scorecard/calculation-columns.ts';
import { COLUMN } from '../../src/core/scorecard/scorecard-layout.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

const HEADER = [
  'Date',
  'Region',
  'Lost customers',
  'Customers at start',
  'Revenue',
  'Active customers',
  'Cost',
  'New customers',
  'Promoters',
  'Detractors',
  'Responses',
  'Leads',
  'Impressions',
  'Reach',
  'Own sales',
  'Market sales',
  'MRR at start',
  'Contraction MRR',
  'Churned MRR',
] as const;

/**
 * January to June of two regions. In May refunds exceed revenue; in June there are more promoters than answers, and
 * impressions and sales are a trace of what they were away from those of May.
 */
const cells: unknown[][] = [
  [...HEADER],
  ...[1, 2, 3, 4, 5, 6].flatMap((month) =>
    ['North', 'South'].map((region) => [
      dateOfSerial(serialOf(2026, month, 1)),
      region,
      month,
      100,
      month === 5 ? -50 : 1000,
      50,
      400,
      2,
      month === 6 ? 130 : 30,
      10,
      100,
      month === 6 && region === 'South' ? true : 20,
      month === 6 ? 39.99 : 40,
      month === 2 && region === 'North' ? 45 : 30,
      region === 'North' ? (month === 5 ? 1.0999 : 1.1) : 2.2,
      region === 'North' ? 3.3 : 0,
      region === 'North' ? 1000.3 : 0,
      region === 'North' ? 100.1 : 0,
      region === 'North' ? 900.2 : 0,
    ]),
  ),
];

const REQUEST: ScorecardRequest = {
  name: 'Scorecard',
  goal: 'customer_success',
  context: 'saas',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: [
    'ANNUAL_CHURN',
    'CAC_PAYBACK',
    'NPS_COUNTS',
    'REVENUE',
    'LEADS',
    'FREQUENCY',
    'MARKET_SHARE',
    'GRR',
  ].map((kpi) => ({
    kpi,
    owner: '',
    source: '',
    frequency: 'monthly',
  })),
  data: {
    sheet: 'Data',
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: {
      lost_customers: 3,
      start_customers: 4,
      revenue: 5,
      active_customers: 6,
      cost: 7,
      new_customers: 8,
      promoters: 9,
      detractors: 10,
      responses: 11,
      leads: 12,
      impressions: 13,
      reach: 14,
      own_sales: 15,
      market_sales: 16,
      start_mrr: 17,
      contraction_mrr: 18,
      churned_mrr: 19,
    },
    assumptions: { gross_margin: 0.5 },
  },
};

describe('figures that a scorecard must not guess', () => {
  let workbook: Awaited<ReturnType<typeof buildScorecard>>['workbook'];

  beforeAll(async () => {
    workbook = (await buildScorecard(cells, REQUEST)).workbook;
  }, 120_000);

  afterAll(disposeScorecard);

  const valuesOf = (sheet: string): unknown[][] =>
    workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.getDataRange().getValues() ??
    [];
  const shown = (kpi: string, column: number = COLUMN.actual): unknown =>
    valuesOf('Scorecard').find(([name]) => name === kpi)?.[column - 1];
  const trend = (kpi: string): unknown[] | undefined =>
    valuesOf('Scorecard (calculation)')
      .find(([label]) => label === `KPI ${kpi}`)
      ?.slice(CHOSEN - 2, CHOSEN);

  it('are dashes with a word to look at the data', () => {
    // 260 promoters and 20 detractors among 200 answers.
    expect(shown('Net Promoter Score from counts')).toBe('–');
    expect(shown('Net Promoter Score from counts', COLUMN.status)).toBe('Check data');
    expect(shown('Net Promoter Score from counts', COLUMN.previous)).toBe(20);
  });

  it('are no shares that only rounding takes over the end of their range', () => {
    // 1.1 + 2.2 of 3.3, and 1000.3 less 100.1 and 900.2: all and nothing.
    expect(shown('Market share')).toBe(1);
    expect(shown('Gross revenue retention')).toBe(0);
  });

  it('have no change in percent of a loss', () => {
    expect(shown('Revenue')).toBe(2000);
    expect(shown('Revenue', COLUMN.previous)).toBe(-100);
    expect(shown('Revenue', COLUMN.change)).toBe('–');
  });

  it('have a change without a sign where it rounds to nothing', () => {
    const shownChange = (kpi: string) =>
      workbook.google.SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Scorecard')
        ?.getDataRange()
        .getDisplayValues()
        .find(([name]) => name === kpi)?.[COLUMN.change - 1];
    // 79.98 impressions after 80 are 0.025 % less, and 3.3 of 3.3 after 3.2999 are 0.003 points more.
    expect([shownChange('Frequency'), shownChange('Market share')]).toEqual(['0.0 %', '0.0 pts']);
    expect(shown('Frequency')).toBeCloseTo(79.98 / 60, 9);
  });

  it('have TRUE among numbers reported by the check of the data', () => {
    const checks = valuesOf('Scorecard').flat().map(String);
    expect(
      checks.find((text) => text.startsWith('Cells that are not numbers: 1, in "Leads" (first in row 13)')),
    ).toBeDefined();
  });

  it('have rows named in which a part exceeds its whole', () => {
    const checks = valuesOf('Scorecard').flat().map(String);
    expect(checks.find((text) => text.startsWith('Rows with more reach than impressions: 1.'))).toBeDefined();
  });

  it('are reckoned from months also where a period is a quarter', async () => {
    // In June 12 of 200 left.
    expect(shown('Annualised churn')).toBeCloseTo(1 - (1 - 12 / 200) ** 12, 9);
    workbook.setCells('Scorecard', 'A6', [['Quarter']]);
    await workbook.calculate();
    const [first, second] = trend('ANNUAL_CHURN') as [number, number];
    // 12 of 600 in the months of the first quarter, 30 of 600 in those of the second.
    expect(first).toBeCloseTo(1 - (1 - 12 / 600) ** 12, 9);
    expect(second).toBeCloseTo(1 - (1 - 30 / 600) ** 12, 9);
    // 200 for a customer, who brings 6,000 / 300 a month, of which a half is margin.
    const [payback, after] = trend('CAC_PAYBACK') as [number, number];
    expect(payback).toBeCloseTo(200 / (20 * 0.5), 9);
    expect(after).toBeCloseTo(200 / ((3900 / 300) * 0.5), 9);
  });

  it('are dashes where a month lacks a figure', async () => {
    workbook.setCells('Data', 'D4', [['']]);
    await workbook.calculate();
    expect(trend('ANNUAL_CHURN')?.[0]).toBe('–');
    expect(trend('ANNUAL_CHURN')?.[1]).toBeCloseTo(1 - (1 - 30 / 600) ** 12, 9);
  });

  it('change most in the unit of the table', async () => {
    workbook.setCells('Scorecard', 'A6', [['Month', 'April 2026']]);
    await workbook.calculate();
    // 8 of 200 customers left after 6 of 200: 38.7 % a year after 30.6 %, which is a quarter more.
    const texts = valuesOf('Scorecard').flat().map(String);
    expect(texts.find((text) => text.startsWith('Largest change'))).toMatch(
      /^Largest change: Annualised churn \+8\.1 pts[ ,]/,
    );
  });
});
