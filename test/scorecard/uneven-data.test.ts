import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { serialOf } from '../../src/core/period.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

/** What a scorecard says of data that begins within a period, and of channels that lack one of the columns. */

const DAYS = [
  serialOf(2025, 10, 7),
  serialOf(2025, 10, 8),
  serialOf(2026, 9, 29),
  serialOf(2026, 9, 30),
  serialOf(2026, 10, 30),
  serialOf(2026, 10, 31),
];

/** What was spent on each day, and the leads that it brought; the export of meta has none. */
const CELLS = [
  ['Date', 'Channel', 'Spend', 'Leads'],
  ...DAYS.flatMap((day, index) => [
    [dateOfSerial(day), 'google', index < 4 ? 100 : 54.5, index < 4 ? 10 : 6],
    [dateOfSerial(day), 'meta', index < 4 ? 200 : 104.5, ''],
  ]),
  // Channels that nothing is spent on yet.
  ...['linkedin', 'bing', 'email'].map((channel) => [dateOfSerial(serialOf(2026, 10, 31)), channel, 0, 0]),
];

let workbook: HeadlessWorkbook;
let shown: readonly (readonly string[])[];

async function show(): Promise<void> {
  await workbook.calculate();
  const sheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Scorecard');
  shown = sheet?.getDataRange().getDisplayValues() ?? [];
}

const row = (name: string, after = '') => {
  const from = shown.findIndex(([first]) => first?.startsWith(after));
  return shown.slice(from).find(([first]) => first === name) ?? [];
};
const change = (kpi: string) => row(kpi)[3];
const saying = (words: string) => shown.flat().find((cell) => cell.includes(words));

beforeAll(async () => {
  const kpi = { owner: '', source: '', frequency: 'yearly' } as const;
  ({ workbook } = await buildScorecard(CELLS, {
    name: 'Scorecard',
    goal: 'lead_generation',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: [
      { ...kpi, kpi: 'CPL' },
      { ...kpi, kpi: 'LEADS', kind: 'stay_above', target: 100 },
      { ...kpi, kpi: 'SPEND', target: 2000, baseline: 1000, targetSet: serialOf(2026, 1, 1) },
    ],
    data: {
      sheet: 'Data',
      headerRow: 1,
      date: 1,
      segment: 2,
      columns: { spend: 3, cost: 3, leads: 4 },
      assumptions: {},
    },
  }));
  await show();
}, 120_000);
afterAll(disposeScorecard);

describe('a channel with spend and without leads', () => {
  it('is named where its spend counts in the cost of the leads of others', () => {
    // 318 spent by both, 12 leads of one: its own 109 are 9.08 each.
    expect([row('Cost per lead')[1], row('google', 'By channel')[1]]).toEqual(['€ 26.50', '€ 9.08']);
    expect(shown[3]?.[0]).toBe(
      'October 2026 compared with September 2026 · Cost per lead includes the spend of meta, but no leads from there',
    );
    expect(saying('All counts')).toBe(
      'Cost per lead: All counts the spend of meta, for which the data has no leads at all. Pick one channel to compare like with like. ',
    );
  });

  it('is not told to have brought nothing, and neither gives nor gets budget', () => {
    expect(saying('No figure for leads')).toBe(
      'No figure for leads is recorded for meta: what spend brings there cannot be told. ',
    );
    expect(saying('Consider moving budget')).toBeUndefined();
  });
});

describe('a period of which the data has a part', () => {
  beforeAll(async () => {
    workbook.setCells('Scorecard', 'A6', [['Year', '2026']]);
    await show();
  });

  it('is called so, and no total is compared with it', () => {
    expect(row('KPI').slice(1, 3)).toEqual(['2026 so far', '2025 (in part)']);
    // 600 and 318 for 32 leads are 4.4 % less each than 600 for 20.
    expect([row('Cost per lead')[1], row('Leads')[1], row('Leads')[2]]).toEqual(['€ 28.69', '32', '20']);
    expect([change('Cost per lead'), change('Leads')]).toEqual(['−4.4 %', '–']);
  });

  it('is headed by what a total with a target is on pace for', () => {
    // 32 leads in 304 of 365 days are 38.4 of 100.
    expect(saying('on pace')).toBe('Leads on pace for 38 % of its target · data through 31 October 2026');
  });

  it('is unfinished, not off track, for a total that is still below its bound', () => {
    expect(row('Leads')[8]).toBe('Unfinished');
    // 918 spent are below the baseline of a whole year, which says nothing yet.
    expect(row('Marketing spend')[6]).toBe('–');
  });
});

describe('leads that are filled in for that channel', () => {
  it('clear what was said, and are compared by what they cost', async () => {
    workbook.setCells('Scorecard', 'A6', [['Month', 'Latest complete']]);
    workbook.setCells('Data', 'D13', [[4]]);
    await show();
    expect(saying('All counts')).toBeUndefined();
    // 209 of 318 for 4 of 16 leads; google has 109 of 318 for 12 of 16.
    expect(saying('Consider moving budget')).toBe(
      'Money brings least in meta (66 % of spend, 25 % of leads) and most in google (34 % of spend, 75 % of leads). Consider moving budget from the one to the other, if more of it brings leads at the cost seen so far.',
    );
  });
});

describe('the advice on the budget', () => {
  /** Spend and leads of October, out of 1000 each. */
  async function spend(
    google: number[],
    meta: number[],
    linkedin: number[],
    bing: number[],
    email: number[],
  ) {
    workbook.setCells('Data', 'C10', [google, meta, [0, 0], [0, 0], linkedin, bing, email]);
    await show();
  }
  const costPerLead = (name: string) => row(name, 'By channel')[1];

  it('leads from the dearest lead to the cheapest, where other shares lie further apart', async () => {
    // meta has 15 points more of the spend than of the leads, google 13 less: 1.50 and 0.72 each. linkedin has 4.00, email
    // 0.40.
    await spend([330, 460], [450, 300], [120, 30], [20, 10], [80, 200]);
    expect(saying('Consider moving budget')).toBe(
      'Money brings least in linkedin (12 % of spend, 3 % of leads) and most in email (8 % of spend, 20 % of leads). Consider moving budget from the one to the other, if more of it brings leads at the cost seen so far.',
    );
    expect([costPerLead('Best'), costPerLead('Worst')]).toEqual(['email', 'linkedin']);
  });

  it('says so where the worst is too small to take budget from', async () => {
    // 20.00 for the one lead of bing, which has 2 % of the spend.
    await spend([330, 460], [450, 300], [120, 30], [20, 1], [80, 209]);
    expect(costPerLead('Worst')).toBe('bing');
    expect(saying('Consider moving budget')).toMatch(
      /^Money brings least in linkedin .* seen so far\. What takes or brings less than 5 % is left out\.$/,
    );
  });

  it('tells a lead at less than half the cost of another from leads shared out alike', async () => {
    // 20 % of the spend each; 28 %, 12 % and 20 % of the leads: 0.71 against 1.67.
    await spend([200, 280], [200, 200], [200, 120], [200, 200], [200, 200]);
    expect(saying('Consider moving budget')).toMatch(/least in linkedin .* most in google /);
    await spend([200, 220], [200, 200], [200, 180], [200, 200], [200, 200]);
    expect(saying('shared out')).toBe('Spend and leads are shared out much alike.');
  });
});
