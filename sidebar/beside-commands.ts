import { freeName } from '../src/core/free-name.ts';
import { planActionLog } from '../src/core/scorecard/action-log.ts';
import { findKpiTable } from '../src/core/scorecard/find-kpi-table.ts';
import { historyRows } from '../src/core/scorecard/history-rows.ts';
import { loggedActions } from '../src/core/scorecard/logged-actions.ts';
import { GRAIN_NAMES } from '../src/core/scorecard/picker-words.ts';
import { readBack } from '../src/core/scorecard/read-back.ts';
import { type Retrospective, retrospectives } from '../src/core/scorecard/retrospectives.ts';
import { parseChoices } from '../src/core/scorecard/scorecard-choices.ts';
import { hasEnded, shownPeriod } from '../src/core/scorecard/shown-period.ts';
import type { JsonCell, ScorecardSummary, WorkbookSummary } from '../src/core/server.ts';
import type { Action } from './action.ts';
import { type Closing, lessonKey, reviewedScorecard } from './beside.ts';
import type { Client, Failure } from './client.ts';
import { type CustomersCommands, createCustomersCommands } from './customers-commands.ts';
import type { Draft } from './draft.ts';
import { nextDraft } from './next-draft.ts';
import { openedDraft } from './opened-draft.ts';
import { planned } from './planned.ts';
import type { State } from './state.ts';

/** What the pages beside the steps ask of the server. */
export interface BesideCommands extends CustomersCommands {
  listScorecards(): Promise<void>;
  openScorecard(scorecard: ScorecardSummary): Promise<void>;
  readPeriod(scorecard: ScorecardSummary): Promise<void>;
  closePeriod(): Promise<void>;
  readReview(): Promise<void>;
  planNext(): Promise<void>;
  startActionLog(scorecard: ScorecardSummary): Promise<void>;
}

const HISTORY = 'KPI history';
const ACTIONS = 'KPI actions';

/** Rows of a calculation sheet in which its settings stand, with room for longer lists of segments. */
const SETTINGS = 'A1:B200';

export function createBesideCommands(
  client: Client,
  dispatch: (action: Action) => void,
  current: () => State,
): BesideCommands {
  const failed = (failure: Failure): void => dispatch({ type: 'beside_failed', failure });

  /** The workbook as it is now: sheets come, go and are renamed while the sidebar is open. */
  const describe = async (): Promise<WorkbookSummary | undefined> => {
    const reply = await client.describeWorkbook();
    if (reply.ok) return reply.value;
    failed(reply);
    return undefined;
  };

  /** All cells of the sheets that the add-on keeps for some purposes; no rows where there is none. */
  const readRoles = async (
    workbook: WorkbookSummary,
    roles: readonly string[],
  ): Promise<readonly (readonly (readonly JsonCell[])[])[] | undefined> => {
    const ids = roles.map((role) => workbook.sheets.find((sheet) => sheet.role === role)?.id);
    const present = ids.flatMap((sheetId) => (sheetId === undefined ? [] : [{ sheetId }]));
    const reply =
      present.length === 0 ? ({ ok: true, value: [] } as const) : await client.readCells({ areas: present });
    if (!reply.ok) {
      failed(reply);
      return undefined;
    }
    return ids.map((id) => {
      const place = present.findIndex(({ sheetId }) => sheetId === id);
      return reply.value[place]?.rows ?? [];
    });
  };

  /** Reads a scorecard with what was typed into it, and shows the steps with the draft that is made from it. */
  const openDraft = async (
    scorecard: ScorecardSummary,
    draftOf: (...read: Parameters<typeof openedDraft>) => Draft,
  ): Promise<void> => {
    const choices = parseChoices(scorecard.choices);
    if (!choices) return failed({ code: 'scorecard_unreadable', message: '' });
    dispatch({ type: 'beside_waits' });
    const workbook = await describe();
    if (!workbook) return;
    const reply = await client.readCells({ areas: [{ sheetId: scorecard.id, typed: true }] });
    if (!reply.ok) return failed(reply);
    const cells = reply.value[0];
    const typed = cells && readBack(cells, choices);
    dispatch({ type: 'workbook_described', workbook });
    dispatch({ type: 'scorecard_opened', draft: draftOf(scorecard, choices, typed, workbook) });
  };

  return {
    ...createCustomersCommands(client, dispatch, current),

    async listScorecards() {
      dispatch({ type: 'beside_opened', page: 'scorecards' });
      const reply = await client.listScorecards();
      if (reply.ok) dispatch({ type: 'scorecards_listed', scorecards: reply.value });
      else failed(reply);
    },

    openScorecard: (scorecard) => openDraft(scorecard, openedDraft),

    async readPeriod(scorecard) {
      dispatch({ type: 'beside_opened', page: 'closing' });
      const choices = parseChoices(scorecard.choices);
      if (!choices) return failed({ code: 'scorecard_unreadable', message: '' });
      if (!scorecard.calculation) return failed({ code: 'period_unreadable', message: '' });
      const reply = await client.readCells({
        areas: [
          { sheetId: scorecard.id, typed: true },
          { sheetId: scorecard.calculation.id, a1: SETTINGS },
        ],
      });
      if (!reply.ok) return failed(reply);
      const [cells, settings] = reply.value;
      const period = cells && settings && shownPeriod(cells, settings, choices.kpis);
      if (!period) return failed({ code: 'period_unreadable', message: '' });
      const { currency } = choices;
      dispatch({ type: 'period_read', closing: { scorecard, period, currency, early: false, done: null } });
    },

    async closePeriod() {
      const { beside, draft, workbook: known } = current();
      const closing = beside?.closing;
      const today = known.value?.today;
      if (!closing || closing.done || today === undefined) return;
      if (!closing.early && !hasEnded(closing.period, today)) return;
      dispatch({ type: 'beside_waits' });
      const workbook = await describe();
      if (!workbook) return;
      const history = await readRoles(workbook, ['history']);
      if (!history) return;
      const heads = history[0]?.find((row) => row.includes('Lesson learned')) ?? [];
      const { period, scorecard, currency } = closing;
      const name = freeName(
        HISTORY,
        workbook.sheets.map((sheet) => sheet.name),
      );
      const lessons = Object.fromEntries(
        period.results.map(({ key }) => [key, draft.lessons[lessonKey(closing, key)] ?? '']),
      );
      const reply = await client.appendRows(
        historyRows({ period, scorecard, lessons, today, currency }, name, heads),
      );
      if (!reply.ok) return failed(reply);
      dispatch({ type: 'period_closed', done: reply.value });
      // The history is new to the page, which offers the review from now on.
      const after = await client.describeWorkbook();
      if (after.ok) dispatch({ type: 'workbook_described', workbook: after.value });
    },

    async readReview() {
      const closing = current().beside?.closing;
      dispatch({ type: 'beside_opened', page: 'review' });
      const workbook = await describe();
      if (!workbook) return;
      const cells = await readRoles(workbook, ['history', 'actions']);
      if (!cells) return;
      const listed = await client.listScorecards();
      if (!listed.ok) return failed(listed);
      const actions = loggedActions(cells[1] ?? []);
      const found = retrospectives(cells[0] ?? [], actions ?? []);
      const shown = Math.max(
        0,
        found.findIndex((each) => closing && isOf(closing, each)),
      );
      dispatch({
        type: 'review_read',
        review: {
          retrospectives: found,
          shown,
          scorecards: listed.value,
          logIsUnreadable: actions === undefined,
        },
      });
    },

    async planNext() {
      const review = current().beside?.review;
      const scorecard = review && reviewedScorecard(review);
      if (scorecard) await openDraft(scorecard, nextDraft);
      else dispatch({ type: 'beside_left' });
    },

    async startActionLog(scorecard) {
      dispatch({ type: 'beside_waits' });
      const workbook = await describe();
      if (!workbook) return;
      const reply = await client.readCells({ areas: [{ sheetId: scorecard.id, typed: true }] });
      if (!reply.ok) return failed(reply);
      const names = workbook.sheets.map(({ name }) => name);
      const plan = planned(() =>
        planActionLog(freeName(ACTIONS, names), kpiCells(scorecard, reply.value[0])),
      );
      if ('code' in plan) return failed(plan);
      const written = await client.writeSheets({ sheets: [plan], show: plan.name });
      if (!written.ok) return failed(written);
      dispatch({ type: 'log_started', sheet: plan.name });
      const after = await client.describeWorkbook();
      if (after.ok) dispatch({ type: 'workbook_described', workbook: after.value });
    },
  };
}

/** Whether a period of the history is the one that was just closed. */
function isOf({ scorecard, period }: Closing, { sheetId, from, by }: Retrospective): boolean {
  return sheetId === scorecard.id && from === period.start && by === GRAIN_NAMES[period.grain];
}

/** Where the names of a scorecard's KPIs stand, for the list that the log of actions offers. */
function kpiCells(
  scorecard: ScorecardSummary,
  cells: Parameters<typeof readBack>[0] | undefined,
): { readonly sheet: string; readonly range: string } | undefined {
  const kpis = parseChoices(scorecard.choices)?.kpis ?? [];
  const table = cells && findKpiTable(cells.rows, cells.formulas, kpis);
  const rows = table?.kpiRows.flatMap((row) => (row === undefined ? [] : [row + 1])) ?? [];
  const column = table?.columns.get('KPI');
  if (rows.length === 0 || column !== 0) return undefined;
  return { sheet: scorecard.name, range: `$A$${Math.min(...rows)}:$A$${Math.max(...rows)}` };
}
