import { planScorecard } from '../src/core/scorecard/plan-scorecard.ts';
import type { Reply } from '../src/core/server.ts';
import { buildRequest } from './build-request.ts';
import { readData } from './chosen-data.ts';
import type { Client } from './client.ts';
import { planned } from './planned.ts';
import { sheetNames } from './sheet-names.ts';
import type { State } from './state.ts';

/** Writes a scorecard into sheets of its own. */
export async function createScorecard(
  client: Client,
  state: State,
): Promise<Reply<{ readonly shown: string }>> {
  const request = buildRequest(state);
  const table = readData(state);
  const workbook = state.workbook.value;
  if (!request || !table || !workbook) return { ok: false, code: 'sheet_missing', message: '' };
  const options = { sheetNames: sheetNames(workbook), today: workbook.today };
  const plan = planned(() => planScorecard(request, table, options));
  return 'code' in plan ? { ok: false, ...plan } : client.writeSheets(plan);
}
