import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import {
  type CombinedSource,
  combinedRowsTooMany,
  measuresApart,
  planCombinedSheet,
} from '../../src/core/scorecard/plan-combined-sheet.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';
import { filledRows } from './filled-rows.ts';

let workbook: HeadlessWorkbook | undefined;
afterEach(() => {
  workbook?.dispose();
  workbook = undefined;
  vi.unstubAllGlobals();
});

/** 31 October 2026. */
const DAY = 46_326;

const ads: CombinedSource = {
  name: 'Ads',
  headerRow: 2,
  lastRow: 5,
  date: 1,
  dateHeader: 'Day',
  segment: 2,
  measures: [
    { id: 'spend', column: 3, header: 'Cost (EUR)' },
    { id: 'clicks', column: 4, header: 'Clicks' },
  ],
};

const adsCells = [
  ['Campaign report', '', '', ''],
  ['Day', 'Network', 'Cost (EUR)', 'Clicks'],
  [dateOfSerial(DAY), 'Google Ads', 100, 50],
  [dateOfSerial(DAY + 1), 'Google Ads', '', 60],
  ['Total', '', 100, 110],
];

const analytics: CombinedSource = {
  name: "Web's analytics",
  headerRow: 1,
  lastRow: 3,
  date: 1,
  dateHeader: 'Date',
  segment: 2,
  measures: [
    { id: 'average_time', column: 4, header: 'Average engagement time per session' },
    { id: 'sessions', column: 3, header: 'Sessions' },
  ],
};

const analyticsCells = [
  ['Date', 'Source / medium', 'Sessions', 'Average engagement time per session'],
  [20261031, 'google / cpc', 40, 30],
  [20261101, 'newsletter', 10, 45],
];

const leads: CombinedSource = {
  name: 'Leads',
  headerRow: 1,
  lastRow: 2,
  date: 1,
  dateHeader: 'Date',
  segment: undefined,
  measures: [{ id: 'leads', column: 2, header: 'Leads' }],
};

async function combine(sources: readonly CombinedSource[] = [ads, analytics, leads]) {
  const opened = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook = opened;
  opened.setCells('Ads', 'A1', adsCells);
  opened.setCells("Web's analytics", 'A1', analyticsCells);
  opened.setCells('Leads', 'A1', [
    ['Date', 'Leads'],
    [dateOfSerial(DAY), 7],
  ]);
  const labels = ['Google Ads', 'google / cpc', 'newsletter'];
  expect(writeSheets(planCombinedSheet(sources, labels, ['Ads', "Web's analytics", 'Leads']))).toMatchObject({
    ok: true,
  });
  await opened.calculate();
  const spreadsheet = opened.google.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName('Combined data');
  const names = spreadsheet.getSheetByName('Channel names');
  if (!sheet || !names) throw new Error('A sheet is missing.');
  return { sheet, names, opened, spreadsheet };
}

describe('a combined sheet', () => {
  it('has the rows of each source below each other, dates as dates, and no totals', async () => {
    const { sheet } = await combine();
    // Three rows below the header and 60 spare ones, then two and 60, then one and 60.
    expect(sheet.getRange(1, 1).getNote()).toContain(
      'room for new ones: 60 for "Ads" (rows 2 to 64), 60 for "Web\'s analytics" (rows 65 to 126), 60 for "Leads" (rows 127 to 187).',
    );
    expect(sheet.getDataRange().getValues()[0]).toEqual([
      'Date',
      'Channel',
      'Source',
      'Spend (EUR)',
      'Clicks',
      'Average session duration',
      'Sessions',
      'Leads',
      '',
    ]);
    expect(filledRows(sheet)).toEqual([
      [DAY, 'Google Ads', 'Ads', 100, 50, '', '', ''],
      [DAY + 1, 'Google Ads', 'Ads', '', 60, '', '', ''],
      [DAY, 'google / cpc', "Web's analytics", '', '', 30, 40, ''],
      [DAY + 1, 'newsletter', "Web's analytics", '', '', 45, 10, ''],
      [DAY, 'Leads', 'Leads', '', '', '', '', 7],
    ]);
  });

  it('calls channels by the one name that a person gives them', async () => {
    const { sheet, names, opened } = await combine();
    names.getRange(3, 2).setValue('Google Ads');
    names.getRange(4, 2).setValue('');
    names.getRange(5, 1, 1, 2).setValues([['Leads', 'Email']]);
    await opened.calculate();
    const channels = () => filledRows(sheet).map(([, channel]) => channel);
    expect(channels()).toEqual(['Google Ads', 'Google Ads', 'Google Ads', 'newsletter', 'Email']);

    // An asterisk in a name stands for itself.
    opened.setCells("Web's analytics", 'B3', [['news*']]);
    names.getRange(4, 2).setValue('Mail');
    names.getRange(6, 1, 1, 2).setValues([['News*', 'Press']]);
    await opened.calculate();
    expect(channels()[3]).toBe('Press');
  });

  it('takes up rows added to a source', async () => {
    const { sheet, opened, spreadsheet } = await combine();
    spreadsheet
      .getSheetByName('Leads')
      ?.getRange(3, 1, 1, 2)
      .setValues([[DAY + 2, 9]]);
    await opened.calculate();
    expect(filledRows(sheet)).toContainEqual([DAY + 2, 'Leads', 'Leads', '', '', '', '', 9]);
  });

  it('says which rows need a column that stands in another sheet', () => {
    const [time] = analytics.measures;
    const apart = [
      { ...analytics, measures: time ? [time] : [] },
      { ...leads, measures: [{ id: 'sessions', column: 2, header: 'Sessions' } as const] },
    ];
    expect(measuresApart(apart)).toEqual([
      { measure: 'average_time', companion: 'sessions', sheet: "Web's analytics" },
    ]);
    expect(measuresApart([ads, analytics])).toEqual([]);
  });

  it('says how many rows are too many', () => {
    // 20,000 rows less the header.
    expect(combinedRowsTooMany([{ ...ads, lastRow: 20_011 }])).toBe(10);
    expect(combinedRowsTooMany([ads, analytics])).toBe(0);
  });
});
