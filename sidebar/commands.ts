import { planChannelNames } from '../src/core/scorecard/plan-channel-names.ts';
import { planCombinedSheet } from '../src/core/scorecard/plan-combined-sheet.ts';
import { planScorecard } from '../src/core/scorecard/plan-scorecard.ts';
import { planTemplate } from '../src/core/scorecard/plan-template.ts';
import { planTidySheet } from '../src/core/scorecard/plan-tidy-sheet.ts';
import { type DataWish, planSampleData } from '../src/core/scorecard/sample-data.ts';
import type { WorkbookPlan } from '../src/core/scorecard/sheet-plan.ts';
import type { WorkbookSummary } from '../src/core/server.ts';
import type { Table } from '../src/core/table.ts';
import type { Action } from './action.ts';
import { type BesideCommands, createBesideCommands } from './beside-commands.ts';
import { buildRequest } from './build-request.ts';
import { readData } from './chosen-data.ts';
import type { Client, Failure } from './client.ts';
import { combinableSheets, combinationProblem, combinedSources } from './combined-data.ts';
import { dataTable } from './data-table.ts';
import { dataWish } from './data-wish.ts';
import { planned } from './planned.ts';
import type { State, Written } from './state.ts';
import { stepProblems } from './step-problems.ts';
import { updateScorecard } from './update-scorecard.ts';
import { tidyColumns, wideData } from './wide-data.ts';

/** What takes the server: each tells the reducer when it begins and how it ends. */
export type Commands = StepCommands & BesideCommands;

interface StepCommands {
  describeWorkbook(): Promise<void>;
  readColumns(sheetId: number, columns: readonly number[]): Promise<void>;
  insertSample(): Promise<void>;
  insertTemplate(): Promise<void>;
  writeTidySheet(): Promise<void>;
  writeCombinedSheet(): Promise<void>;
  createScorecard(): Promise<void>;
}

export function createCommands(
  client: Client,
  dispatch: (action: Action) => void,
  current: () => State,
): Commands {
  /** Writes a sheet with data, under a name that is free by then, and goes on with it. */
  const writeData = async (
    what: Written,
    planFor: (workbook: WorkbookSummary) => WorkbookPlan | Failure | Promise<WorkbookPlan | Failure>,
  ): Promise<void> => {
    dispatch({ type: 'writing_started', what });
    const before = await client.describeWorkbook();
    if (!before.ok) return dispatch({ type: 'writing_failed', what, failure: before });
    const plan = await planFor(before.value);
    if ('code' in plan) return dispatch({ type: 'writing_failed', what, failure: plan });
    const written = await client.writeSheets(plan);
    if (!written.ok) return dispatch({ type: 'writing_failed', what, failure: written });
    const after = await client.describeWorkbook();
    if (!after.ok) return dispatch({ type: 'writing_failed', what, failure: after });
    dispatch({ type: 'data_sheet_written', sheet: written.value.shown, workbook: after.value });
  };
  /** Writes a sheet with the columns of the chosen KPIs. */
  const writeWished = async (
    what: 'sample' | 'template',
    plan: (wish: DataWish, sheetNames: readonly string[], today: number) => WorkbookPlan,
  ): Promise<void> => {
    const wish = dataWish(current().draft);
    if (!wish) return;
    await writeData(what, (workbook) => planned(() => plan(wish, sheetNames(workbook), workbook.today)));
  };
  const commands: StepCommands = {
    async describeWorkbook() {
      dispatch({ type: 'workbook_asked' });
      const reply = await client.describeWorkbook();
      if (reply.ok) dispatch({ type: 'workbook_described', workbook: reply.value });
      else dispatch({ type: 'workbook_failed', failure: reply });
    },

    async readColumns(sheetId, columns) {
      dispatch({ type: 'columns_asked' });
      const reply = await client.readColumns({ sheetId, columns });
      if (reply.ok) dispatch({ type: 'columns_read', sheetId, columns, read: reply.value });
      else dispatch({ type: 'columns_failed', failure: reply });
    },

    insertSample: () => writeWished('sample', planSampleData),

    insertTemplate: () => writeWished('template', planTemplate),

    async writeTidySheet() {
      const wide = wideData(current());
      if (!wide) return;
      await writeData('tidy', (workbook) =>
        planned(() => planTidySheet(wide.sheet, tidyColumns(wide), sheetNames(workbook))),
      );
    },

    async writeCombinedSheet() {
      const sheets = combinableSheets(current()).filter(({ chosen }) => chosen);
      const sources = combinedSources(sheets);
      if (combinationProblem(sources)) return;
      dispatch({ type: 'writing_started', what: 'combined' });
      const names = new Set<string>();
      for (const { sheet, header, date, segment } of sheets) {
        if (segment === undefined) {
          names.add(sheet.name);
          continue;
        }
        const columns = [date + 1, segment + 1];
        const reply = await client.readColumns({ sheetId: sheet.id, columns });
        if (!reply.ok) return dispatch({ type: 'writing_failed', what: 'combined', failure: reply });
        const read = { sheetId: sheet.id, columns, rows: reply.value.rows };
        for (const name of textsIn(dataTable(read, header.headerRow), segment)) names.add(name);
      }
      await writeData('combined', async (workbook) => {
        const taken = sheetNames(workbook);
        const named = await client.appendRows(planChannelNames([...names].slice(0, MOST_NAMES), taken));
        return named.ok ? planned(() => planCombinedSheet(sources, named.value.sheet, taken)) : named;
      });
    },

    async createScorecard() {
      if (stepProblems(current()).length > 0) return dispatch({ type: 'problems_asked' });
      dispatch({ type: 'writing_started', what: 'scorecard' });
      // The page has to show that it works before the planner takes its turn.
      await new Promise((painted) => setTimeout(painted, 0));
      if (current().draft.updates) {
        const updated = await updateScorecard(client, current());
        if (updated.ok) return dispatch({ type: 'scorecard_written', shown: updated.value.shown });
        return dispatch({ type: 'writing_failed', what: 'scorecard', failure: updated });
      }
      const plan = scorecardPlan(current());
      if ('code' in plan) return dispatch({ type: 'writing_failed', what: 'scorecard', failure: plan });
      const written = await client.writeSheets(plan);
      if (written.ok) return dispatch({ type: 'scorecard_written', shown: written.value.shown });
      dispatch({ type: 'writing_failed', what: 'scorecard', failure: written });
      // The sheets are not what they were when the name was chosen.
      if (written.code === 'sheet_exists') await commands.describeWorkbook();
    },
  };
  return { ...commands, ...createBesideCommands(client, dispatch, current) };
}

function scorecardPlan(state: State): WorkbookPlan | Failure {
  const request = buildRequest(state);
  const table = readData(state);
  const workbook = state.workbook.value;
  if (!request || !table || !workbook) return { code: 'sheet_missing', message: '' };
  return planned(() =>
    planScorecard(request, table, { sheetNames: sheetNames(workbook), today: workbook.today }),
  );
}

/** More channels than these are campaigns or keywords, which nobody matches by hand. */
const MOST_NAMES = 500;

function textsIn(table: Table | undefined, column: number): readonly string[] {
  const cells = (table?.rows ?? []).map((row) => table?.cells[row]?.[column]);
  return cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '');
}

function sheetNames(workbook: WorkbookSummary): readonly string[] {
  return workbook.sheets.map(({ name }) => name);
}
