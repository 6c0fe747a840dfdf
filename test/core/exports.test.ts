import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../playground/read-csv.ts';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import { type Platform, platformHeaders, platformNames } from '../../src/core/catalog/platform-headers.ts';
import { findDateColumn } from '../../src/core/date-columns.ts';
import { headerKey } from '../../src/core/header.ts';
import { matchColumns } from '../../src/core/match-columns.ts';
import { readTable, type Table } from '../../src/core/table.ts';
import { call } from './call.ts';

type Cells = readonly (readonly unknown[])[];

function openExport(name: string): Cells {
  const file = readCsv(readFileSync(new URL(`../fixtures/exports/${name}.csv`, import.meta.url)), name);
  if (!file.ok) throw new Error(file.message);
  return file.values;
}

function matchedHeaders(table: Table, ...wanted: readonly MeasureId[]): readonly (string | undefined)[] {
  const { columns } = matchColumns(table, wanted);
  return wanted.map((id) => (columns[id] === undefined ? undefined : table.headers[columns[id]]));
}

/** Each export with the KPIs that it is there for, worked out by hand from its totals. */
const exports: readonly {
  readonly file: string;
  readonly totals: string;
  readonly kpis: Readonly<Record<string, number>>;
}[] = [
  {
    file: 'google-ads',
    totals: '400 spent, 20,000 impressions, 300 clicks, 10 conversions worth 1,200, 3,000 views',
    kpis: {
      SPEND: 400,
      IMPRESSIONS: 20_000,
      CLICKS: 300,
      CTR: 300 / 20_000,
      CPC: 400 / 300,
      CPM: 20,
      CPA: 40,
      CLICK_CONVERSION: 10 / 300,
      ROAS: 3,
      VIEW_RATE: 0.15,
    },
  },
  {
    file: 'meta-ads',
    totals:
      '400 spent, 20,000 impressions, 200 link clicks, 20 leads, 10 purchases worth 800, 2,000 video plays',
    kpis: {
      SPEND: 400,
      CTR: 0.01,
      CPC: 2,
      CPM: 20,
      LEADS: 20,
      CPL: 20,
      ORDERS: 10,
      ROAS: 2,
      VIEW_RATE: 0.1,
      VIDEO_COMPLETION: 0.2,
    },
  },
  {
    file: 'linkedin-ads',
    totals:
      '1,000 spent, 20,000 impressions, 200 clicks, 300 engagements, 20 conversions worth 2,500, 20 leads',
    kpis: {
      SPEND: 1000,
      CTR: 0.01,
      CPC: 5,
      CPM: 50,
      CPA: 50,
      CPL: 50,
      ENGAGEMENTS: 300,
      ROAS: 2.5,
      VIEW_RATE: 0.2,
      VIDEO_COMPLETION: 0.25,
    },
  },
  {
    file: 'google-analytics',
    totals:
      '1,000 sessions, 550 engaged, 940 active users, 3,200 views, 30 key events, 20 purchases worth 1,600',
    kpis: {
      TRAFFIC: 1000,
      VISITORS: 940,
      ENGAGEMENT_RATE: 0.55,
      PAGES_PER_VISIT: 3.2,
      // 400 x 50 s, 100 x 20 s, 300 x 30 s and 200 x 15 s over 1,000 sessions; the mean of the four is 28.75 s.
      TIME_ON_SITE: 34,
      CONVERSION_RATE: 30 / 940,
      ORDERS: 20,
      REVENUE: 1600,
      AOV: 80,
      ADD_TO_CART: 0.05,
      NEW_CUSTOMERS: 9,
    },
  },
  {
    file: 'search-console',
    totals: '50 clicks, 4,000 impressions',
    // 1,000 impressions at 12.4 and 3,000 at 20.4; the mean of the two is 16.4.
    kpis: { CLICKS: 50, IMPRESSIONS: 4000, CTR: 0.0125, AVERAGE_POSITION: 18.4 },
  },
  {
    file: 'mailchimp',
    totals: '10,100 sent, 10,000 delivered, 100 bounced, 3,500 opened, 500 clicked, 30 left, 4 complained',
    kpis: {
      DELIVERY_RATE: 10_000 / 10_100,
      EMAIL_BOUNCE_RATE: 100 / 10_100,
      OPEN_RATE: 0.35,
      CLICK_RATE: 0.05,
      CTOR: 500 / 3500,
      UNSUBSCRIBE_RATE: 0.003,
      SPAM_RATE: 0.0004,
      ORDERS: 40,
      REVENUE_PER_EMAIL: 0.35,
    },
  },
  // 20, 10 and 30 days from opening to closing.
  { file: 'hubspot-deals', totals: 'three closed deals', kpis: { SALES_CYCLE: 20 } },
  {
    file: 'hubspot-sources',
    totals: '2,000 sessions, 60 contacts, 24 of them MQLs',
    kpis: { TRAFFIC: 2000, LEADS: 60, MQLS: 24 },
  },
];

describe.each(exports)('the export $file: $totals', ({ file, kpis }) => {
  it.each(Object.entries(kpis))('gives %s', (kpi, expected) => {
    expect(call('KPI_VALUE', kpi, openExport(file))).toBeCloseTo(expected, 10);
  });

  it('has a column with dates, in which every row with data has one', () => {
    const table = readTable(openExport(file));
    const date = findDateColumn(table) ?? -1;
    for (const row of table.rows) expect(typeof table.cells[row]?.[date]).toBe('number');
  });
});

describe('people counted per day', () => {
  it('give a frequency for one day, where nobody is counted twice', () => {
    // 10,000 impressions to 6,000 people on the first day.
    expect(call('KPI_VALUE', 'FREQUENCY', openExport('meta-ads'), 46_296, 46_296)).toBeCloseTo(5 / 3, 10);
  });
});

describe('columns of an export', () => {
  it('that mean nearly the same are chosen by what the platform itself counts', () => {
    const meta = readTable(openExport('meta-ads'));
    expect(matchedHeaders(meta, 'clicks', 'video_views')).toEqual(['Link clicks', '3-second video plays']);
    const analytics = readTable(openExport('google-analytics'));
    expect(matchedHeaders(analytics, 'visitors', 'revenue')).toEqual(['Active users', 'Purchase revenue']);
  });

  it('that come second serve where the first is absent', () => {
    const table = readTable([
      ['Day', 'Clicks (all)', 'Total users'],
      [46_296, 20, 10],
    ]);
    expect(matchedHeaders(table, 'clicks', 'visitors')).toEqual(['Clicks (all)', 'Total users']);
  });

  it('with rates and averages never pass for something to add up', () => {
    const rates =
      'CTR|CTR (all)|CTR (link click-through rate)|Avg. CPC|CPM (cost per 1,000 impressions) (EUR)|Conv. rate|' +
      'Cost / conv.|Conv. value / cost|Bounce rate|Engagement rate|Session key event rate|Open Rate|Click Rate|' +
      'Frequency|Cost per results|Video played to: 100%|Session to contact rate|Purchase ROAS (return on ad spend)';
    const table = readTable([
      ['Day', ...rates.split('|')],
      [46_296, ...rates.split('|').map(() => 0.5)],
    ]);
    expect(matchColumns(table, Object.keys(measures) as MeasureId[]).columns).toEqual({});
  });

  it('that hold only a part of the total do not pass for it', () => {
    const table = readTable([
      ['Send Date', 'Soft Bounces', 'Hard Bounces', 'Amount', 'Results'],
      [46_301, 80, 20, 4000, 7],
    ]);
    expect(matchColumns(table, Object.keys(measures) as MeasureId[]).columns).toEqual({});
  });
});

describe('the names of the platforms', () => {
  it.each(Object.keys(platformHeaders) as Platform[])('of %s differ from each other', (platform) => {
    const headers: Readonly<Partial<Record<MeasureId, readonly string[]>>> = platformHeaders[platform];
    const keys = Object.values(headers).flat().map(headerKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('come best first, those of all platforms beside each other', () => {
    expect(platformNames('orders')).toEqual([
      ['Purchases', 'Ecommerce purchases', 'Total orders'],
      ['Website purchases', 'Transactions'],
    ]);
    expect(platformNames('budget')).toEqual([]);
  });
});
