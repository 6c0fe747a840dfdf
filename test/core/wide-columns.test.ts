import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleExport } from '../../build/sample-csv.ts';
import { readCsv } from '../../playground/read-csv.ts';
import { readTable } from '../../src/core/table.ts';
import { findWideColumns } from '../../src/core/wide-columns.ts';

const DAY = 46_296;

/** A sheet with a date column and numbers below these headers. */
function plan(...headers: readonly string[]) {
  return readTable([
    ['Week', ...headers],
    [DAY, ...headers.map((_, index) => index + 1)],
    [DAY + 7, ...headers.map((_, index) => index + 2)],
  ]);
}

function found(...headers: readonly string[]): readonly string[] | undefined {
  return findWideColumns(plan(...headers))?.map(
    ({ channel, measure }) => `${channel}: ${measure ?? 'left out'}`,
  );
}

describe('a sheet with one column per channel', () => {
  it('is known by channels beside a measure, before or behind it', () => {
    expect(found('Facebook spend', 'Google spend', 'Clicks Facebook', 'Clicks Google')).toEqual([
      'Facebook: spend',
      'Google: spend',
      'Facebook: clicks',
      'Google: clicks',
    ]);
  });

  it('may be named as marketing mix models name their columns', () => {
    // The headers of Robyn's simulated weekly data.
    expect(
      found('revenue', 'tv_S', 'ooh_S', 'facebook_I', 'search_clicks_P', 'search_S', 'newsletter'),
    ).toEqual([
      ': revenue',
      'TV: spend',
      'OOH: spend',
      'Facebook: impressions',
      'Search: clicks',
      'Search: spend',
      ': left out',
    ]);
    // Those of Meridian's.
    expect(
      found('conversions', 'revenue_per_conversion', 'Channel0_impression', 'Channel1_impression'),
    ).toEqual([': conversions', ': left out', 'Channel0: impressions', 'Channel1: impressions']);
  });

  it('leaves ratios out, but not a source and its medium', () => {
    expect(
      found('google / cpc clicks', 'bing / cpc clicks', 'Cost / click', 'Facebook rate of clicks'),
    ).toEqual(['Google cpc: clicks', 'Bing cpc: clicks', ': left out', ': left out']);
  });

  it('may join its words by capitals, of which the names of some channels have their own', () => {
    expect(found('searchClicks', 'displayClicks', 'LinkedIn clicks')).toEqual([
      'Search: clicks',
      'Display: clicks',
      'LinkedIn: clicks',
    ]);
  });

  it('takes the longest name of a measure, and no currency for a channel', () => {
    expect(found('Paid search ad spend (EUR)', 'Display - ad spend (EUR)')).toEqual([
      'Paid search: spend',
      'Display: spend',
    ]);
  });

  it('that names nothing but channels says what is spent on each', () => {
    expect(found('Google Ads', 'LinkedIn', 'Print', 'Weather')).toEqual([
      'Google Ads: spend',
      'LinkedIn: spend',
      'Print: spend',
      ': left out',
    ]);
  });
});

describe('a sheet with rows per channel', () => {
  it.each(readdirSync(new URL('../fixtures/exports', import.meta.url)))('such as %s is not wide', (name) => {
    const file = readCsv(readFileSync(new URL(`../fixtures/exports/${name}`, import.meta.url)), name);
    expect(file.ok && findWideColumns(readTable(file.values))).toBeUndefined();
  });

  it('such as the sample is not wide', () => {
    const { headers, rows } = sampleExport(DAY);
    expect(findWideColumns(readTable([headers, ...rows]))).toBeUndefined();
  });

  it('may tell kinds of a measure apart, which are no channels', () => {
    expect(
      found('Link clicks', 'Outbound clicks', 'Unique clicks', 'Hard bounces', 'Soft bounces'),
    ).toBeUndefined();
    expect(found('New customers', 'Lost customers', 'Total leads', 'Qualified leads')).toBeUndefined();
  });

  it('may hold what there was at the start and at the end', () => {
    expect(found('New customers', 'Customers at start', 'Customers at end')).toBeUndefined();
  });

  it('needs dates, which formulas can refer to', () => {
    const table = readTable([
      ['Campaign', 'Facebook spend', 'Google spend'],
      ['Autumn', 1, 2],
    ]);
    expect(findWideColumns(table)).toBeUndefined();
  });
});
