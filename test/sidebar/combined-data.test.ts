import { describe, expect, it } from 'vitest';
import type { Action } from '../../sidebar/action.ts';
import { chosenData } from '../../sidebar/chosen-data.ts';
import {
  combinableSheets,
  combinationProblem,
  combinedSources,
  measuresTwice,
} from '../../sidebar/combined-data.ts';
import { createCommands } from '../../sidebar/commands.ts';
import { parseDraft } from '../../sidebar/parse-draft.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { initialState, type State } from '../../sidebar/state.ts';
import { adExport, analyticsExport, dealsExport } from './export-sheets.ts';
import { FakeServer, type FakeSheet } from './fake-server.ts';

const KPIS = ['CPC', 'TIME_ON_SITE', 'SALES_CYCLE'];

/** The page with these sheets and KPIs that need all of them. */
function withSheets(...sheets: readonly FakeSheet[]): State {
  const reply = new FakeServer(sheets).describeWorkbook();
  if (!reply.ok) throw new Error(reply.message);
  const choosing = KPIS.map((kpi): Action => ({ type: 'kpi_checked', kpi, checked: true }));
  return [{ type: 'workbook_described', workbook: reply.value } as const, ...choosing].reduce(
    reduce,
    initialState(),
  );
}

function combining(state: State, ...ids: readonly number[]): State {
  return ids.reduce(
    (now, sheetId) => reduce(now, { type: 'sheet_combined', sheetId, combined: true }),
    state,
  );
}

describe('sheets to combine', () => {
  it('are those with dates and a figure that a chosen KPI needs', () => {
    const notes: FakeSheet = {
      id: 9,
      name: 'Notes',
      cells: [
        ['To do', 'Who'],
        ['Call', 'Aino'],
        [1, 2],
      ],
    };
    const sheets = combinableSheets(withSheets(adExport(), notes, analyticsExport(), dealsExport()));
    expect(sheets.map(({ sheet, measures }) => [sheet.name, measures.map(({ id }) => id)])).toEqual([
      ['Ads', ['spend', 'clicks']],
      ['Analytics', ['average_time', 'sessions']],
      ['Deals', ['opened', 'closed']],
    ]);
  });

  it('may be tidy sheets and filled templates, but neither made-up ones nor what is combined already', () => {
    const withRole = (id: number, role: string): FakeSheet => ({ ...adExport(), id, name: role, role });
    const roles = ['tidy', 'template', 'sample', 'combined'].map((role, index) => withRole(10 + index, role));
    expect(combinableSheets(withSheets(adExport(), ...roles)).map(({ sheet }) => sheet.name)).toEqual([
      'Ads',
      'tidy',
      'template',
    ]);
  });

  it('become sources, each with its own date, channels and columns', () => {
    const state = combining(withSheets(adExport(), analyticsExport(), dealsExport()), 1, 2);
    expect(combinedSources(combinableSheets(state))).toMatchObject([
      { name: 'Ads', headerRow: 2, dateHeader: 'Day', segment: { column: 2, header: 'Network' }, lastRow: 8 },
      {
        name: 'Analytics',
        headerRow: 1,
        dateHeader: 'Date',
        segment: { column: 2, header: 'Session source / medium' },
        lastRow: 7,
      },
    ]);
  });

  it('may each be one channel', () => {
    const whole: Action = { type: 'combined_segment_chosen', sheetId: 1, choice: 'none' };
    const state = reduce(combining(withSheets(adExport(), analyticsExport()), 1, 2), whole);
    expect(combinedSources(combinableSheets(state))[0]?.segment).toBeUndefined();
  });

  it('are kept with the draft', () => {
    const leaving: Action = {
      type: 'combined_measure_checked',
      sheetId: 1,
      measure: 'clicks',
      checked: false,
    };
    const { draft } = reduce(combining(withSheets(adExport(), analyticsExport()), 1), leaving);
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draft.data.combination?.leftOut[1]).toEqual(['clicks']);
  });
});

describe('what keeps sheets apart', () => {
  const both = combining(withSheets(adExport(), analyticsExport()), 1, 2);
  const problemAfter = (state: State, ...measures: readonly ('spend' | 'clicks' | 'sessions')[]) => {
    const edits = measures.map(
      (measure): Action => ({
        type: 'combined_measure_checked',
        sheetId: measure === 'sessions' ? 2 : 1,
        measure,
        checked: false,
      }),
    );
    return combinationProblem(combinedSources(combinableSheets(edits.reduce(reduce, state))));
  };

  it('is a single sheet, or one of which nothing is used', () => {
    expect(problemAfter(withSheets(adExport(), analyticsExport()))).toEqual({ code: 'too_few_sheets' });
    expect(problemAfter(both, 'spend', 'clicks')).toEqual({ code: 'no_measures', sheet: 'Ads' });
    expect(problemAfter(both)).toBeUndefined();
  });

  it('is an average without what weighs it, which must come from the same rows', () => {
    expect(problemAfter(both, 'sessions')).toEqual({
      code: 'apart',
      measure: 'average_time',
      companion: 'sessions',
      sheet: 'Analytics',
    });
  });

  it('is not a figure that two sheets give, but it is named', () => {
    const state = combining(withSheets(adExport(), { ...adExport(), id: 2, name: 'Other ads' }), 1, 2);
    expect(measuresTwice(combinedSources(combinableSheets(state)))).toEqual([
      { id: 'spend', sheets: ['Ads', 'Other ads'] },
      { id: 'clicks', sheets: ['Ads', 'Other ads'] },
    ]);
  });
});

describe('writing the combined sheet', () => {
  /** Writes the combined sheet of the ads and the analytics. */
  async function writeCombined(server: FakeServer): Promise<State> {
    let state = combining(withSheets(adExport(), analyticsExport()), 1, 2);
    const client = {
      describeWorkbook: async () => server.describeWorkbook(),
      readColumns: async (request: Parameters<FakeServer['readColumns']>[0]) => server.readColumns(request),
      writeSheets: async (plan: Parameters<FakeServer['writeSheets']>[0]) => server.writeSheets(plan),
      appendRows: async (request: Parameters<FakeServer['appendRows']>[0]) => server.appendRows(request),
    };
    const commands = createCommands(
      client as unknown as Parameters<typeof createCommands>[0],
      (action) => {
        state = reduce(state, action);
      },
      () => state,
    );
    await commands.writeCombinedSheet();
    return state;
  }

  it('lists the channels of all sheets once, without totals, and goes on with the new sheet', async () => {
    const server = new FakeServer([adExport(), analyticsExport()]);
    const data = chosenData(await writeCombined(server));
    const names = server.sheets.find(({ role }) => role === 'channel_names');
    expect(names?.cells.slice(1)).toEqual([
      ['Google Ads', 'Google Ads'],
      ['LinkedIn', 'LinkedIn'],
      ['google / cpc', 'google / cpc'],
      ['linkedin / paid', 'linkedin / paid'],
    ]);
    expect(data.status !== 'no_sheet' && data.sheet.name).toBe('Combined data');
  });

  it('keeps the names that a person gave channels before, and asks for new ones only', async () => {
    const given: FakeSheet = {
      id: 5,
      name: 'Names of channels',
      role: 'channel_names',
      cells: [
        ['Name in the data', 'Channel'],
        ['Google Ads', 'Google'],
        ['google / cpc', 'Google'],
      ],
    };
    const server = new FakeServer([adExport(), analyticsExport(), given]);
    await writeCombined(server);
    expect(server.sheets.filter(({ role }) => role === 'channel_names')).toEqual([
      { ...given, cells: [...given.cells, ['LinkedIn', 'LinkedIn'], ['linkedin / paid', 'linkedin / paid']] },
    ]);
    expect(server.plans[0]?.sheets.map(({ name }) => name)).toEqual(['Combined data']);
    expect(server.plans[0]?.sheets[0]?.cells[1]?.[1]?.formula).toContain("'Names of channels'!$B:$B");
  });
});
