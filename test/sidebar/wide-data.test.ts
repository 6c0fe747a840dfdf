import { describe, expect, it } from 'vitest';
import type { Action } from '../../sidebar/action.ts';
import { chosenData } from '../../sidebar/chosen-data.ts';
import { createCommands } from '../../sidebar/commands.ts';
import { parseDraft } from '../../sidebar/parse-draft.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { initialState, type State } from '../../sidebar/state.ts';
import { offeredMeasures, rowsTooMany, tidyColumns, wideData } from '../../sidebar/wide-data.ts';
import { adsExport, FakeServer, type FakeSheet, TODAY } from './fake-server.ts';
import { mediaPlan } from './media-plan.ts';

/** The page with these sheets, the first of them chosen. */
function withSheets(...sheets: readonly FakeSheet[]): State {
  const reply = new FakeServer(sheets).describeWorkbook();
  if (!reply.ok) throw new Error(reply.message);
  return reduce(initialState(), { type: 'workbook_described', workbook: reply.value });
}

function columnsOf(state: State): readonly string[] {
  const wide = wideData(state);
  return (wide?.columns ?? []).map(({ channel, measure }) => `${channel}: ${measure ?? 'left out'}`);
}

const editing = (header: string, edit: Extract<Action, { type: 'wide_column_edited' }>['edit']): Action => ({
  type: 'wide_column_edited',
  header,
  edit,
});

describe('a media plan', () => {
  it('is recognised with what its columns hold', () => {
    expect(columnsOf(withSheets(mediaPlan()))).toEqual([
      'Facebook: spend',
      'Google cpc: spend',
      'Google Ads: spend',
      'Facebook: clicks',
      'Google Ads: clicks',
      ': revenue',
      ': left out',
    ]);
  });

  it('takes one name for a channel that two columns call differently', () => {
    const state = [
      editing('google / cpc spend', { channel: 'Google Ads' }),
      editing('Revenue', { measure: 'none' }),
    ].reduce(reduce, withSheets(mediaPlan()));
    const wide = wideData(state);
    expect(
      wide && tidyColumns(wide).map(({ column, channel, measure }) => [column, channel, measure]),
    ).toEqual([
      [2, 'Facebook', 'spend'],
      [3, 'Google Ads', 'spend'],
      [4, 'Google Ads', 'spend'],
      [5, 'Facebook', 'clicks'],
      [6, 'Google Ads', 'clicks'],
    ]);
  });

  it('keeps what was said about its columns, and nothing that no version wrote', () => {
    const { draft } = reduce(withSheets(mediaPlan()), editing('Temperature', { channel: 'Weather' }));
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const spoiled = JSON.stringify(draft).replace('"channel":"Weather"', '"measure":"weather"');
    expect(parseDraft(JSON.parse(spoiled))).toBeUndefined();
  });

  it('offers the usual measures and those that add up for the chosen KPIs', () => {
    const state = reduce(withSheets(mediaPlan()), { type: 'kpi_checked', kpi: 'WIN_RATE', checked: true });
    const wide = wideData(state);
    expect(wide && offeredMeasures(state, wide)).toEqual(
      expect.arrayContaining(['spend', 'clicks', 'won', 'lost']),
    );
  });

  it('says how many rows are too many for one tidy sheet', () => {
    const wide = wideData(withSheets(mediaPlan()));
    // 20,000 rows less the header, at three channels and the revenue of none, are 4,999 dates.
    expect(wide && rowsTooMany({ ...wide, sheet: { ...wide.sheet, lastRow: 5010 } })).toBe(10);
  });

  it('keeps texts that tell the rows of one date apart, such as the country', () => {
    const { cells, ...sheet } = mediaPlan();
    const split = cells.flatMap((row, index) =>
      index === 0
        ? [['Country', ...row]]
        : [
            ['Italy', ...row],
            ['Norway', ...row],
          ],
    );
    const read: Action = {
      type: 'columns_read',
      sheetId: sheet.id,
      columns: split[0]?.map((_, index) => index + 1) ?? [],
      read: { rows: split },
    };
    const state = reduce(withSheets({ ...sheet, cells: split }), read);
    expect(wideData(state)?.sheet.kept).toEqual([{ column: 1, header: 'Country' }]);
  });
});

describe('other sheets', () => {
  it('are not called wide: exports with rows per channel, and tidy sheets themselves', () => {
    expect(wideData(withSheets(adsExport()))).toBeUndefined();
    expect(wideData(withSheets({ ...mediaPlan(), role: 'tidy' }))).toBeUndefined();
  });
});

describe('writing the tidy sheet', () => {
  it('writes formulas, chooses the new sheet and leaves the plan alone', async () => {
    const server = new FakeServer([mediaPlan()]);
    let state = withSheets(mediaPlan());
    const client = {
      describeWorkbook: async () => server.describeWorkbook(),
      readColumns: async (request: Parameters<FakeServer['readColumns']>[0]) => server.readColumns(request),
      writeSheets: async (plan: Parameters<FakeServer['writeSheets']>[0]) => server.writeSheets(plan),
    };
    const commands = createCommands(
      client as unknown as Parameters<typeof createCommands>[0],
      (action) => {
        state = reduce(state, action);
      },
      () => state,
    );
    await commands.writeTidySheet();
    const [tidy] = server.plans[0]?.sheets ?? [];
    expect(tidy?.name).toBe('Media plan (tidy)');
    expect(tidy?.role).toBe('tidy');
    expect(tidy?.cells[1]?.[0]?.formula).toContain("'Media plan'!$A:$A");
    const data = chosenData(state);
    expect(data.status !== 'no_sheet' && data.sheet.name).toBe('Media plan (tidy)');
    expect(server.sheets[0]?.cells[1]?.[0]).toEqual({ date: TODAY - 91 });
  });
});
