import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { appendRows } from '../../src/apps-script/append-rows.ts';
import { readCells } from '../../src/apps-script/read-cells.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { serialOf } from '../../src/core/period.ts';
import { ACTION_HEADS, planActionLog } from '../../src/core/scorecard/action-log.ts';
import { HISTORY_HEADS, historyRows } from '../../src/core/scorecard/history-rows.ts';
import { loggedActions } from '../../src/core/scorecard/logged-actions.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { retrospectives } from '../../src/core/scorecard/retrospectives.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { hasEnded, type ShownPeriod, shownPeriod } from '../../src/core/scorecard/shown-period.ts';
import type { JsonCell } from '../../src/core/server.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';

let workbook: HeadlessWorkbook;
beforeAll(openScorecard);
afterAll(() => {
  vi.unstubAllGlobals();
  workbook.dispose();
});

const JANUARY = serialOf(2026, 1, 1);
const OCTOBER = serialOf(2026, 10, 1);
const NOVEMBER = serialOf(2026, 11, 1);

const request: ScorecardRequest = {
  name: 'Leads 2026',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: [
    { kpi: 'CPL', target: 12, owner: 'Giulia', source: 'Ads', frequency: 'monthly' },
    { kpi: 'LEADS', target: 900, owner: '', source: 'Ads', frequency: 'monthly' },
    { kpi: 'NPS', owner: '', source: '', frequency: 'quarterly' },
    { kpi: 'LEADS', segment: 'Search', target: 100, owner: 'Bo', source: 'Ads', frequency: 'monthly' },
  ],
  data: {
    sheet: 'Ads',
    headerRow: 1,
    date: 1,
    segment: 4,
    columns: { spend: 2, leads: 3 },
    assumptions: {},
  },
};

/** Data up to the end of October: 100 spent and 10 leads a day, every other day by search. */
const cells = [
  ['Date', 'Spend', 'Leads', 'Channel'],
  ...Array.from({ length: NOVEMBER - JANUARY }, (_, day) => [
    dateOfSerial(JANUARY + day),
    100,
    10,
    day % 2 ? 'Search' : 'Email',
  ]),
];

const idOf = (name: string): number =>
  workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.getSheetId() ?? -1;

async function openScorecard(): Promise<void> {
  workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook.setCells('Ads', 'A1', cells);
  const plan = planScorecard(request, readTable(cells), { sheetNames: ['Ads'], today: NOVEMBER + 5 });
  expect(writeSheets(plan)).toMatchObject({ ok: true });
  await workbook.calculate();
}

function shown(): ShownPeriod | undefined {
  const answer = readCells({
    areas: [
      { sheetId: idOf('Leads 2026'), typed: true },
      { sheetId: idOf('Leads 2026 (calculation)'), a1: 'A1:B200' },
    ],
  });
  const [scorecard, calculation] = answer.ok ? answer.value : [];
  return scorecard && calculation && shownPeriod(scorecard, calculation, request.kpis);
}

describe('the period that a scorecard shows', () => {
  it('is read with its figures, targets and statuses, and has ended when its days are over and in the data', () => {
    const period = shown();
    expect(period).toEqual({
      label: 'October 2026',
      grain: 'month',
      start: OCTOBER,
      end: NOVEMBER,
      coverageEnd: NOVEMBER,
      segment: null,
      results: [
        // 3,100 spent for 310 leads.
        {
          ...{ kpi: 'CPL', key: 'CPL', name: 'Cost per lead', actual: 10, target: 12 },
          ...{ status: 'Reached', owner: 'Giulia' },
        },
        {
          ...{ kpi: 'LEADS', key: 'LEADS', name: 'Leads', actual: 310, target: 900 },
          ...{ status: 'Off track', owner: '' },
        },
        {
          ...{ kpi: 'NPS', key: 'NPS', name: expect.any(String), actual: null, target: null },
          ...{ status: 'No data', owner: '' },
        },
        // 16 days of October brought 10 leads each by search.
        {
          ...{ kpi: 'LEADS', key: 'LEADS · search', name: 'Leads · Search', actual: 160, target: 100 },
          ...{ status: 'Reached', owner: 'Bo' },
        },
      ],
    });
    expect(period && hasEnded(period, NOVEMBER)).toBe(true);
    expect(period && hasEnded(period, NOVEMBER - 1)).toBe(false);
    expect(period && hasEnded({ ...period, coverageEnd: NOVEMBER - 1 }, NOVEMBER)).toBe(false);
  });

  it('follows the pickers, and has not ended before the data reaches its end', async () => {
    workbook.setCells('Leads 2026', 'A6', [['Quarter', 'Q4 2026']]);
    await workbook.calculate();
    const quarter = shown();
    expect([quarter?.label, quarter?.grain, quarter?.end]).toEqual([
      'Q4 2026 so far',
      'quarter',
      serialOf(2027, 1, 1),
    ]);
    expect(quarter && hasEnded(quarter, NOVEMBER + 5)).toBe(false);

    // The comparison is emptied, which leaves the segment.
    const pick = async (...pickers: readonly string[]) => {
      workbook.setCells('Leads 2026', 'A6', [pickers]);
      await workbook.calculate();
      const { label, grain, segment, results } = shown() ?? {};
      return { label, grain, segment, leads: results?.[1]?.actual };
    };
    expect(await pick('Month', 'October 2026', '', '', '', 'Search')).toEqual({
      ...{ label: 'October 2026', grain: 'month', segment: 'Search', leads: 160 },
    });
    const all = { label: 'October 2026', grain: 'month', segment: null, leads: 310 };
    expect(await pick('', '', '', '', '', '')).toEqual(all);
    expect(await pick('month', 'October 2026', 'nothing', '', '', 'all')).toEqual(all);
  });
});

describe('closing a period', () => {
  it('freezes the results as values, and a second time changes nothing', async () => {
    const period = shown();
    if (!period) throw new Error('The scorecard shows no period.');
    const closing = historyRows(
      {
        period,
        scorecard: { id: idOf('Leads 2026'), name: 'Leads 2026' },
        lessons: { CPL: '=Search is cheapest.', 'LEADS · search': 'Kept up.' },
        today: NOVEMBER + 5,
        currency: '€',
      },
      'KPI history',
    );
    expect(appendRows(closing)).toEqual({ ok: true, value: { sheet: 'KPI history', added: 4 } });
    const row = (number: number): unknown[] =>
      'ABEFGHIJ'.split('').map((letter) => workbook.display('KPI history', `${letter}${number}`));
    expect(row(2)).toEqual([
      'October 2026',
      'Month',
      'Cost per lead',
      '€ 10.00',
      '€ 12.00',
      'Reached',
      'Giulia',
      '=Search is cheapest.',
    ]);
    expect(['E5', 'F5', 'J5'].map((cell) => workbook.value('KPI history', cell))).toEqual([
      'Leads · Search',
      160,
      'Kept up.',
    ]);
    expect(workbook.formula('KPI history', 'F2')).toBe('');
    workbook.setCells('Ads', 'B2', [[999_999]]);
    await workbook.calculate();
    expect(appendRows(closing)).toEqual({ ok: true, value: { sheet: 'KPI history', added: 0 } });
    expect(workbook.value('KPI history', 'F2')).toBe(10);
    expect(workbook.value('KPI history', 'A6')).toBe('');
  });

  it('fits itself to a history whose columns people moved', () => {
    const period: ShownPeriod = {
      label: 'October 2026',
      grain: 'month',
      start: OCTOBER,
      end: NOVEMBER,
      coverageEnd: NOVEMBER,
      segment: null,
      results: [
        { kpi: 'LEADS', key: 'LEADS', name: 'Leads', actual: 310, target: null, status: '–', owner: '' },
      ],
    };
    const heads = ['Discussed', ...[...HISTORY_HEADS].reverse()];
    const { rows, keyColumns } = historyRows(
      { period, scorecard: { id: 7, name: 'S' }, lessons: {}, today: NOVEMBER, currency: '€' },
      'KPI history',
      heads,
    );
    expect(rows[0]?.[0]).toBeNull();
    expect(rows[0]?.[heads.indexOf('Actual')]?.value).toBe(310);
    expect(keyColumns.map((column) => heads[column - 1])).toEqual(['By', 'From', 'KPI', 'Sheet id']);
  });
});

describe('looking back', () => {
  const record = (changes: Partial<Record<(typeof HISTORY_HEADS)[number], string | number>>) => {
    const values: Record<string, string | number> = {
      Period: 'October 2026',
      By: 'Month',
      From: OCTOBER,
      To: NOVEMBER - 1,
      KPI: 'Leads',
      Actual: 310,
      Target: 900,
      Status: 'Off track',
      Owner: '',
      'Lesson learned': '',
      'Closed on': NOVEMBER + 5,
      Scorecard: 'Leads 2026',
      'Sheet id': 7,
      ...changes,
    };
    return HISTORY_HEADS.map((head) =>
      ['From', 'To', 'Closed on'].includes(head) ? { date: Number(values[head]) } : (values[head] ?? null),
    );
  };
  const history = [
    [...HISTORY_HEADS],
    record({ Period: 'September 2026', From: OCTOBER - 30, To: OCTOBER - 1, 'Closed on': OCTOBER + 3 }),
    record({}),
    record({ KPI: 'Cost per lead', Status: 'Reached', 'Lesson learned': 'Search is cheapest.' }),
    record({ KPI: 'NPS', Status: 'No data' }),
    record({ KPI: 'Spend', Status: 'Not started' }),
    record({ KPI: 'Leads', 'Sheet id': 8, 'Closed on': OCTOBER }),
  ];

  it('sorts the results of the period closed last into hits, misses and the rest', () => {
    const [found] = retrospectives(history, []);
    expect([found?.scorecard, found?.period]).toEqual(['Leads 2026', 'October 2026']);
    expect(found?.hits.map(({ kpi, lesson }) => [kpi, lesson])).toEqual([
      ['Cost per lead', 'Search is cheapest.'],
    ]);
    expect(found?.misses.map(({ kpi }) => kpi)).toEqual(['Leads']);
    expect(found?.others.map(({ kpi }) => kpi)).toEqual(['NPS', 'Spend']);
  });

  it('reaches every closed period of every scorecard, also those closed on the same day', () => {
    const sameDay = [
      ...history,
      record({ Scorecard: 'Shop', 'Sheet id': 9 }),
      record({
        Scorecard: 'Shop',
        'Sheet id': 9,
        By: 'Quarter',
        Period: 'Q4 2026 so far',
        To: NOVEMBER + 60,
      }),
    ];
    expect(
      retrospectives(sameDay, []).map(({ scorecard, sheetId, period }) => [scorecard, sheetId, period]),
    ).toEqual([
      ['Shop', 9, 'Q4 2026 so far'],
      ['Shop', 9, 'October 2026'],
      ['Leads 2026', 7, 'October 2026'],
      ['Leads 2026', 7, 'September 2026'],
      ['Leads 2026', 8, 'October 2026'],
    ]);
  });

  const october = (...log: JsonCell[][]) =>
    retrospectives(history, loggedActions([[...ACTION_HEADS], ...log]) ?? [])[0];
  const at = (date: number) => ({ date });
  const labels = (actions: readonly { readonly action: string }[] | undefined) =>
    actions?.map(({ action }) => action);

  it('sets actions beside the KPI that they name or give the id of, done in the period or shortly before', () => {
    const found = october(
      [at(OCTOBER + 2), 'New landing page', 'leads', '+50 leads', 'None yet'],
      [at(OCTOBER - 11), 'Of 20 September', ' Leads ', '', ''],
      [at(OCTOBER + 9), 'By id', 'CPL', '', ''],
      [at(OCTOBER + 9), 'By function', 'kpi_leads', '', ''],
      [null, null, null, null, null],
    );
    expect(found?.misses[0]?.actions[0]).toEqual({
      date: OCTOBER + 2,
      kpi: 'leads',
      action: 'New landing page',
      expected: '+50 leads',
      outcome: 'None yet',
    });
    expect(labels(found?.misses[0]?.actions)).toEqual(['New landing page', 'Of 20 September', 'By function']);
    expect(labels(found?.hits[0]?.actions)).toEqual(['By id']);
    expect([found?.otherActions, found?.furtherActions]).toEqual([[], 0]);
  });

  it('tells actions for one segment from those for all', () => {
    const rows = [...history, record({ KPI: 'Leads · Search' })];
    const log = [
      [...ACTION_HEADS],
      [at(OCTOBER), 'For search', 'LEADS · search', '', ''],
      [at(OCTOBER), 'For all', 'LEADS', '', ''],
    ];
    const [found] = retrospectives(rows, loggedActions(log) ?? []);
    expect(found?.misses.map(({ kpi, actions }) => [kpi, labels(actions)])).toEqual([
      ['Leads', ['For all']],
      ['Leads · Search', ['For search']],
    ]);
  });

  it('lists the other actions of about that time, and counts those of other times', () => {
    const found = october(
      [at(NOVEMBER), 'After the period', 'Leads', '', ''],
      [at(OCTOBER + 1), 'Unknown KPI', 'Applause', '', ''],
      ['3rd of October', 'No day', 'Leads', '', ''],
      // October has 31 days, so that 31 August is the first one near.
      [at(OCTOBER - 31), 'Of 31 August', 'Leads', '', ''],
      [at(OCTOBER - 32), 'Of 30 August', 'Leads', '', ''],
      [at(NOVEMBER + 31), 'Of 2 December', 'Leads', '', ''],
    );
    expect(labels(found?.misses[0]?.actions)).toEqual(['Of 31 August']);
    expect(labels(found?.otherActions)).toEqual(['After the period', 'Unknown KPI', 'No day']);
    expect(found?.otherActions[2]?.date).toBeNull();
    expect(found?.furtherActions).toBe(2);
  });

  it('cannot read a log of actions that lost a column', () => {
    expect(loggedActions([['Date', 'What was done', 'KPI', 'Expected', 'Outcome']])).toBeUndefined();
    expect(loggedActions([])).toEqual([]);
  });

  it('has nothing to look back on where no period was closed', () => {
    expect(retrospectives([[...HISTORY_HEADS]], [])).toEqual([]);
    expect(retrospectives([], [])).toEqual([]);
  });

  it('offers the KPIs of the scorecard in the log of actions', () => {
    const plan = planActionLog('KPI actions', { sheet: 'Sheet1', range: '$A$9:$A$11' });
    expect(writeSheets({ sheets: [plan], show: plan.name })).toMatchObject({ ok: true });
  });
});
