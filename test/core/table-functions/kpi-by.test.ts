import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

const ads = [
  ['Date', 'Channel', 'Spend', 'Leads', 'Impressions', 'Clicks'],
  [date('2026-10-01'), 'Google', 100, 5, 1000, 100],
  [date('2026-10-02'), 'Meta', 300, 5, 1000, 10],
  [date('2026-10-03'), 'google', 100, 5, 2000, 50],
  [date('2026-11-01'), 'Email', 0, 15, 500, 600],
  [date('2026-11-02'), 'Print', 500, 0, '', ''],
];

describe('KPI_BY', () => {
  it('ranks segments from the best, by the direction of the KPI, with all of them at the end', () => {
    expect(call('KPI_BY', 'CPL', ads, 'Channel')).toEqual([
      ['Channel', 'Cost per lead', 'Share of leads'],
      // No cost is the lowest; then 200 / 10 and 300 / 5; 1,000 for 30 leads in all.
      ['Email', 0, 0.5],
      ['Google', 20, 1 / 3],
      ['Meta', 60, 1 / 6],
      ['Print', '', 0],
      ['All', 1000 / 30, 1],
    ]);
  });

  it('puts the highest first where higher is better', () => {
    expect(call('KPI_BY', 'LEADS', ads, 'Channel')).toEqual([
      ['Channel', 'Leads', 'Share of leads'],
      ['Email', 15, 0.5],
      ['Google', 10, 1 / 3],
      ['Meta', 5, 1 / 6],
      ['Print', 0, 0],
      ['All', 30, 1],
    ]);
  });

  it('tells for each campaign what it brought for its cost', () => {
    const campaigns = [
      ['Date', 'Campaign', 'Cost', 'Leads', 'New customers', 'Attributed revenue'],
      [date('2026-10-01'), 'Spring', 100, 10, 4, 1000],
      [date('2026-10-02'), 'Autumn', 600, 30, 6, 900],
      [date('2026-10-03'), 'Trade fair', 500, 20, 1, 250],
      [date('2026-11-01'), 'Spring', 300, 30, 4, 200],
    ];
    const valuesOf = (kpi: string) =>
      (call('KPI_BY', kpi, campaigns, 'Campaign') as unknown[][]).map(([name, value]) => [name, value]);
    expect(valuesOf('ROI')).toEqual([
      ['Campaign', 'Campaign return on investment'],
      // 1,200 back from 400, 900 from 600, 250 from 500.
      ['Spring', 2],
      ['Autumn', 0.5],
      ['Trade fair', -0.5],
      // 2,350 from 1,500, which is not the mean of the three.
      ['All', 850 / 1500],
    ]);
    expect(valuesOf('NEW_CUSTOMERS').slice(1)).toEqual([
      ['Spring', 8],
      ['Autumn', 6],
      ['Trade fair', 1],
      ['All', 15],
    ]);
  });

  it('leaves the value of a segment blank that breaks a strict share, and puts it last', () => {
    const rows = call('KPI_BY', 'CTR', ads, 'Channel') as unknown[][];
    // Google 150 of 3,000, Meta 10 of 1,000; Email has more clicks than impressions, Print has nothing.
    expect(rows.map(([segment, value]) => [segment, value])).toEqual([
      ['Channel', 'Click-through rate'],
      ['Google', 0.05],
      ['Meta', 0.01],
      ['Email', ''],
      ['Print', ''],
      ['All', 760 / 4500],
    ]);
  });

  it('treats "Google" and "google" as one segment, but "google " as another', () => {
    const table = [
      ['Channel', 'Leads'],
      ['Google', 1],
      ['GOOGLE', 2],
      ['google ', 4],
    ];
    expect(call('KPI_BY', 'LEADS', table, 'Channel')).toEqual([
      ['Channel', 'Leads', 'Share of leads'],
      ['google ', 4, 4 / 7],
      ['Google', 3, 3 / 7],
      ['All', 7, 1],
    ]);
  });

  it('only has the segments of the date range', () => {
    const rows = call('KPI_BY', 'CPL', ads, 'Channel', '2026-10-01', '2026-10-31') as unknown[][];
    expect(rows.map(([segment]) => segment)).toEqual(['Channel', 'Google', 'Meta', 'All']);
  });

  it('gathers rows without a segment', () => {
    const table = [
      ['Channel', 'Leads'],
      ['Google', 1],
      ['', 2],
    ];
    expect(call('KPI_BY', 'LEADS', table, 'Channel')).toContainEqual(['(blank)', 2, 2 / 3]);
  });

  it('names the days of a date column', () => {
    expect(call('KPI_BY', 'LEADS', ads, 'Date')).toContainEqual(['2026-11-01', 15, 0.5]);
  });

  it('weighs the segments of an average by their answers', () => {
    const table = [
      ['Team', 'Effort scores'],
      ['A', 7],
      ['A', 5],
      ['A', ''],
      ['B', 4],
    ];
    expect(call('KPI_BY', 'CES', table, 'Team')).toEqual([
      ['Team', 'Customer effort score', 'Share of all effort scores'],
      ['A', 6, 2 / 3],
      ['B', 4, 1 / 3],
      ['All', 16 / 3, 1],
    ]);
  });

  it('weighs the segments of a sales cycle by their closed deals', () => {
    const deals = [
      ['Owner', 'Opened on', 'Closed on'],
      ['Ada', date('2026-01-01'), date('2026-01-11')],
      ['Ada', date('2026-01-01'), date('2026-01-13')],
      ['Bo', date('2026-01-01'), date('2026-01-31')],
      ['Bo', date('2026-01-05'), ''],
    ];
    const rows = call('KPI_BY', 'SALES_CYCLE', deals, 'Owner') as unknown[][];
    expect(rows.slice(1)).toEqual([
      ['Ada', 11, 2 / 3],
      ['Bo', 30, 1 / 3],
      ['All', 52 / 3, 1],
    ]);
  });

  it('weighs the segments of a position by their impressions', () => {
    const queries = [
      ['Country', 'Impressions', 'Position'],
      ['IT', 300, 2],
      ['FI', 100, 6],
    ];
    expect(call('KPI_BY', 'AVERAGE_POSITION', queries, 'Country')).toEqual([
      ['Country', 'Average search position', 'Share of impressions'],
      ['IT', 2, 0.75],
      ['FI', 6, 0.25],
      ['All', 3, 1],
    ]);
  });

  it('gives no shares where nothing adds up', () => {
    const table = [
      ['Plan', 'Churn rate'],
      ['Basic', 0.1],
      ['Pro', 0.05],
    ];
    expect(call('KPI_BY', 'LIFESPAN', table, 'Plan')).toEqual([
      ['Plan', 'Average customer lifespan', 'Share'],
      ['Pro', 20, ''],
      ['Basic', 10, ''],
      ['All', '', ''],
    ]);
  });

  it('has a blank for all where some segments have a value and the whole has none', () => {
    const campaigns = [
      ['Channel', 'Attributed revenue', 'Spend', 'Gross margin'],
      ['Search', 1000, 200, 0.4],
      ['Social', 1000, 200, 0.5],
    ];
    // 400 and 500 for 200 each; no single margin holds for both together.
    expect((call('KPI_BY', 'POAS', campaigns, 'Channel') as unknown[][]).slice(1)).toEqual([
      ['Social', 2.5, 0.5],
      ['Search', 2, 0.5],
      ['All', '', 1],
    ]);
  });

  it('says why the whole has no value where no segment has one either', () => {
    const reached = [
      ['Date', 'Channel', 'Impressions', 'Reach'],
      ...['A', 'B'].flatMap((channel) =>
        ['2026-01-01', '2026-02-01'].map((day) => [date(day), channel, 400, 100]),
      ),
    ];
    expect(complaint('KPI_BY', 'FREQUENCY', reached, 'Channel')).toBe(
      'KPI_BY: reach counts people, and the period has several dates, so that the same people would be counted twice. Use a table with one row per period.',
    );
    const campaigns = [
      ['Channel', 'Attributed revenue', 'Cost', 'Gross margin'],
      ['A', 1000, 200, 40],
      ['B', 1000, 200, 40],
    ];
    expect(complaint('KPI_BY', 'ROMI', campaigns, 'Channel')).toBe(
      'KPI_BY: gross margin is 40, which means 4000 %. Enter a rate as 40 % or 0.4.',
    );
    const withoutLeads = ads.map(([day, channel, spend], index) => [
      day,
      channel,
      spend,
      index === 0 ? 'Leads' : 0,
    ]);
    expect(complaint('KPI_BY', 'CPL', withoutLeads, 'Channel')).toBe(
      'KPI_BY: Cost per lead divides by leads, which is 0 here. Choose a range or period where it is above 0.',
    );
  });

  it('gives for all what KPI_VALUE gives, whatever the rows', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(''));
    const row = fc.tuple(fc.constantFrom('a', 'B', 'b', 'c ', ''), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const table = [['Channel', 'Spend', 'Leads'], ['a', 1, 1], ...rows];
        const by = call('KPI_BY', 'CPL', table, 'Channel') as unknown[][];
        expect(by[by.length - 1]?.[1]).toBe(call('KPI_VALUE', 'CPL', table));
        const shares = by.slice(1, -1).map(([, , share]) => Number(share));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('says which columns have the same header, where either could be meant', () => {
    const twice = [
      ['Channel', 'Leads', 'Channel', 'Spend', 'Leads'],
      ['a', 1, 'b', 10, 2],
    ];
    expect(complaint('KPI_BY', 'SPEND', twice, 'channel')).toBe(
      'KPI_BY: "Channel" and "Channel" (columns 1 and 3 of the table) could each be "segment_column". Rename all but the one to use, such as to "Not used".',
    );
    expect(complaint('KPI_TREND', 'CPL', twice)).toBe(
      'KPI_TREND: "Leads" and "Leads" (columns 2 and 5 of the table) could each be "Leads". Rename all but the one to use, such as to "Not used".',
    );
  });

  it('says which column is not there', () => {
    expect(complaint('KPI_BY', 'CPL', ads, 'Country')).toMatch(
      /^KPI_BY: segment_column "Country" is not a column\. The table has "Date", "Channel", /,
    );
    expect(complaint('KPI_BY', 'CPL', ads, '')).toContain('segment_column "" is not a column.');
  });

  it('refuses a result that Sheets would not take', () => {
    const table = [['Query', 'Clicks'], ...Array.from({ length: 17_000 }, (_, index) => [`q${index}`, 1])];
    expect(complaint('KPI_BY', 'CLICKS', table, 'Query')).toBe(
      'KPI_BY: the result would fill 51006 cells; Sheets takes at most 50000. Choose a longer period or fewer segments.',
    );
  });
});
