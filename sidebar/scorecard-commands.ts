import { freeName } from '../src/core/free-name.ts';
import { planActionLog } from '../src/core/scorecard/action-log.ts';
import { findKpiTable } from '../src/core/scorecard/find-kpi-table.ts';
import { parseChoices } from '../src/core/scorecard/scorecard-choices.ts';
import type { ScorecardSummary, SheetCells } from '../src/core/server.ts';
import { besideFailed, describeBeside, openDraft } from './beside-answers.ts';
import type { CommandContext } from './command-context.ts';
import { createScorecard } from './create-scorecard.ts';
import { describeWorkbook } from './data-commands.ts';
import { openedDraft } from './opened-draft.ts';
import { planned } from './planned.ts';
import { sheetNames } from './sheet-names.ts';
import { stepProblems } from './step-problems.ts';
import { updateScorecard } from './update-scorecard.ts';

/** Making a scorecard, and going on with one that is there. */
export interface ScorecardCommands {
  createScorecard(): Promise<void>;
  listScorecards(): Promise<void>;
  openScorecard(scorecard: ScorecardSummary): Promise<void>;
  startActionLog(scorecard: ScorecardSummary): Promise<void>;
}

const ACTIONS = 'KPI actions';

export function createScorecardCommands(context: CommandContext): ScorecardCommands {
  const { client, dispatch, current } = context;
  return {
    async createScorecard() {
      if (stepProblems(current()).length > 0) return dispatch({ type: 'problems_asked' });
      dispatch({ type: 'writing_started', what: 'scorecard' });
      // The page has to show that it works before the planner takes its turn.
      await new Promise((painted) => setTimeout(painted, 0));
      const written = current().draft.updates
        ? await updateScorecard(client, current())
        : await createScorecard(client, current());
      if (written.ok) return dispatch({ type: 'scorecard_written', shown: written.value.shown });
      dispatch({ type: 'writing_failed', what: 'scorecard', failure: written });
      // The sheets are not what they were when the name was chosen.
      if (written.code === 'sheet_exists') await describeWorkbook(context);
    },

    async listScorecards() {
      dispatch({ type: 'beside_opened', page: 'scorecards' });
      const reply = await client.listScorecards();
      if (reply.ok) dispatch({ type: 'scorecards_listed', scorecards: reply.value });
      else besideFailed(context, reply);
    },

    openScorecard: (scorecard) => openDraft(context, scorecard, openedDraft),

    async startActionLog(scorecard) {
      dispatch({ type: 'beside_waits' });
      const workbook = await describeBeside(context);
      if (!workbook) return;
      const reply = await client.readCells({ areas: [{ sheetId: scorecard.id, typed: true }] });
      if (!reply.ok) return besideFailed(context, reply);
      const name = freeName(ACTIONS, sheetNames(workbook));
      const plan = planned(() => planActionLog(name, kpiCells(scorecard, reply.value[0])));
      if ('code' in plan) return besideFailed(context, plan);
      const written = await client.writeSheets({ sheets: [plan], show: plan.name });
      if (!written.ok) return besideFailed(context, written);
      dispatch({ type: 'log_started', sheet: plan.name });
      const after = await client.describeWorkbook();
      if (after.ok) dispatch({ type: 'workbook_described', workbook: after.value });
    },
  };
}

/** Where the names of a scorecard's KPIs stand, for the list that the log of actions offers. */
function kpiCells(
  scorecard: ScorecardSummary,
  cells: SheetCells | undefined,
): { readonly sheet: string; readonly range: string } | undefined {
  const kpis = parseChoices(scorecard.choices)?.kpis ?? [];
  const table = cells && findKpiTable(cells.rows, cells.formulas, kpis);
  const rows = table?.kpiRows.flatMap((row) => (row === undefined ? [] : [row + 1])) ?? [];
  const column = table?.columns.get('KPI');
  if (rows.length === 0 || column !== 0) return undefined;
  return { sheet: scorecard.name, range: `$A$${Math.min(...rows)}:$A$${Math.max(...rows)}` };
}
