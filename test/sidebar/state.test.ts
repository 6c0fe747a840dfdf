import { describe, expect, it } from 'vitest';
import type { Action } from '../../sidebar/action.ts';
import { askedPeriods } from '../../sidebar/asked-periods.ts';
import { buildRequest } from '../../sidebar/build-request.ts';
import { chosenData, isByHand, readData } from '../../sidebar/chosen-data.ts';
import { chosenRows } from '../../sidebar/chosen-kpis.ts';
import { createDraftStorage } from '../../sidebar/draft-storage.ts';
import { parseDraft } from '../../sidebar/parse-draft.ts';
import { currencySign, scorecardName, targetFields } from '../../sidebar/prefilled.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { initialState, isBusy, type State } from '../../sidebar/state.ts';
import { stepProblems } from '../../sidebar/step-problems.ts';
import { en } from '../../sidebar/texts/en.ts';
import { wordProblem } from '../../sidebar/texts/word-problem.ts';
import { isoDate, serialOf } from '../../src/core/period.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { JsonCell, WorkbookSummary } from '../../src/core/server.ts';
import { adsExport, FakeServer, type FakeSheet, TODAY } from './fake-server.ts';

function play(state: State, ...actions: readonly Action[]): State {
  return actions.reduce(reduce, state);
}

function describing(...sheets: readonly FakeSheet[]): WorkbookSummary {
  const reply = new FakeServer(sheets).describeWorkbook();
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const ads = adsExport();

const readAds: Action = {
  type: 'columns_read',
  sheetId: ads.id,
  columns: ads.cells[0]?.map((_, index) => index + 1) ?? [],
  read: { rows: ads.cells },
};

function atKpis(): State {
  return play(
    initialState(),
    { type: 'goal_chosen', goal: 'lead_generation' },
    { type: 'next' },
    { type: 'context_chosen', context: 'b2b' },
    { type: 'next' },
  );
}

function atData(): State {
  const described: Action = { type: 'workbook_described', workbook: describing(ads) };
  return play(atKpis(), described, { type: 'next' }, readAds);
}

function atTargets(...edits: readonly Action[]): State {
  return play(atData(), ...edits, { type: 'next' });
}

function only(kpi: string): readonly Action[] {
  const others = atKpis().draft.chosen.filter((id) => id !== kpi);
  return [
    ...others.map((id) => ({ type: 'kpi_checked', kpi: id, checked: false }) as const),
    { type: 'kpi_checked', kpi, checked: true },
  ];
}

describe('moving through the steps', () => {
  it('stays where a choice is missing and shows what is missing', () => {
    const state = play(initialState(), { type: 'next' });
    expect(state.draft.step).toBe('goal');
    expect(state.asked).toBe(true);
    expect(stepProblems(state)).toEqual([{ field: 'goal', code: 'goal_missing' }]);
  });

  it('forgets the complaint once the step is left', () => {
    const state = play(
      initialState(),
      { type: 'next' },
      { type: 'goal_chosen', goal: 'sales' },
      { type: 'next' },
    );
    expect(state.draft.step).toBe('context');
    expect(state.asked).toBe(false);
  });

  it('goes back without losing anything', () => {
    const forth = atTargets();
    const there = play(forth, { type: 'back' }, { type: 'back' }, { type: 'back' }, { type: 'back' });
    expect(there.draft.step).toBe('goal');
    const again = play(there, { type: 'next' }, { type: 'next' }, { type: 'next' }, { type: 'next' });
    expect(again.draft).toEqual(forth.draft);
  });

  it('walks through the targets one KPI at a time, and back again', () => {
    const second = play(atTargets(), { type: 'next' });
    expect([second.draft.step, second.draft.targetIndex]).toEqual(['targets', 1]);
    const first = play(second, { type: 'back' });
    expect([first.draft.step, first.draft.targetIndex]).toEqual(['targets', 0]);
    expect(play(first, { type: 'back' }).draft.step).toBe('data');
  });
});

describe('choosing KPIs', () => {
  it('proposes five for the goal and the context, all chosen', () => {
    const { offered, chosen } = atKpis().draft;
    expect(offered).toHaveLength(5);
    expect(chosen).toEqual(offered);
    expect(offered).toContain('CPL');
  });

  it('prefers what the sheet in front can compute, and stays with it when other data comes into view', () => {
    const leadFunnel: FakeSheet = {
      id: 5,
      name: 'Funnel',
      cells: [
        ['Day', 'Leads', 'MQLs', 'SQLs'],
        [{ date: 46_300 }, 40, 12, 7],
      ],
    };
    const chosen = (...sheets: readonly FakeSheet[]) =>
      play(
        initialState(),
        { type: 'workbook_described', workbook: describing(...sheets) },
        { type: 'goal_chosen', goal: 'lead_generation' },
        { type: 'next' },
        { type: 'context_chosen', context: 'b2b' },
        { type: 'next' },
      );
    // The leads of both, of which three can be computed; the rest as the catalog has them.
    const five = ['LEADS', 'MQLS', 'MQL_TO_SQL', 'CPL', 'VISITOR_TO_LEAD'];
    const state = chosen(leadFunnel);
    expect(state.draft.offered).toEqual(five);
    const later = play(
      state,
      { type: 'workbook_described', workbook: describing(ads) },
      { type: 'back' },
      { type: 'next' },
    );
    expect(later.draft.offered).toEqual(five);
    expect(chosen({ ...leadFunnel, role: 'sample' }).draft.offered).toEqual(atKpis().draft.offered);
  });

  it('keeps an unchecked KPI in the list', () => {
    const state = play(atKpis(), { type: 'kpi_checked', kpi: 'CPL', checked: false });
    expect(state.draft.chosen).not.toContain('CPL');
    expect(state.draft.offered).toContain('CPL');
  });

  it('keeps what was added when the goal changes', () => {
    const state = play(
      atKpis(),
      { type: 'kpi_checked', kpi: 'NPS', checked: true },
      { type: 'back' },
      { type: 'back' },
      { type: 'goal_chosen', goal: 'awareness' },
      { type: 'next' },
      { type: 'next' },
    );
    expect(state.draft.chosen).toHaveLength(6);
    expect(state.draft.chosen).toContain('NPS');
    expect(state.draft.chosen).not.toContain('CPL');
  });

  it('keeps the unchecked ones unchecked when goal and context stay', () => {
    const state = play(
      atKpis(),
      { type: 'kpi_checked', kpi: 'CPL', checked: false },
      { type: 'back' },
      { type: 'next' },
    );
    expect(state.draft.chosen).not.toContain('CPL');
  });

  it('refuses a sixteenth KPI and says so until one is unchecked', () => {
    const more = ['NPS', 'CAC', 'ROAS', 'CTR', 'CHURN', 'RETENTION', 'TRAFFIC', 'CPC', 'CPM', 'AOV', 'MER'];
    const full = play(atKpis(), ...more.map((kpi) => ({ type: 'kpi_checked', kpi, checked: true }) as const));
    expect(full.draft.chosen).toHaveLength(15);
    expect(full.full).toBe(true);
    expect(play(full, { type: 'kpi_checked', kpi: 'NPS', checked: false }).full).toBe(false);
  });

  it('does not go on without any KPI', () => {
    const none = play(
      atKpis(),
      ...only('CPL'),
      { type: 'kpi_checked', kpi: 'CPL', checked: false },
      { type: 'next' },
    );
    expect(none.draft.step).toBe('kpis');
    expect(stepProblems(none)).toEqual([{ field: 'kpis', code: 'kpis_missing' }]);
  });
});

describe('pointing at the data', () => {
  const mappingOf = (state: State) => {
    const data = chosenData(state);
    return data.status === 'found' ? data.mapping : undefined;
  };

  it('finds date, segment and measures by their headers', () => {
    expect(mappingOf(atData())).toMatchObject({
      date: 0,
      segment: 1,
      columns: { spend: 2, leads: 6, visitors: 7 },
    });
  });

  it('follows a corrected column when it moves, and forgets it when it is gone', () => {
    const chosen = play(atData(), {
      type: 'column_chosen',
      measure: 'spend',
      choice: { column: 3, header: 'Impr.' },
    });
    expect(mappingOf(chosen)?.columns.spend).toBe(3);
    const moved = { ...ads, cells: ads.cells.map(([day, ...rest]) => [day ?? null, 'x', ...rest]) };
    expect(
      mappingOf(play(chosen, { type: 'workbook_described', workbook: describing(moved) }))?.columns.spend,
    ).toBe(4);
    const gone = { ...ads, cells: ads.cells.map((row) => row.filter((_, index) => index !== 3)) };
    expect(
      mappingOf(play(chosen, { type: 'workbook_described', workbook: describing(gone) }))?.columns.spend,
    ).toBe(2);
  });

  it('asks which of two columns holds a measure, and goes on once it is answered', () => {
    const [header = [], ...rows] = ads.cells;
    const twice = { ...ads, cells: [[...header, 'Leads'], ...rows.map((row) => [...row, 1])] };
    const read: Action = { ...readAds, read: { rows: twice.cells } };
    const asked = play(
      atData(),
      ...only('CPL'),
      { type: 'workbook_described', workbook: describing(twice) },
      read,
      { type: 'next' },
    );
    expect(asked.draft.step).toBe('data');
    expect(stepProblems(asked)).toEqual([{ field: 'column-leads', code: 'column_unclear' }]);
    const choice = { column: 6, header: 'Leads' };
    expect(
      play(asked, { type: 'column_chosen', measure: 'leads', choice }, { type: 'next' }).draft.step,
    ).toBe('targets');
  });

  it('keeps the corrections of a sheet while another one is looked at', () => {
    const other = { ...ads, id: 9, name: 'Other' };
    const state = play(
      atData(),
      { type: 'workbook_described', workbook: describing(ads, other) },
      { type: 'column_chosen', measure: 'spend', choice: 'none' },
      { type: 'sheet_chosen', sheetId: 9 },
    );
    expect(mappingOf(state)?.columns.spend).toBe(2);
    expect(mappingOf(play(state, { type: 'sheet_chosen', sheetId: ads.id }))?.columns.spend).toBeUndefined();
  });

  it('does not go on without dates', () => {
    const state = play(atData(), { type: 'date_chosen', choice: 'none' }, { type: 'next' });
    expect(stepProblems(state)).toEqual([{ field: 'date', code: 'date_missing' }]);
    const channel = { column: 1, header: 'Channel' };
    const wordy = play(atData(), { type: 'date_chosen', choice: channel }, { type: 'next' });
    expect(stepProblems(wordy)).toEqual([{ field: 'date', code: 'date_unreadable' }]);
  });

  it('does not go on before the rows are read', () => {
    const unread = play(
      atKpis(),
      { type: 'workbook_described', workbook: describing(ads) },
      { type: 'next' },
      { type: 'next' },
    );
    expect(unread.draft.step).toBe('data');
    expect(stepProblems(unread)).toEqual([{ field: 'sheet', code: 'data_missing' }]);
  });

  it('says so when no sheet holds data, or none has a header', () => {
    const blank = { id: 1, name: 'Sheet1', cells: [] };
    const empty = play(
      atKpis(),
      { type: 'workbook_described', workbook: describing(blank) },
      { type: 'next' },
    );
    expect(stepProblems(empty)).toEqual([{ field: 'sheet', code: 'sheet_missing' }]);
    const notes = { id: 1, name: 'Notes', cells: [['Call Giulia']] };
    const headless = play(empty, { type: 'workbook_described', workbook: describing(notes) });
    expect(stepProblems(headless)).toEqual([{ field: 'sheet', code: 'header_missing' }]);
  });

  it('never offers a scorecard as data', () => {
    const scorecard = { ...ads, id: 8, name: 'Scorecard', role: 'scorecard' };
    const state = play(atKpis(), { type: 'workbook_described', workbook: describing(scorecard) });
    expect(chosenData(state).status).toBe('no_sheet');
  });

  it('refuses a rate without a percent sign, and keeps what was typed', () => {
    const state = play(
      atData(),
      { type: 'kpi_checked', kpi: 'ROMI', checked: true },
      { type: 'assumption_typed', measure: 'gross_margin', text: '40' },
      { type: 'next' },
    );
    expect(stepProblems(state)).toMatchObject([{ field: 'assumption-gross_margin', code: 'number_wrong' }]);
    expect(state.draft.data.assumptions.gross_margin).toBe('40');
  });

  it('refuses a currency that a number format would misread', () => {
    const state = play(atData(), { type: 'currency_typed', text: '0"' });
    expect(stepProblems(state)).toEqual([{ field: 'currency', code: 'currency_wrong' }]);
  });

  it('proposes the only currency of the rows before that of the country', () => {
    const withCodes = (...codes: readonly string[]) => ({
      ...ads,
      cells: ads.cells.map((row, index) => [
        ...row.map((cell) => String(cell).replace(' (EUR)', '')),
        index === 0 ? 'Valuta' : (codes[index % codes.length] ?? ''),
      ]),
    });
    const proposed = (...codes: readonly string[]) =>
      currencySign(
        play(atData(), {
          type: 'workbook_described',
          workbook: { ...describing(withCodes(...codes)), locale: 'nb_NO' },
        }),
      );
    expect([proposed('GBP'), proposed('GBP', 'EUR'), proposed('')]).toEqual(['£', 'NOK', 'NOK']);
  });

  it('takes the sample data as soon as it is written', () => {
    const sample = { ...ads, id: 9, name: 'Sample data', role: 'sample' };
    const state = play(
      atData(),
      { type: 'writing_started', what: 'sample' },
      { type: 'data_sheet_written', sheet: 'Sample data', workbook: describing(ads, sample) },
    );
    expect(state.draft.data.sheetId).toBe(9);
    expect(state.writing).toEqual({ status: 'idle' });
  });

  it('ignores rows that arrive after another sheet was chosen', () => {
    const other = { ...ads, id: 9, name: 'Other' };
    const state = play(
      atData(),
      { type: 'workbook_described', workbook: describing(ads, other) },
      { type: 'sheet_chosen', sheetId: 9 },
      { type: 'columns_asked' },
      readAds,
    );
    expect(state.columns.value).toBeNull();
    expect(isBusy(state)).toBe(true);
  });
});

describe('setting targets', () => {
  const cpl = (edit: Record<string, string>): State =>
    play(atTargets(...only('CPL')), { type: 'target_edited', row: 'CPL', edit });

  it('prefills the source with the sheet and the frequency with the grain of the scorecard', () => {
    expect(targetFields(atTargets(), 'CPL')).toMatchObject({
      source: 'Ads export',
      frequency: 'monthly',
      target: '',
    });
  });

  it('leaves the source to the person where the figures are typed by hand', () => {
    expect(targetFields(atTargets(...only('REACH')), 'REACH').source).toBe('');
  });

  it.each([
    // The export has the impressions of both, but nobody has entered the population.
    ['GRP', false, 'Ads export'],
    // There is no column for the reach that impressions are divided by.
    ['FREQUENCY', true, ''],
  ])('fills in by hand the rows that the scorecard has no formulas for: %s', (id, byHand, source) => {
    const state = atTargets(...only(id));
    const [row] = chosenRows(state.draft);
    const request = buildRequest(state);
    const table = readData(state);
    if (!row || !request || !table) throw new Error('The choices are not complete.');
    const { sheets } = planScorecard(request, table, { sheetNames: [ads.name], today: TODAY });
    const notes = sheets.flatMap(({ cells }) => cells.flat()).map((cell) => cell?.note ?? '');
    expect(notes.some((note) => note.includes('The data lacks a column'))).toBe(byHand);
    expect(isByHand(state, row)).toBe(byHand);
    expect(targetFields(state, id).source).toBe(source);
  });

  it('refuses a target that is no number, where it stands', () => {
    const state = play(cpl({ target: 'soon' }), { type: 'next' });
    expect(state.draft.step).toBe('targets');
    expect(stepProblems(state)).toMatchObject([{ field: 'target', code: 'number_wrong' }]);
  });

  it('refuses a share above one hundred percent that cannot be', () => {
    const state = play(atTargets(...only('CTR')), {
      type: 'target_edited',
      row: 'CTR',
      edit: { target: '138 %' },
    });
    expect(stepProblems(state)).toEqual([
      { field: 'target', code: 'target_impossible', lowest: '0 %', highest: '100 %' },
    ]);
  });

  it.each([
    // A click-through rate is a share of the impressions; a return may be many times what it cost.
    ['CTR', '38', '38 means 3800 %, which cannot be. Type 38 %.'],
    ['CTR', '300', 'It is never below 0 % or above 100 %. Type a target that it can reach.'],
    ['ROI', '300', '300 means 30000 %. Type 300 %, or 30000 % if you do mean that.'],
  ])('reads a rate of %s without a percent sign, %s, as far as it can be', (id, target, sentence) => {
    const state = play(atTargets(...only(id)), { type: 'target_edited', row: id, edit: { target } });
    expect(stepProblems(state).map((problem) => wordProblem(problem, en))).toEqual([sentence]);
  });

  it.each([
    ['NPS', '120', '-100', '100'],
    ['CES', '7.5', '1', '7'],
    ['BRAND_LIFT', '130 %', '-100 %', '100 %'],
    ['GROSS_MARGIN', '107 %', undefined, '100 %'],
    ['AVERAGE_POSITION', '0.7', '1', undefined],
    ['LEADS', '-5', '0', undefined],
  ])('refuses a target for %s that cannot be', (id, target, lowest, highest) => {
    const problemsOf = (typed: string) =>
      stepProblems(play(atTargets(...only(id)), { type: 'target_edited', row: id, edit: { target: typed } }));
    expect(problemsOf(target)).toEqual([{ field: 'target', code: 'target_impossible', lowest, highest }]);
    expect(problemsOf(highest ?? lowest ?? '')).toEqual([]);
  });

  it('refuses a share above one hundred percent that could be, but never was', () => {
    const asks = (...edits: readonly Action[]) =>
      stepProblems(
        play(atTargets(...only('VISITOR_TO_LEAD'), ...edits), {
          type: 'target_edited',
          row: 'VISITOR_TO_LEAD',
          edit: { target: '300 %' },
        }),
      );
    // 8 to 12 leads of 100 to 159 visitors; of 1 to 3 new customers they are more than all.
    expect(asks()).toEqual([{ field: 'target', code: 'target_impossible', lowest: '0 %', highest: '100 %' }]);
    const fewer = { column: 9, header: 'New customers' };
    expect(asks({ type: 'column_chosen', measure: 'visitors', choice: fewer })).toEqual([]);
  });

  it('refuses a range that lacks an end or runs downwards, and a budget that is no number', () => {
    const problemsOf = (id: string, ...edits: readonly Action[]) =>
      stepProblems(play(atTargets(...only(id)), ...edits)).map(({ field, code }) => [field, code]);
    const range = (edit: { target?: string; upTo?: string }): Action => ({
      type: 'target_edited',
      row: 'SPEND',
      edit,
    });
    expect(problemsOf('SPEND', range({ target: '20' }))).toEqual([['up-to', 'range_incomplete']]);
    expect(problemsOf('SPEND', range({ upTo: '20' }))).toEqual([['target', 'range_incomplete']]);
    expect(problemsOf('SPEND', range({ target: '20', upTo: '10' }))).toEqual([['up-to', 'range_order']]);
    expect(problemsOf('SPEND', range({ target: '10', upTo: '20' }))).toEqual([]);
    const budget: Action = { type: 'budget_typed', text: 'plenty' };
    expect(problemsOf('LEADS', budget)).toEqual([['budget', 'number_wrong']]);
    expect(problemsOf('CPL', budget)).toEqual([]);
  });

  it('skips the other targets but not a wrong one', () => {
    const skipped = play(atTargets(), { type: 'targets_skipped' });
    expect(skipped.draft.step).toBe('create');
    const wrong = play(
      atTargets(),
      { type: 'target_edited', row: atKpis().draft.chosen[2] ?? '', edit: { target: '1,200' } },
      { type: 'targets_skipped' },
    );
    expect([wrong.draft.step, wrong.draft.targetIndex, wrong.asked]).toEqual(['targets', 2, true]);
  });

  it('keeps the target of a KPI that is unchecked and checked again', () => {
    const state = play(cpl({ target: '€ 15' }), ...only('NPS'), {
      type: 'kpi_checked',
      kpi: 'CPL',
      checked: true,
    });
    expect(state.draft.targets.CPL).toEqual({ target: '€ 15' });
  });
});

describe('a row for one segment', () => {
  const repeated = (): State =>
    play(
      atTargets(...only('CPL')),
      { type: 'target_edited', row: 'CPL', edit: { owner: 'Giulia', target: '15' } },
      { type: 'row_repeated', row: 'CPL' },
    );

  it('is added below the first, for a segment of its own and without its target', () => {
    const { draft } = repeated();
    expect([draft.chosen, draft.targetIndex]).toEqual([['CPL', 'CPL 2'], 1]);
    expect(draft.targets['CPL 2']).toEqual({ owner: 'Giulia', segment: 'Display' });
    expect(buildRequest(repeated())?.kpis).toMatchObject([
      { kpi: 'CPL', target: 15 },
      { kpi: 'CPL', segment: 'Display', owner: 'Giulia' },
    ]);
    const third = play(repeated(), { type: 'row_repeated', row: 'CPL 2' });
    expect(third.draft.targets['CPL 3']?.segment).toBe('Email');
  });

  it('takes its baseline from its own segment', () => {
    const target: Action = { type: 'target_edited', row: 'CPL 2', edit: { target: '12' } };
    const [all, own] = buildRequest(play(repeated(), target))?.kpis ?? [];
    expect(own?.baseline).toBeDefined();
    expect(own?.baseline).not.toBe(all?.baseline);
  });

  it('is refused where the same stands there already, and where the data has no such segment', () => {
    const edited = (segment: string): State =>
      play(repeated(), { type: 'target_edited', row: 'CPL 2', edit: { segment } }, { type: 'next' });
    expect(stepProblems(edited(''))).toEqual([{ field: 'segment', code: 'row_repeated' }]);
    expect(stepProblems(edited('Radio'))).toEqual([{ field: 'segment', code: 'segment_gone' }]);
    expect(edited('').draft.step).toBe('targets');
  });

  it('can be removed, and goes with its KPI when that is unchecked', () => {
    expect(play(repeated(), { type: 'row_removed', row: 'CPL 2' }).draft.chosen).toEqual(['CPL']);
    expect(play(repeated(), { type: 'kpi_checked', kpi: 'CPL', checked: false }).draft.chosen).toEqual([]);
  });

  it('stays when another KPI is checked, and across reloads', () => {
    const state = play(repeated(), { type: 'kpi_checked', kpi: 'LEADS', checked: true });
    expect(state.draft.chosen.filter((row) => row.startsWith('CPL'))).toEqual(['CPL', 'CPL 2']);
    expect(parseDraft(JSON.parse(JSON.stringify(state.draft)))).toEqual(state.draft);
  });
});

describe('targets by period', () => {
  const typed = (periods: Record<string, string>): State =>
    play(atTargets(...only('CPL')), {
      type: 'target_edited',
      row: 'CPL',
      edit: { perPeriod: true, target: '99', due: '2027-01-31', periods },
    });

  it('are asked for the month that the scorecard shows, and a year from the running one on', () => {
    const asked = (today: number) => {
      const state = typed({});
      const value = state.workbook.value && { ...state.workbook.value, today };
      const months = askedPeriods({ ...state, workbook: { ...state.workbook, value } }, 'month', {});
      return [months.length, ...months.slice(0, 3).map(isoDate), isoDate(months.at(-1) ?? 0)];
    };
    // The data ends on 20 November 2026, the day before.
    expect(asked(TODAY)).toEqual([13, '2026-10-01', '2026-11-01', '2026-12-01', '2027-10-01']);
    // Nobody can act on the months between any more.
    expect(asked(serialOf(2027, 4, 15))).toEqual([
      13,
      '2026-10-01',
      '2027-04-01',
      '2027-05-01',
      '2028-03-01',
    ]);
  });

  it('are asked for the month that the scorecard shows also where one column ends before the others', () => {
    const state = typed({});
    const leads = ads.cells[0]?.indexOf('Leads');
    // As far as 6 October, so that September is the latest complete month of the cost per lead.
    const untilOctober = (row: readonly JsonCell[]) => {
      const [day] = row;
      const isLater = typeof day === 'object' && day !== null && day.date > serialOf(2026, 10, 6);
      return row.map((cell, column) => (isLater && column === leads ? null : cell));
    };
    const { value } = state.columns;
    const read = value && { ...value, rows: value.rows.map(untilOctober) };
    const ended = { ...state, columns: { ...state.columns, value: read } };
    expect(askedPeriods(ended, 'month', {}).slice(0, 2).map(isoDate)).toEqual(['2026-09-01', '2026-11-01']);
  });

  it('are asked for where they were typed, too', () => {
    const earlier = askedPeriods(typed({}), 'quarter', { periods: { '2026-01-01': '5', '2025-01-01': '' } });
    expect(earlier.slice(0, 2).map(isoDate)).toEqual(['2026-01-01', '2026-07-01']);
  });

  it('take the place of one target and its due date', () => {
    const request = buildRequest(typed({ '2026-12-01': '€ 14,50', '2026-11-01': '15', '2027-01-01': ' ' }));
    expect(request?.kpis[0]?.periodTargets).toEqual([
      { start: serialOf(2026, 11, 1), target: 15 },
      { start: serialOf(2026, 12, 1), target: 14.5 },
    ]);
    for (const field of ['target', 'due', 'baseline', 'targetSet']) {
      expect(request?.kpis[0]).not.toHaveProperty(field);
    }
  });

  it('are refused one by one where they are no numbers', () => {
    expect(stepProblems(typed({ '2026-11-01': 'soon', '2026-12-01': '14' }))).toMatchObject([
      { field: 'period-2026-11-01', code: 'number_wrong' },
    ]);
  });
});

describe('the cost of earlier months', () => {
  const lagged = (costLag: string): State =>
    play(atTargets(...only('CAC')), { type: 'target_edited', row: 'CAC', edit: { costLag } });

  it('is a whole number of months', () => {
    expect(buildRequest(lagged('2'))?.kpis[0]?.costLag).toBe(2);
    expect(buildRequest(lagged(''))?.kpis[0]).not.toHaveProperty('costLag');
    for (const typed of ['1.5', '-1', '25', 'two']) {
      expect(stepProblems(lagged(typed))).toEqual([{ field: 'cost-lag', code: 'lag_wrong' }]);
    }
  });
});

describe('the request for a scorecard', () => {
  it('holds what was chosen, in the terms of the core', () => {
    const state = play(
      atTargets(...only('CPL')),
      { type: 'objective_typed', text: ' Grow B2B revenue ' },
      {
        type: 'target_edited',
        row: 'CPL',
        edit: { target: '€ 15,50', due: '2026-12-31', owner: ' Giulia ', source: 'HubSpot' },
      },
      { type: 'target_edited', row: 'CPL', edit: { contributors: 'Matti' } },
    );
    const request = buildRequest(state);
    expect(request).toMatchObject({
      name: 'Lead generation scorecard',
      goal: 'lead_generation',
      context: 'b2b',
      objective: 'Grow B2B revenue',
      currency: '€',
      grain: 'month',
      data: { sheet: 'Ads export', headerRow: 1, date: 1, segment: 2, columns: { spend: 3, leads: 7 } },
      // 31 December 2026 is serial day 46387, by the DATE function of a sheet.
      kpis: [
        {
          kpi: 'CPL',
          target: 15.5,
          due: 46387,
          owner: 'Giulia, with Matti',
          source: 'HubSpot',
          frequency: 'monthly',
        },
      ],
    });
    expect(request?.kpis[0]?.targetSet).toBe(46347);
    // The data ends on 20 November, so October is the last whole month: 180 a row, 10 leads or so.
    expect(request?.kpis[0]?.baseline).toBeCloseTo(18, 0);
  });

  it('holds both ends of a range, and the budget of a month', () => {
    const state = play(
      atTargets(...only('SPEND')),
      { type: 'target_edited', row: 'SPEND', edit: { target: '€ 20 000', upTo: '25 000' } },
      { type: 'budget_typed', text: '€ 30 000' },
    );
    expect(buildRequest(state)).toMatchObject({
      monthlyBudget: 30_000,
      kpis: [{ kpi: 'SPEND', kind: 'range', target: 20_000, upTo: 25_000 }],
    });
  });

  it('is plain JSON', () => {
    const request = buildRequest(atTargets());
    expect(JSON.parse(JSON.stringify(request))).toEqual(request);
  });

  it('numbers the name where a sheet has it', () => {
    const taken = { ...ads, id: 8, name: 'lead generation SCORECARD', role: 'scorecard' };
    const state = play(atTargets(), { type: 'workbook_described', workbook: describing(ads, taken) });
    expect(scorecardName(state)).toBe('Lead generation scorecard 2');
  });

  it('refuses a typed name that a sheet has', () => {
    const state = play(atTargets(), { type: 'targets_skipped' }, { type: 'name_typed', text: 'ads EXPORT' });
    expect(stepProblems(state)).toEqual([{ field: 'name', code: 'name_taken', name: 'ads EXPORT' }]);
  });
});

describe('talking to the server', () => {
  const failure = { code: 'busy', message: '' } as const;

  it('is busy while something is asked, and no longer once it failed', () => {
    const asked = play(atData(), { type: 'workbook_asked' });
    expect(isBusy(asked)).toBe(true);
    expect(isBusy(play(asked, { type: 'workbook_failed', failure }))).toBe(false);
  });

  it('loses nothing that was typed when writing fails', () => {
    const ready = play(atTargets(), { type: 'targets_skipped' }, { type: 'name_typed', text: 'Leads Q4' });
    const failed = play(
      ready,
      { type: 'writing_started', what: 'scorecard' },
      { type: 'writing_failed', what: 'scorecard', failure },
    );
    expect(failed.draft).toEqual(ready.draft);
    expect(failed.writing).toMatchObject({ status: 'failed', failure });
  });

  it('begins another scorecard with the same data and nothing else', () => {
    const done = play(
      atTargets(),
      { type: 'targets_skipped' },
      { type: 'scorecard_written', shown: 'Leads' },
    );
    const again = play(done, { type: 'another_started' });
    expect(again.draft).toMatchObject({ step: 'goal', goal: null, chosen: [], data: { sheetId: ads.id } });
    expect(again.writing).toEqual({ status: 'idle' });
    // With a sheet of other data in front that one is meant.
    const front = (activeSheetId: number): Action => ({
      type: 'workbook_described',
      workbook: {
        ...describing(ads, { ...ads, id: 8, name: 'Other ads' }, { ...ads, id: 9, role: 'scorecard' }),
        activeSheetId,
      },
    });
    const sheetOf = (state: State) => {
      const data = chosenData(state);
      return data.status === 'no_sheet' ? undefined : data.sheet.id;
    };
    expect([8, 9].map((id) => sheetOf(play(again, front(id))))).toEqual([8, ads.id]);
  });
});

describe('a draft that was kept', () => {
  const memory = (): Storage => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as Storage;
  };

  it('is the same after a reload', () => {
    const storage = memory();
    const { draft } = atTargets({ type: 'column_chosen', measure: 'spend', choice: 'none' });
    createDraftStorage(() => storage).save(draft);
    expect(createDraftStorage(() => storage).load()).toEqual(draft);
  });

  it('is done without where the browser blocks storage', () => {
    const blocked = createDraftStorage(() => {
      throw new Error('SecurityError');
    });
    blocked.save(atData().draft);
    expect(blocked.load()).toBeUndefined();
  });

  it('keeps its choices but not its columns in another spreadsheet', () => {
    const draft = atTargets({ type: 'column_chosen', measure: 'spend', choice: 'none' }).draft;
    const workbook = { ...describing({ ...ads, id: 3 }), name: 'Another spreadsheet' };
    const state = play(initialState(draft), { type: 'workbook_described', workbook });
    expect(state.draft.chosen).toEqual(draft.chosen);
    expect(state.draft.data.columns).toEqual({});
    expect(state.draft.step).toBe('data');
  });
});
