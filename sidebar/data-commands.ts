import { planTemplate } from '../src/core/scorecard/plan-template.ts';
import { planTidySheet } from '../src/core/scorecard/plan-tidy-sheet.ts';
import { type DataWish, planSampleData } from '../src/core/scorecard/sample-data.ts';
import type { WorkbookPlan } from '../src/core/scorecard/sheet-plan.ts';
import type { CommandContext } from './command-context.ts';
import { dataWish } from './data-wish.ts';
import { planned } from './planned.ts';
import { sheetNames } from './sheet-names.ts';
import { tidyColumns, wideData } from './wide-data.ts';
import { writeDataSheet } from './write-data-sheet.ts';

/** Looking at the sheets, reading the one with the data, and making one. */
export interface DataCommands {
  describeWorkbook(): Promise<void>;
  readColumns(sheetId: number, columns: readonly number[]): Promise<void>;
  insertSample(): Promise<void>;
  insertTemplate(): Promise<void>;
  writeTidySheet(): Promise<void>;
}

export function createDataCommands(context: CommandContext): DataCommands {
  const { client, dispatch, current } = context;
  /** Writes a sheet with the columns of the chosen KPIs. */
  const writeWished = async (
    what: 'sample' | 'template',
    plan: (wish: DataWish, sheetNames: readonly string[], today: number) => WorkbookPlan,
  ): Promise<void> => {
    const wish = dataWish(current().draft);
    if (!wish) return;
    await writeDataSheet(context, what, (workbook) =>
      planned(() => plan(wish, sheetNames(workbook), workbook.today)),
    );
  };
  return {
    describeWorkbook: () => describeWorkbook(context),

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
      await writeDataSheet(context, 'tidy', (workbook) =>
        planned(() => planTidySheet(wide.sheet, tidyColumns(wide), sheetNames(workbook))),
      );
    },
  };
}

/** Looks at the sheets anew. */
export async function describeWorkbook({ client, dispatch }: CommandContext): Promise<void> {
  dispatch({ type: 'workbook_asked' });
  const reply = await client.describeWorkbook();
  if (reply.ok) dispatch({ type: 'workbook_described', workbook: reply.value });
  else dispatch({ type: 'workbook_failed', failure: reply });
}
