import { planChannelNames } from '../src/core/scorecard/plan-channel-names.ts';
import { planCombinedSheet } from '../src/core/scorecard/plan-combined-sheet.ts';
import type { Reply } from '../src/core/server.ts';
import type { Table } from '../src/core/table.ts';
import type { Client } from './client.ts';
import {
  type CombinableSheet,
  combinableSheets,
  combinationProblem,
  combinedSources,
} from './combined-data.ts';
import type { CommandContext } from './command-context.ts';
import { dataTable } from './data-table.ts';
import { planned } from './planned.ts';
import { sheetNames } from './sheet-names.ts';
import { writeDataSheet } from './write-data-sheet.ts';

/** Putting several sheets together. */
export interface CombineCommands {
  writeCombinedSheet(): Promise<void>;
}

export function createCombineCommands(context: CommandContext): CombineCommands {
  const { client, dispatch, current } = context;
  return {
    async writeCombinedSheet() {
      const sheets = combinableSheets(current()).filter(({ chosen }) => chosen);
      const sources = combinedSources(sheets);
      if (combinationProblem(sources)) return;
      dispatch({ type: 'writing_started', what: 'combined' });
      const names = await channelNames(client, sheets);
      if (!names.ok) return dispatch({ type: 'writing_failed', what: 'combined', failure: names });
      await writeDataSheet(context, 'combined', async (workbook) => {
        const taken = sheetNames(workbook);
        const named = await client.appendRows(planChannelNames(names.value, taken));
        return named.ok ? planned(() => planCombinedSheet(sources, named.value.sheet, taken)) : named;
      });
    },
  };
}

/** More channels than these are campaigns or keywords, which nobody matches by hand. */
const MOST_NAMES = 500;

/** What the sheets call their channels; one without a column for them is called by its own name. */
async function channelNames(
  client: Client,
  sheets: readonly CombinableSheet[],
): Promise<Reply<readonly string[]>> {
  const names = new Set<string>();
  for (const { sheet, header, date, segment } of sheets) {
    if (segment === undefined) {
      names.add(sheet.name);
      continue;
    }
    const columns = [date + 1, segment + 1];
    const reply = await client.readColumns({ sheetId: sheet.id, columns });
    if (!reply.ok) return reply;
    const read = { sheetId: sheet.id, columns, rows: reply.value.rows };
    for (const name of textsIn(dataTable(read, header.headerRow), segment)) names.add(name);
  }
  return { ok: true, value: [...names].slice(0, MOST_NAMES) };
}

function textsIn(table: Table | undefined, column: number): readonly string[] {
  const cells = (table?.rows ?? []).map((row) => table?.cells[row]?.[column]);
  return cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '');
}
