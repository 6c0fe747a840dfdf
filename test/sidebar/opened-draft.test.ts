import { describe, expect, it } from 'vitest';
import { reduceBeside } from '../../sidebar/beside.ts';
import { buildRequest } from '../../sidebar/build-request.ts';
import type { Draft } from '../../sidebar/draft.ts';
import { lostData } from '../../sidebar/lost-data.ts';
import { nextDraft } from '../../sidebar/next-draft.ts';
import { openedDraft } from '../../sidebar/opened-draft.ts';
import { parseDraft } from '../../sidebar/parse-draft.ts';
import { scorecardName } from '../../sidebar/prefilled.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { dataSheet, initialState, type State } from '../../sidebar/state.ts';
import { stepProblems } from '../../sidebar/step-problems.ts';
import type { ScorecardChoices } from '../../src/core/scorecard/scorecard-choices.ts';
import type { ScorecardSummary, WorkbookSummary } from '../../src/core/server.ts';
import { adsExport, FakeServer, type FakeSheet, TODAY } from './fake-server.ts';

const ads = adsExport();
const scorecardSheet: FakeSheet = { id: 70, name: 'Leads', role: 'scorecard', cells: [['Leads']] };

function describing(...sheets: readonly FakeSheet[]): WorkbookSummary {
  const reply = new FakeServer(sheets).describeWorkbook();
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const choices: ScorecardChoices = {
  name: 'Leads when it was made',
  goal: 'lead_generation',
  context: 'b2b',
  objective: 'Grow',
  currency: 'SEK',
  grain: 'month',
  kpis: [
    {
      kpi: 'CPL',
      // More digits than a person types.
      target: 17.123456,
      baseline: 21.5,
      targetSet: TODAY - 90,
      due: TODAY + 90,
      owner: 'Giulia',
      source: 'Ads',
      frequency: 'monthly',
    },
    { kpi: 'LEADS', owner: '', source: 'Ads', frequency: 'weekly' },
    {
      kpi: 'LEADS',
      segment: 'Email',
      periodTargets: [{ start: TODAY - 20, target: 90.123456 }],
      owner: '',
      source: 'Ads',
      frequency: 'monthly',
    },
    { kpi: 'CPL', segment: 'Display', target: 30.123456, owner: '', source: 'Ads', frequency: 'monthly' },
  ],
  data: {
    sheet: 'Ads export',
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: { spend: 3, leads: 7 },
    assumptions: { gross_margin: 0.4 },
  },
  headers: { 1: 'Day', 2: 'Channel', 3: 'Cost (EUR)', 7: 'Leads' },
};

const summary: ScorecardSummary = {
  id: 70,
  name: 'Leads',
  choices: JSON.stringify(choices),
  calculation: { id: 71, name: 'Leads (calculation)' },
  dataSheet: 'Ads export',
};

function opened(changes: Partial<ScorecardSummary> = {}, data: FakeSheet = ads): State {
  const workbook = describing(data, scorecardSheet);
  const draft = openedDraft({ ...summary, ...changes }, choices, undefined, workbook);
  let state = reduce(initialState(), { type: 'workbook_described', workbook });
  state = reduce(state, { type: 'scorecard_opened', draft });
  const columns = data.cells[0]?.map((_, index) => index + 1) ?? [];
  return reduce(state, { type: 'columns_read', sheetId: data.id, columns, read: { rows: data.cells } });
}

describe('a scorecard opened for editing', () => {
  it('asks for the same as it was built from', () => {
    const { headers: _, ...request } = choices;
    expect(buildRequest(opened())).toMatchObject({
      ...request,
      name: 'Leads',
      data: { date: 1, segment: 2 },
    });
  });

  it('keeps a target with all its digits and the day it was set, until another one is typed', () => {
    expect(buildRequest(opened())?.kpis).toEqual(choices.kpis);
    const edited = reduce(opened(), { type: 'target_edited', row: 'CPL', edit: { target: '15' } });
    expect(buildRequest(edited)?.kpis[0]).toMatchObject({ target: 15, targetSet: TODAY });
  });

  it('sets a target anew where it is measured over other periods', () => {
    const edited = reduce(opened(), { type: 'target_edited', row: 'CPL', edit: { frequency: 'quarterly' } });
    expect(buildRequest(edited)?.kpis[0]).toMatchObject({ targetSet: TODAY });
    expect(buildRequest(edited)?.kpis[0]?.baseline).not.toBe(21.5);
  });

  it('finds its columns by their headers after others were inserted', () => {
    const moved: FakeSheet = {
      ...ads,
      cells: ads.cells.map((row, index) => [index === 0 ? 'Remark' : null, ...row]),
    };
    const columns = buildRequest(opened({}, moved))?.data;
    expect([columns?.date, columns?.segment, columns?.columns.spend, columns?.columns.leads]).toEqual([
      2, 3, 4, 8,
    ]);
  });

  it('finds its data in a renamed sheet', () => {
    const renamed = { ...ads, name: 'Export of October' };
    expect(buildRequest(opened({ dataSheet: 'Export of October' }, renamed))?.data.sheet).toBe(
      'Export of October',
    );
  });

  it('asks for other data where its sheet is gone, and keeps everything else', () => {
    const elsewhere: FakeSheet = { ...ads, id: 9, name: 'Ads of 2026' };
    const state = opened({ dataSheet: null }, elsewhere);
    expect([state.draft.step, lostData(state)]).toEqual(['data', { lost: 'sheet', sheet: 'Ads export' }]);
    const chosen = reduce(state, { type: 'sheet_chosen', sheetId: 9 });
    expect(lostData(chosen)).toBeUndefined();
    expect(buildRequest(chosen)).toMatchObject({
      kpis: choices.kpis,
      data: { ...choices.data, sheet: 'Ads of 2026' },
    });
  });

  it('asks for the columns that are gone, until they are chosen', () => {
    const header = ads.cells[0]?.map((name) => (name === 'Leads' ? 'Contatti' : name)) ?? [];
    const state = opened({}, { ...ads, cells: [header, ...ads.cells.slice(1)] });
    expect([state.draft.step, lostData(state)]).toEqual([
      'data',
      { lost: 'columns', sheet: 'Ads export', headers: ['Leads'] },
    ]);
    const choice = { column: 6, header: 'Contatti' };
    const chosen = reduce(state, { type: 'column_chosen', measure: 'leads', choice });
    expect(lostData(chosen)).toBeUndefined();
    expect(buildRequest(chosen)?.data.columns.leads).toBe(7);
  });

  it('goes on with data that was hidden', () => {
    const workbook = describing(ads, scorecardSheet, { ...ads, id: 9, name: 'Another' });
    const sheets = workbook.sheets.map((sheet) => (sheet.id === ads.id ? { ...sheet, hidden: true } : sheet));
    const described = reduce(opened(), { type: 'workbook_described', workbook: { ...workbook, sheets } });
    expect([dataSheet(described)?.name, lostData(described)]).toEqual(['Ads export', undefined]);
  });

  it('keeps the name of its sheet, which is no problem for it', () => {
    const state: State = { ...opened(), draft: { ...opened().draft, step: 'create' } };
    expect(scorecardName(state)).toBe('Leads');
    expect(stepProblems(state)).toEqual([]);
  });

  it('becomes a new scorecard when its figures belong to another one', () => {
    const { draft } = opened({ calculation: null });
    expect([draft.updates, draft.name]).toEqual([null, null]);
  });

  it('is kept across reloads', () => {
    const { draft } = opened();
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const broken = { ...draft, updates: { scorecardId: 'x' } };
    expect(parseDraft(broken)).toBeUndefined();
  });

  it('is not looked for in another spreadsheet, nor after it was deleted', () => {
    const elsewhere = { ...describing(ads, scorecardSheet), name: 'Other' };
    const there = reduce(opened(), { type: 'workbook_described', workbook: elsewhere });
    expect(there.draft.updates).toBeNull();
    const gone = reduce(opened(), { type: 'workbook_described', workbook: describing(ads) });
    expect(gone.draft.updates).toBeNull();
  });

  it('is let go of when another scorecard is started', () => {
    expect(reduce(opened(), { type: 'another_started' }).draft.updates).toBeNull();
  });

  it('leaves its rows and owners, but none of its targets, to the next scorecard', () => {
    const draft = nextDraft(summary, choices, undefined, describing(ads, scorecardSheet));
    const targets = Object.values(draft.targets);
    expect(targets.map(({ owner, segment }) => [owner, segment])).toEqual(
      choices.kpis.map(({ owner, segment }) => [owner, segment]),
    );
    expect(targets.flatMap(({ target, periods }) => [target, periods])).toEqual(
      choices.kpis.flatMap(() => [undefined, undefined]),
    );
    expect(draft.updates).toBeNull();
  });
});

describe('lessons', () => {
  const withLesson: Draft = { ...opened().draft, lessons: { '70 month 1 CPL': 'Search is cheapest.' } };

  it('are kept while another scorecard is opened and across the steps', () => {
    const state = reduce(initialState(withLesson), { type: 'another_started' });
    expect(state.draft.lessons).toEqual(withLesson.lessons);
    const other = reduce(state, { type: 'scorecard_opened', draft: opened().draft });
    expect(other.draft.lessons).toEqual(withLesson.lessons);
  });
});

describe('a page beside the steps', () => {
  it('waits for its answer, and ignores one that comes after it was left', () => {
    const waiting = reduceBeside(null, { type: 'beside_opened', page: 'scorecards' });
    expect(waiting?.loading).toBe(true);
    const shown = reduceBeside(waiting, { type: 'scorecards_listed', scorecards: [summary] });
    expect([shown?.loading, shown?.scorecards]).toEqual([false, [summary]]);
    const left = reduceBeside(shown, { type: 'beside_left' });
    expect(reduceBeside(left, { type: 'scorecards_listed', scorecards: [summary] })).toBeNull();
  });

  it('shows a failure and stops waiting', () => {
    const waiting = reduceBeside(null, { type: 'beside_opened', page: 'review' });
    const failure = { code: 'busy', message: '' } as const;
    expect(reduceBeside(waiting, { type: 'beside_failed', failure })).toMatchObject({
      loading: false,
      failure,
    });
  });
});
