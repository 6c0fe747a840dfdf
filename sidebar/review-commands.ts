import { loggedActions } from '../src/core/scorecard/logged-actions.ts';
import { GRAIN_NAMES } from '../src/core/scorecard/picker-words.ts';
import { type Retrospective, retrospectives } from '../src/core/scorecard/retrospectives.ts';
import { type Closing, reviewedScorecard } from './beside.ts';
import { besideFailed, describeBeside, openDraft, readRoles } from './beside-answers.ts';
import type { CommandContext } from './command-context.ts';
import { nextDraft } from './next-draft.ts';

/** Looking back on closed periods, and planning the next one. */
export interface ReviewCommands {
  readReview(): Promise<void>;
  planNext(): Promise<void>;
}

export function createReviewCommands(context: CommandContext): ReviewCommands {
  const { client, dispatch, current } = context;
  return {
    async readReview() {
      const closing = current().beside?.closing;
      dispatch({ type: 'beside_opened', page: 'review' });
      const workbook = await describeBeside(context);
      if (!workbook) return;
      const cells = await readRoles(context, workbook, ['history', 'actions']);
      if (!cells) return;
      const listed = await client.listScorecards();
      if (!listed.ok) return besideFailed(context, listed);
      const actions = loggedActions(cells[1] ?? []);
      const found = retrospectives(cells[0] ?? [], actions ?? []);
      const justClosed = found.findIndex((each) => closing && isOf(closing, each));
      dispatch({
        type: 'review_read',
        review: {
          retrospectives: found,
          shown: Math.max(0, justClosed),
          scorecards: listed.value,
          logIsUnreadable: actions === undefined,
        },
      });
    },

    async planNext() {
      const review = current().beside?.review;
      const scorecard = review && reviewedScorecard(review);
      if (scorecard) await openDraft(context, scorecard, nextDraft);
      else dispatch({ type: 'beside_left' });
    },
  };
}

/** Whether a period of the history is the one that was just closed. */
function isOf({ scorecard, period }: Closing, { sheetId, from, by }: Retrospective): boolean {
  return sheetId === scorecard.id && from === period.start && by === GRAIN_NAMES[period.grain];
}
