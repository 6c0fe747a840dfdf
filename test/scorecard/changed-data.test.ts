import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { serialOf } from '../../src/core/period.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

/** What a scorecard says when its pickers, its targets or its data are changed by hand. */

const AUGUST = serialOf(2026, 8, 1);
const NOVEMBER = serialOf(2026, 11, 1);

/** 100 spent, 50 clicks of 1,000 impressions and 10 leads a day in each of two channels. */
const cells = [
  ['Date', 'Channel', 'Spend', 'Clicks', 'Impressions', 'Leads'],
  ...Array.from({ length: (NOVEMBER - AUGUST) * 2 }, (_, index) => [
    dateOfSerial(AUGUST + Math.floor(index / 2)),
    index % 2 === 0 ? 'Search' : 'Social',
    100,
    50,
    1000,
    10,
  ]),
];

type Range = ReturnType<ReturnType<typeof sheet>['getRange']>;

let workbook: HeadlessWorkbook;
let shown: readonly (readonly unknown[])[];

async function show(): Promise<void> {
  await workbook.calculate();
  shown = sheet('Scorecard').getDataRange().getValues();
}

function sheet(name: string) {
  const found = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** Types into cells of the scorecard, and back what stood there once it has been looked at. */
async function typed(cellsTyped: Readonly<Record<string, string | number>>, look: () => void): Promise<void> {
  const ranges = Object.entries(cellsTyped).map(([a1, value]) => {
    const range = sheet('Scorecard').getRange(a1);
    const before: unknown = range.getValue();
    range.setValue(value);
    return { range, before };
  });
  await show();
  look();
  for (const { range, before } of ranges) range.setValue(before);
}

/** The subtitle with the shown period, or with what keeps it from being shown. */
const subtitle = () => String(shown[3]?.[0]);
const row = (kpi: string) => shown.find(([name]) => name === kpi) ?? [];
const actual = (kpi: string) => row(kpi)[1];
const toTarget = (kpi: string) => row(kpi)[5];
const progress = (kpi: string) => row(kpi)[6];
const status = (kpi: string) => row(kpi)[8];
const change = (kpi: string) => row(kpi)[3];
const saying = (words: string) => shown.flat().find((cell) => String(cell).includes(words));
/** How many targets stand how, beside the pickers. */
const summary = () => shown[4]?.[8];
const checks = () => shown.slice(shown.findIndex(([title]) => title === 'Data checks') + 1);
const warnings = () => checks().flatMap(([mark, sentence]) => (mark === '! Look here' ? [sentence] : []));
const figuresOf = (segment: string) => row(segment).filter((cell) => typeof cell === 'number');
const errors = () => shown.flat().filter((cell) => /^#[A-Z]/.test(String(cell)));

const LOST = ' · columns deleted or with another header:';
const RENAMED =
  'Nothing tells what they hold now, so that no figure is made of them. Put them back under the headers they had, or choose Edit beside this scorecard in the sidebar, see that its columns are right, and choose Update scorecard.';
const REPAIR =
  'Undo that, or choose Edit beside this scorecard in the sidebar: it asks for other data and keeps targets, owners and notes.';

beforeAll(async () => {
  const kpi = { owner: '', source: '', frequency: 'monthly' } as const;
  const built = await buildScorecard(cells, {
    name: 'Scorecard',
    goal: 'lead_generation',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: [
      { ...kpi, kpi: 'CPL', target: 8, baseline: 11, targetSet: AUGUST + 40 },
      { ...kpi, kpi: 'LEADS', target: 700, baseline: 600, targetSet: AUGUST + 40 },
      { ...kpi, kpi: 'CTR', kind: 'range', target: 0.04, upTo: 0.06 },
    ],
    data: {
      sheet: 'Data',
      headerRow: 1,
      date: 1,
      segment: 2,
      columns: { spend: 3, clicks: 4, impressions: 5, leads: 6 },
      assumptions: {},
    },
  });
  workbook = built.workbook;
  await show();
});
afterAll(disposeScorecard);

describe('a picker that holds nothing of its list', () => {
  it('counts as its first choice, and the scorecard says so', async () => {
    await typed({ A6: '', D6: 'Last month', F6: '' }, () => {
      expect(subtitle()).toBe(
        'October 2026 compared with September 2026 · nothing of the list is picked under "By", which counts as "Month" · nothing of the list is picked under "Compare", so this is the previous period',
      );
      expect([actual('Cost per lead'), actual('Leads'), status('Leads')]).toEqual([10, 620, 'Off track']);
    });
  });

  it('shows no figures for a segment that is none, and says why', async () => {
    await typed({ B6: 'Octobre', F6: 'Serch' }, () => {
      expect(subtitle()).toContain('the period picked above is not in the list');
      expect(subtitle()).toContain('"Serch" is not in the list, so there are no figures');
      expect([actual('Leads'), status('Leads')]).toEqual(['–', 'No data']);
    });
  });
});

describe('a target cell that holds no target', () => {
  it('is pointed at in its row and below, as are due dates that are none or over', async () => {
    const typing = { E9: 'about 8', P9: 'soon', E10: 700, P10: AUGUST + 40, E11: '4-6 %' };
    await typed(typing, () => {
      expect([status('Cost per lead'), status('Leads'), status('Click-through rate')]).toEqual([
        'Check target',
        'Off track',
        'Check target',
      ]);
      expect(warnings()).toContain(
        'Cost per lead: the target is no number. Cost per lead: the due date is no date. Leads: the due date has passed. Click-through rate: the target cell no longer holds what was set in the sidebar. ',
      );
    });
  });

  it('is none that the KPI cannot be, and none to be reached by a day before it was set', async () => {
    await typed({ E10: -5, P9: AUGUST + 39 }, () => {
      expect([status('Leads'), toTarget('Leads'), progress('Leads')]).toEqual(['Check target', '–', '–']);
      expect(status('Cost per lead')).toBe('Check target');
      expect(warnings()).toContain(
        'Cost per lead: the due date lies before the day on which the target was set. Leads: the target is no number of 0 or more. ',
      );
    });
  });

  it('would be reached by getting worse where it is no better than the start, so that nothing is judged by it', async () => {
    // The cost per lead is 10, and was 11 when its target was set; there are 620 leads, and were 600.
    await typed({ E9: 20, E10: 100 }, () => {
      for (const kpi of ['Cost per lead', 'Leads']) {
        expect([status(kpi), toTarget(kpi), progress(kpi)], kpi).toEqual(['Check target', '–', '–']);
      }
      expect(summary()).toBe('1 on track · 2 check target');
      expect(warnings()).toContain(
        'Cost per lead: the target is no better than where it started. Set a better one, or choose "Stay below it" in the sidebar. Leads: the target is no better than where it started. Set a better one, or choose "Stay above it" in the sidebar. ',
      );
    });
  });

  it('says nothing where it is empty', async () => {
    await typed({ E9: '' }, () => {
      expect([status('Cost per lead'), checks()[4]?.[1]]).toEqual(['–', 'Every target can be judged']);
    });
  });
});

describe('a column that ends before the others', () => {
  const ends = '"Spend" reaches to 15 October 2026 only, "Leads" to 31 October 2026';
  const spend = () => sheet('Data').getRange('C154:C185');
  const days = () => spend().getValues();

  beforeAll(async () => {
    spend().setValues(days().map(() => ['']));
    await show();
  });
  afterAll(() => {
    spend().setValues(days().map(() => [100]));
  });

  it('leaves the last period that all of them cover as the latest complete one, and is named', () => {
    expect(subtitle()).toBe(`September 2026 compared with August 2026 · ${ends}`);
    expect(saying('data through')).toContain('data through 15 October 2026');
    expect([actual('Cost per lead'), actual('Leads')]).toEqual([10, 600]);
    expect(warnings()).toContain(
      `${ends}. Add what is missing, or 0 where there was nothing: until then no later period is complete.`,
    );
  });

  it('makes no ratio with those that go on, and leaves the figures of these as they are', async () => {
    await typed({ B6: 'October 2026' }, () => {
      expect(subtitle()).toBe(`October 2026 so far compared with September 2026 · ${ends}`);
      // 3,000 spent in 15 days for the 620 leads of 31 would be 4.84 each.
      expect([actual('Cost per lead'), change('Cost per lead'), status('Cost per lead')]).toEqual([
        '–',
        '–',
        'Unfinished',
      ]);
      expect([actual('Leads'), status('Leads')]).toEqual([620, 'Off track']);
      expect(saying('Largest change')).toBe(
        'Largest change: Leads +3.3 %, mostly Search · data through 15 October 2026',
      );
      expect(saying('What moved it')).toBeUndefined();
    });
  });

  it('says nothing of periods before', async () => {
    await typed({ B6: 'August 2026' }, () => {
      expect(subtitle()).toBe('August 2026 compared with July 2026');
      expect(actual('Cost per lead')).toBe(10);
    });
  });
});

describe('a column that begins after the others', () => {
  const starts = '"Leads" begins only on 15 August 2026, "Spend" on 1 August 2026';
  const early = () => sheet('Data').getRange('F2:F29');

  beforeAll(async () => {
    early().setValues(
      early()
        .getValues()
        .map(() => ['']),
    );
    await show();
  });
  afterAll(() => {
    early().setValues(
      early()
        .getValues()
        .map(() => [10]),
    );
  });

  it('makes no ratio with those that were there before, and is named', async () => {
    await typed({ B6: 'August 2026' }, () => {
      expect(subtitle()).toBe(`August 2026 (in part) compared with July 2026 · ${starts}`);
      // 6,200 spent in 31 days for the 340 leads of 17 would be 18.24 each.
      expect([actual('Cost per lead'), status('Cost per lead')]).toEqual(['–', 'Unfinished']);
      expect([actual('Leads'), actual('Click-through rate')]).toEqual([340, 0.05]);
      expect(warnings()).toContain(
        `${starts}. Add what is missing, or 0 where there was nothing: a period before that, or in which it begins, has no ratio of the two. `,
      );
    });
  });

  it('is compared with nothing that it was there for a part of only', async () => {
    await typed({ B6: 'September 2026' }, () => {
      expect(subtitle()).toBe(`September 2026 compared with August 2026 (in part) · ${starts}`);
      expect([row('Cost per lead').slice(1, 4), row('Leads').slice(1, 4)]).toEqual([
        [10, '–', '–'],
        [600, 340, '–'],
      ]);
      expect(saying('Largest change')).toBeUndefined();
    });
  });

  it('says nothing of later periods', async () => {
    await show();
    expect(subtitle()).toBe('October 2026 compared with September 2026');
    expect(saying('begins only')).toBeUndefined();
  });
});

describe('data that is changed', () => {
  it('may be renamed, moved and get more columns', async () => {
    sheet('Data').setName('Export').insertColumnsBefore(3, 2);
    await show();
    expect([actual('Cost per lead'), actual('Leads'), actual('Click-through rate')]).toEqual([10, 620, 0.05]);
    expect(checks()[0]?.slice(0, 2)).toEqual(['✓ Fine', 'All columns are where they were']);
  });

  it('makes no figure of columns that were pasted in another order', async () => {
    const [spend, leads] = ['E1:E185', 'H1:H185'].map((a1) => sheet('Export').getRange(a1)) as [Range, Range];
    const [spent, won] = [spend.getValues(), leads.getValues()];
    spend.setValues(won);
    leads.setValues(spent);
    await show();
    expect([actual('Cost per lead'), status('Cost per lead')]).toEqual(['–', 'Check data']);
    expect([actual('Leads'), status('Leads'), change('Leads')]).toEqual(['–', 'Check data', '–']);
    expect([actual('Click-through rate'), status('Click-through rate')]).toEqual([0.05, 'On track']);
    expect(subtitle()).toContain(`October 2026 compared with September 2026${LOST}`);
    expect(subtitle()).toMatch(/: ("Spend", "Leads"|"Leads", "Spend") \(see the data checks\)$/);
    expect(String(warnings()[0])).toContain(RENAMED);
    // By segment, too, and in the shares of spend and leads, only the click-through rate is left.
    expect(figuresOf('Search')).toEqual([0.05]);
    expect(errors()).toEqual([]);
    spend.setValues(spent);
    leads.setValues(won);
  });

  it('has no dates, or no segments, in a column with another header', async () => {
    const headers = sheet('Export').getRange('A1:B1');
    headers.setValues([['Date', 'Country']]);
    await show();
    expect([actual('Cost per lead'), actual('Leads')]).toEqual([10, 620]);
    expect(subtitle()).toContain(`${LOST} "Channel" (see the data checks)`);
    expect(figuresOf('Search')).toEqual([]);
    headers.setValues([['Closed on', 'Channel']]);
    await show();
    expect([actual('Leads'), status('Leads')]).toEqual(['–', 'Check data']);
    expect(subtitle()).toContain(`${LOST} "Date" (see the data checks)`);
    headers.setValues([['Date', 'Channel']]);
    await show();
    expect([actual('Leads'), subtitle()]).toEqual([620, 'October 2026 compared with September 2026']);
  });

  it('keeps a cell with an error out of every figure that it does not belong to', async () => {
    sheet('Export').getRange('A184').setFormula('=1/0');
    sheet('Export').getRange('E185').setFormula('=1/0');
    sheet('Export').getRange('H20').setValue('n/a');
    await show();
    // The row of the first counts nowhere; the second makes what was spent unknown.
    expect([actual('Cost per lead'), status('Cost per lead'), actual('Leads')]).toEqual([
      '–',
      'Check data',
      610,
    ]);
    expect(warnings().join()).toMatch(
      /Cells that are not numbers: 2, in "Spend" \(first in row 185\), "Leads" \(first in row 20\) of the sheet Data\..*Dates that are text or plain numbers: 1/,
    );
    expect(errors()).toEqual([]);
  });

  it('makes no figure of a column with another header, and says which it is', async () => {
    sheet('Export').getRange('F1').setValue('Klicks');
    await show();
    expect([actual('Click-through rate'), status('Click-through rate')]).toEqual(['–', 'Check data']);
    expect(subtitle()).toContain(`${LOST} "Clicks" (see the data checks)`);
    expect(warnings()[0]).toBe(`Columns with another header: "Clicks". ${RENAMED}`);
    expect(actual('Leads')).toBe(610);
  });

  it('lacks the figures of a deleted column only, and says how to go on', async () => {
    sheet('Export').deleteColumns(6, 1);
    await show();
    expect(warnings()[0]).toBe(`Deleted columns: "Clicks". ${REPAIR} `);
    sheet('Export').getRange('E185').setValue(100);
    sheet('Export').getRange('G20').setValue(10);
    await show();
    expect(checks()[1]?.[1]).toBe('Every cell is a number or blank in: Spend, Leads, Impressions');
    expect([actual('Click-through rate'), status('Click-through rate')]).toEqual(['–', 'Check data']);
    expect([actual('Leads'), errors()]).toEqual([610, []]);
  });

  it('shows no wall of errors when its sheet is deleted, but one sentence', async () => {
    workbook.google.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet('Export'));
    await show();
    expect(subtitle()).toBe(`The sheet "Data" or its column of dates was deleted. ${REPAIR}`);
    expect(warnings()[0]).toBe(`The sheet "Data" was deleted. ${REPAIR}`);
    expect(['Cost per lead', 'Leads', 'Click-through rate'].map(status)).toEqual(
      Array.from({ length: 3 }, () => 'Check data'),
    );
    expect(errors()).toEqual([]);
  });
});
