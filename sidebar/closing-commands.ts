import { freeName } from '../src/core/free-name.ts';
import { historyRows } from '../src/core/scorecard/history-rows.ts';
import { parseChoices } from '../src/core/scorecard/scorecard-choices.ts';
import { hasEnded, shownPeriod } from '../src/core/scorecard/shown-period.ts';
import type { ScorecardSummary } from '../src/core/server.ts';
import { lessonKey } from './beside.ts';
import { besideFailed, describeBeside, readRoles } from './beside-answers.ts';
import type { CommandContext } from './command-context.ts';
import { sheetNames } from './sheet-names.ts';

/** Closing the period that a scorecard shows. */
export interface ClosingCommands {
  readPeriod(scorecard: ScorecardSummary): Promise<void>;
  closePeriod(): Promise<void>;
}

const HISTORY = 'KPI history';

/** Rows of a calculation sheet in which its settings stand, with room for longer lists of segments. */
const SETTINGS = 'A1:B200';

export function createClosingCommands(context: CommandContext): ClosingCommands {
  const { client, dispatch, current } = context;
  return {
    async readPeriod(scorecard) {
      dispatch({ type: 'beside_opened', page: 'closing' });
      const choices = parseChoices(scorecard.choices);
      if (!choices) return besideFailed(context, { code: 'scorecard_unreadable', message: '' });
      if (!scorecard.calculation) return besideFailed(context, { code: 'period_unreadable', message: '' });
      const reply = await client.readCells({
        areas: [
          { sheetId: scorecard.id, typed: true },
          { sheetId: scorecard.calculation.id, a1: SETTINGS },
        ],
      });
      if (!reply.ok) return besideFailed(context, reply);
      const [cells, settings] = reply.value;
      const period = cells && settings && shownPeriod(cells, settings, choices.kpis);
      if (!period) return besideFailed(context, { code: 'period_unreadable', message: '' });
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
      const workbook = await describeBeside(context);
      if (!workbook) return;
      const history = await readRoles(context, workbook, ['history']);
      if (!history) return;
      const heads = history[0]?.find((row) => row.includes('Lesson learned')) ?? [];
      const { period, scorecard, currency } = closing;
      const lessons = Object.fromEntries(
        period.results.map(({ key }) => [key, draft.lessons[lessonKey(closing, key)] ?? '']),
      );
      const name = freeName(HISTORY, sheetNames(workbook));
      const rows = historyRows({ period, scorecard, lessons, today, currency }, name, heads);
      const reply = await client.appendRows(rows);
      if (!reply.ok) return besideFailed(context, reply);
      dispatch({ type: 'period_closed', done: reply.value });
      // The history is new to the page, which offers the review from now on.
      const after = await client.describeWorkbook();
      if (after.ok) dispatch({ type: 'workbook_described', workbook: after.value });
    },
  };
}
