import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { appendRows } from '../../src/apps-script/append-rows.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { type CombinedSource, combinedRowsTooMany } from '../../src/core/scorecard/combined-rows.ts';
import { measuresApart } from '../../src/core/scorecard/measures-apart.ts';
import { planChannelNames } from '../../src/core/scorecard/plan-channel-names.ts';
import { planCombinedSheet } from '../../src/core/scorecard/plan-combined-sheet.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';
import { filledRows, shownDates } from './filled-rows.ts';

let opened: HeadlessWorkbook;
beforeAll(async () => {
  opened = await combine();
});
afterAll(() => {
  opened.dispose();
  vi.unstubAllGlobals();
});

function sheetNamed(name: string) {
  const sheet = opened.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** 31 October 2026. */
const DAY = 46_326;

const ads: CombinedSource = {
  name: 'Ads',
  headerRow: 2,
  lastRow: 5,
  date: 1,
  dateHeader: 'Day',
  segment: { column: 2, header: 'Network' },
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
  segment: { column: 2, header: 'Source / medium' },
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

/** Three sources and the sheet that combines them. */
async function combine(): Promise<HeadlessWorkbook> {
  const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook.setCells('Ads', 'A1', adsCells);
  workbook.setCells("Web's analytics", 'A1', analyticsCells);
  workbook.setCells('Leads', 'A1', [
    ['Date', 'Leads'],
    [dateOfSerial(DAY), 7],
  ]);
  const labels = ['Google Ads', 'google / cpc', 'newsletter'];
  expect(appendRows(planChannelNames(labels, []))).toMatchObject({ ok: true });
  expect(writeSheets(planCombinedSheet([ads, analytics, leads], 'Channel names', []))).toMatchObject({
    ok: true,
  });
  await workbook.calculate();
  return workbook;
}

describe('a combined sheet', () => {
  it('has the rows of each source below each other, dates as dates, and no totals', () => {
    const sheet = sheetNamed('Combined data');
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
      '',
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

  it('takes up rows added to a source', async () => {
    sheetNamed('Leads')
      .getRange(3, 1, 1, 2)
      .setValues([[DAY + 2, 9]]);
    await opened.calculate();
    expect(filledRows(sheetNamed('Combined data'))).toContainEqual([
      DAY + 2,
      'Leads',
      'Leads',
      '',
      '',
      '',
      '',
      9,
    ]);
  });

  it('calls channels by the one name that a person gives them', async () => {
    const [sheet, names] = [sheetNamed('Combined data'), sheetNamed('Channel names')];
    names.getRange(3, 2).setValue('Google Ads');
    names.getRange(4, 2).setValue('');
    names.getRange(5, 1, 1, 2).setValues([['Leads', 'Email']]);
    await opened.calculate();
    const channels = () => filledRows(sheet).map(([, channel]) => channel);
    expect(channels()).toEqual(['Google Ads', 'Google Ads', 'Google Ads', 'newsletter', 'Email', 'Email']);

    // An asterisk in a name stands for itself.
    opened.setCells("Web's analytics", 'B3', [['news*']]);
    names.getRange(4, 2).setValue('Mail');
    names.getRange(6, 1, 1, 2).setValues([['News*', 'Press']]);
    await opened.calculate();
    expect(channels()[3]).toBe('Press');
  });

  it('shows no rows but a sentence while a source is not what it was, and neither does its scorecard', {
    timeout: 60_000,
  }, async () => {
    const [sheet, leadsSheet] = [sheetNamed('Combined data'), sheetNamed('Leads')];
    const dates = async () => {
      await opened.calculate();
      return shownDates(sheet);
    };
    const again = 'choose Edit beside the scorecard in the sidebar and write the combined sheet anew.';

    leadsSheet.getRange(1, 2).setValue('MQLs');
    const renamed = `! Columns of the sheet "Leads" that were deleted or have another header: "Leads". Undo that, or ${again}`;
    expect(await dates()).toEqual([renamed]);
    // Custom functions refuse a text where a number is expected, too.
    expect(sheet.getRange(2, 4, 1, 5).getValues()).toEqual([Array.from({ length: 5 }, () => renamed)]);
    leadsSheet.getRange(1, 2).setValue('Leads');

    // One row and 60 spare ones are read, so that the last is row 62.
    leadsSheet.getRange(64, 1, 1, 2).setValues([[DAY, 9]]);
    expect(await dates()).toEqual([
      `! Rows of the sheet "Leads" that no longer fit in here: 2. To go on, ${again}`,
    ]);
    leadsSheet.getRange(64, 1, 1, 2).clear();
    leadsSheet.getRange(62, 1, 1, 2).setValues([[DAY, 3]]);

    // A source may be a sheet of formulas that has such a sentence itself.
    opened.setCells("Web's analytics", 'A3', [['! The sheet "Plan" was deleted.']]);
    expect(await dates()).toEqual(['! The sheet "Plan" was deleted.']);
    opened.setCells("Web's analytics", 'A3', [[20261101]]);
    // Seven rows, and a text where the total at the foot of a source has no date.
    const shown = await dates();
    expect(shown).toHaveLength(8);
    expect(shown[2]).toBe('Total');

    const plan = planScorecard(
      {
        name: 'Scorecard',
        goal: 'lead_generation',
        context: 'b2b',
        objective: '',
        currency: '€',
        grain: 'month',
        kpis: [
          { kpi: 'CPL', owner: '', source: '', frequency: 'monthly', kind: 'stay_below', target: 20 },
          { kpi: 'CPC', owner: '', source: '', frequency: 'monthly' },
        ],
        data: {
          sheet: 'Combined data',
          headerRow: 1,
          date: 1,
          segment: 2,
          columns: { spend: 4, clicks: 5, leads: 8 },
          assumptions: {},
        },
      },
      readTable(sheet.getDataRange().getValues()),
      { sheetNames: ['Combined data'], today: DAY + 5 },
    );
    expect(writeSheets(plan)).toMatchObject({ ok: true });
    const look = async () => {
      await opened.calculate();
      const cells: unknown[][] = sheetNamed('Scorecard').getDataRange().getValues();
      const row = (kpi: string) => cells.find(([name]) => name === kpi) ?? [];
      return {
        figures: [row('Cost per lead')[1], row('Cost per click')[1]],
        status: row('Cost per lead')[8],
        subtitle: cells[3]?.[0],
        warnings: cells.flatMap(([mark, sentence]) => (mark === '! Look here' ? [sentence] : [])),
      };
    };
    // 31 October: 100 spent on 50 clicks, 7 and 3 leads.
    expect(await look()).toMatchObject({ figures: [10, 2], status: 'On track' });

    opened.google.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(leadsSheet);
    const deleted = `The sheet "Leads" or its column of dates was deleted. Undo that, or ${again}`;
    expect(await look()).toMatchObject({
      figures: ['–', '–'],
      status: 'Check data',
      subtitle: deleted,
      warnings: expect.arrayContaining([deleted]),
    });
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
