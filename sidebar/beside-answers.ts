import { readBack } from '../src/core/scorecard/read-back.ts';
import { parseChoices } from '../src/core/scorecard/scorecard-choices.ts';
import type { JsonCell, ScorecardSummary, WorkbookSummary } from '../src/core/server.ts';
import type { Failure } from './client.ts';
import type { CommandContext } from './command-context.ts';
import type { Draft } from './draft.ts';
import type { openedDraft } from './opened-draft.ts';

/** What went wrong on a page beside the steps is said there. */
export function besideFailed({ dispatch }: CommandContext, failure: Failure): void {
  dispatch({ type: 'beside_failed', failure });
}

/** The workbook as it is now: sheets come, go and are renamed while the sidebar is open. */
export async function describeBeside(context: CommandContext): Promise<WorkbookSummary | undefined> {
  const reply = await context.client.describeWorkbook();
  if (reply.ok) return reply.value;
  besideFailed(context, reply);
  return undefined;
}

/** All cells of the sheets that the add-on keeps for some purposes; no rows where there is none. */
export async function readRoles(
  context: CommandContext,
  workbook: WorkbookSummary,
  roles: readonly string[],
): Promise<readonly (readonly (readonly JsonCell[])[])[] | undefined> {
  const ids = roles.map((role) => workbook.sheets.find((sheet) => sheet.role === role)?.id);
  const present = ids.flatMap((sheetId) => (sheetId === undefined ? [] : [{ sheetId }]));
  if (present.length === 0) return ids.map(() => []);
  const reply = await context.client.readCells({ areas: present });
  if (!reply.ok) {
    besideFailed(context, reply);
    return undefined;
  }
  return ids.map((id) => {
    const place = present.findIndex(({ sheetId }) => sheetId === id);
    return reply.value[place]?.rows ?? [];
  });
}

/** Reads a scorecard with what was typed into it, and shows the steps with the draft that is made from it. */
export async function openDraft(
  context: CommandContext,
  scorecard: ScorecardSummary,
  draftOf: (...read: Parameters<typeof openedDraft>) => Draft,
): Promise<void> {
  const { client, dispatch } = context;
  const choices = parseChoices(scorecard.choices);
  if (!choices) return besideFailed(context, { code: 'scorecard_unreadable', message: '' });
  dispatch({ type: 'beside_waits' });
  const workbook = await describeBeside(context);
  if (!workbook) return;
  const reply = await client.readCells({ areas: [{ sheetId: scorecard.id, typed: true }] });
  if (!reply.ok) return besideFailed(context, reply);
  const cells = reply.value[0];
  const typed = cells && readBack(cells, choices);
  dispatch({ type: 'workbook_described', workbook });
  dispatch({ type: 'scorecard_opened', draft: draftOf(scorecard, choices, typed, workbook) });
}
