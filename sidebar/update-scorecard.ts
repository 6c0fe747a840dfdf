import { keepTyped } from '../src/core/scorecard/keep-typed.ts';
import { mergeAssumptions, mergeTyped } from '../src/core/scorecard/merge-typed.ts';
import { keepPicked, type PickedChoices, readPicked } from '../src/core/scorecard/picked-choices.ts';
import { planScorecard } from '../src/core/scorecard/plan-scorecard.ts';
import { type ReadBack, readBack } from '../src/core/scorecard/read-back.ts';
import { parseChoices, type ScorecardChoices } from '../src/core/scorecard/scorecard-choices.ts';
import type { ScorecardRequest } from '../src/core/scorecard/scorecard-request.ts';
import type { Reply, RewriteRequest, ScorecardSummary } from '../src/core/server.ts';
import { buildRequest } from './build-request.ts';
import { readData } from './chosen-data.ts';
import type { Client, Failure } from './client.ts';
import type { Updates } from './draft.ts';
import { planned } from './planned.ts';
import type { State } from './state.ts';

/** Rewrites the opened scorecard in its own sheets, with what people typed into them up to now. */
export async function updateScorecard(
  client: Client,
  state: State,
): Promise<Reply<{ readonly shown: string }>> {
  const { updates } = state.draft;
  // The sheets may have been renamed since the scorecard was opened.
  const listed = await client.listScorecards();
  if (!listed.ok) return listed;
  const scorecard = listed.value.find(({ id }) => id === updates?.scorecardId);
  if (!updates || !scorecard?.calculation) return { ok: false, code: 'sheet_missing', message: '' };
  const read = await client.readCells({ areas: [{ sheetId: scorecard.id, typed: true }] });
  if (!read.ok) return read;
  const choices = parseChoices(scorecard.choices);
  const cells = read.value[0];
  const found = choices && cells && { typed: readBack(cells, choices), picked: readPicked(cells), choices };
  const update = planUpdate(state, scorecard, updates, found);
  return 'code' in update ? { ok: false, ...update } : client.rewriteSheets(update);
}

/** What the scorecard holds by now: typed into its cells, picked on it, and what it was built from. */
interface FoundOnSheet {
  readonly typed: ReadBack | undefined;
  readonly picked: PickedChoices;
  readonly choices: ScorecardChoices;
}

function planUpdate(
  state: State,
  scorecard: ScorecardSummary,
  updates: Updates,
  found: FoundOnSheet | undefined,
): RewriteRequest | Failure {
  const request = buildRequest(state);
  const table = readData(state);
  const workbook = state.workbook.value;
  const { calculation } = scorecard;
  if (!request || !table || !workbook || !calculation) return { code: 'sheet_missing', message: '' };
  return planned(() => {
    const typed = found?.typed;
    const merged = typed ? withTyped(request, updates, typed) : request;
    const others = workbook.sheets.filter(({ id }) => id !== scorecard.id).map(({ name }) => name);
    const plan = planScorecard({ ...merged, name: scorecard.name }, table, {
      sheetNames: others,
      today: workbook.today,
      calculation: calculation.name,
    });
    const sheets = plan.sheets.map((sheet) => {
      if (sheet.role !== 'scorecard' || !found) return sheet;
      const kept = typed ? keepTyped(sheet, merged.kpis, typed) : sheet;
      return keepPicked(kept, found.picked, merged.grain !== found.choices.grain);
    });
    return {
      plan: { ...plan, sheets },
      sheetIds: sheets.map(({ role }) => (role === 'scorecard' ? scorecard.id : calculation.id)),
    };
  });
}

function withTyped(request: ScorecardRequest, updates: Updates, typed: ReadBack): ScorecardRequest {
  const { data } = request;
  return {
    ...request,
    kpis: mergeTyped(request.kpis, updates.kpis, typed.kpis),
    data: {
      ...data,
      assumptions: mergeAssumptions(data.assumptions, updates.assumptions, typed.assumptions),
    },
  };
}
