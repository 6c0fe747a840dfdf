import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import type { Client } from '../../sidebar/client.ts';
import { createCommands } from '../../sidebar/commands.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { initialState, type State } from '../../sidebar/state.ts';
import { appendRows } from '../../src/apps-script/append-rows.ts';
import { describeWorkbook } from '../../src/apps-script/describe-workbook.ts';
import { listScorecards } from '../../src/apps-script/list-scorecards.ts';
import { readCells } from '../../src/apps-script/read-cells.ts';
import { readColumns } from '../../src/apps-script/read-columns.ts';
import { rewriteSheets } from '../../src/apps-script/rewrite-sheets.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { serialOf } from '../../src/core/period.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';

let opened: HeadlessWorkbook | undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  opened?.dispose();
  opened = undefined;
});

const JANUARY = serialOf(2026, 1, 1);
const NOVEMBER = serialOf(2026, 11, 1);

const request: ScorecardRequest = {
  name: 'Scorecard',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: [
    { kpi: 'CPL', target: 12, owner: 'Giulia', source: 'Ads', frequency: 'monthly' },
    { kpi: 'LEADS', owner: '', source: 'Ads', frequency: 'monthly' },
  ],
  data: { sheet: 'Ads', headerRow: 1, date: 1, columns: { spend: 2, leads: 3 }, assumptions: {} },
};

/** The server itself, behind the client that the page uses. */
const client: Client = {
  describeWorkbook: async () => describeWorkbook(),
  readColumns: async (columns) => readColumns(columns),
  writeSheets: async (plan) => writeSheets(plan),
  listScorecards: async () => listScorecards(),
  readCells: async (cells) => readCells(cells),
  rewriteSheets: async (rewriting) => rewriteSheets(rewriting),
  appendRows: async (rows) => appendRows(rows),
};

/** A workbook with a scorecard over 100 spent and 10 leads a day, up to the end of October. */
async function openScorecard() {
  vi.useFakeTimers({ now: new Date('2026-11-06T12:00:00Z'), toFake: ['Date'] });
  const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  opened = workbook;
  const cells = [
    ['Date', 'Spend', 'Leads'],
    ...Array.from({ length: NOVEMBER - JANUARY }, (_, day) => [dateOfSerial(JANUARY + day), 100, 10]),
  ];
  workbook.setCells('Ads', 'A1', cells);
  const plan = planScorecard(request, readTable(cells), { sheetNames: ['Ads'], today: NOVEMBER + 5 });
  expect(writeSheets(plan)).toMatchObject({ ok: true });
  await workbook.calculate();
  let state: State = initialState();
  const commands = createCommands(
    client,
    (action) => {
      state = reduce(state, action);
    },
    () => state,
  );
  const dispatch = (action: Parameters<typeof reduce>[1]): void => {
    state = reduce(state, action);
  };
  const openIt = async (): Promise<void> => {
    await commands.listScorecards();
    const [scorecard] = state.beside?.scorecards ?? [];
    if (!scorecard) throw new Error('No scorecard is listed.');
    await commands.openScorecard(scorecard);
    const sheetId = state.draft.data.sheetId ?? -1;
    await commands.readColumns(sheetId, [1, 2, 3, 4]);
    dispatch({
      type: 'workbook_described',
      workbook: state.workbook.value as NonNullable<State['workbook']['value']>,
    });
    await commands.readColumns(sheetId, [1, 2, 3, 4]);
    state = { ...state, draft: { ...state.draft, step: 'create' } };
  };
  const sheet = (name: string) => {
    const found = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
    if (!found) throw new Error(`No sheet ${name}.`);
    return found;
  };
  /** The cell of a picker: beside its label for the chart, else below. */
  const picker = (label: string) => {
    const scorecard = sheet("Anna's leads");
    const rows: unknown[][] = scorecard.getDataRange().getValues();
    const row = rows.findIndex((cells) => cells.includes(label));
    const column = rows[row]?.indexOf(label) ?? -1;
    return label === 'Chart of'
      ? scorecard.getRange(row + 1, column + 2)
      : scorecard.getRange(row + 2, column + 1);
  };
  const pick = (label: string, choice: string) => picker(label).setValue(choice);
  return { workbook, commands, dispatch, openIt, sheet, picker, pick, current: () => state };
}

describe('a scorecard updated in place', () => {
  it('goes on over renamed sheets and inserted rows and columns, with what was typed into it', async () => {
    const { workbook, commands, openIt, sheet, pick, picker, current } = await openScorecard();
    workbook.setCells('Report', 'A1', [["='Scorecard'!B9"]]);
    sheet('Scorecard').setName("Anna's leads");
    sheet('Ads').setName('Export');
    sheet('Export').insertColumnsBefore(2, 1);
    workbook.setCells("Anna's leads", 'E10', [[400]]);
    workbook.setCells("Anna's leads", 'M10', [['Matteo']]);
    sheet("Anna's leads").insertRowsBefore(10, 1);
    pick('Period', 'September 2026');
    pick('Compare', 'Same period last year');
    pick('Chart of', 'Leads');
    await workbook.calculate();
    await openIt();
    await commands.createScorecard();
    expect(current().writing).toEqual({ status: 'done', shown: "Anna's leads" });
    await workbook.calculate();
    // 3,000 spent for 300 leads in September, the picked month.
    expect(workbook.value("Anna's leads", 'B9')).toBe(10);
    expect(workbook.value("Anna's leads", 'B10')).toBe(300);
    expect(['Period', 'Compare', 'Chart of'].map((label) => picker(label).getValue())).toEqual([
      'September 2026',
      'Same period last year',
      'Leads',
    ]);
    expect(workbook.value("Anna's leads", 'E10')).toBe(400);
    expect(workbook.value("Anna's leads", 'M10')).toBe('Matteo');
    expect(workbook.value("Anna's leads", 'M9')).toBe('Giulia');
    expect(workbook.value('Report', 'A1')).toBe(10);
    expect(workbook.grid.sheetIds()).toHaveLength(5);
  });

  it('takes in another KPI and shows it, by at most 80 calls that change the workbook', async () => {
    const { workbook, commands, dispatch, openIt, current } = await openScorecard();
    await openIt();
    dispatch({ type: 'kpi_checked', kpi: 'SPEND', checked: true });
    const before = workbook.callLog.length;
    await commands.createScorecard();
    expect(current().writing.status).toBe('done');
    const changes = workbook.callLog.slice(before).filter(({ mutates }) => mutates);
    expect(changes.length).toBeLessThanOrEqual(80);
    await workbook.calculate();
    expect(workbook.value('Scorecard', 'A11')).toBe('Marketing spend');
    expect(workbook.value('Scorecard', 'B11')).toBe(3100);
  });
});
