import { afterAll, describe, expect, it } from 'vitest';
import { mapColumns } from '../../sidebar/column-mapping.ts';
import { noChoices } from '../../sidebar/draft.ts';
import type { ContextId, GoalId } from '../../src/core/goal.ts';
import { proposeKpis } from '../../src/core/propose.ts';
import { sampleData } from '../../src/core/scorecard/sample-data.ts';
import { COLUMN } from '../../src/core/scorecard/scorecard-layout.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

afterAll(disposeScorecard);

const TODAY = 46_347; // 21 November 2026

/** Goals whose data is of unlike kinds: people reached, balances, answers. The walk in the browser has all seven. */
const WALKS: readonly { readonly goal: GoalId; readonly context: ContextId }[] = [
  { goal: 'awareness', context: 'display_campaign' },
  { goal: 'customer_success', context: 'saas' },
  { goal: 'employee_engagement', context: 'internal' },
];

describe('a scorecard of sample data', () => {
  it.each(WALKS)('has five figures and no error for the goal $goal', async ({ goal, context }) => {
    const kpis = proposeKpis(goal, context);
    const { headers, rows } = sampleData({ goal, context, kpis }, TODAY);
    const cells: unknown[][] = [
      [...headers],
      ...rows.map(([month, ...rest]) => [dateOfSerial(Number(month)), ...rest.map((cell) => cell ?? '')]),
    ];
    const table = readTable(cells);
    const { date = 0, segment = 0, columns } = mapColumns(table, table, kpis, noChoices);
    const { workbook } = await buildScorecard(cells, {
      name: 'Scorecard',
      goal,
      context,
      objective: '',
      currency: '€',
      grain: 'month',
      kpis: kpis.map(({ id }) => ({ kpi: id, owner: '', source: '', frequency: 'monthly' })),
      data: {
        sheet: 'Data',
        headerRow: 1,
        date: date + 1,
        segment: segment + 1,
        columns: Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column + 1])),
        assumptions: {},
      },
    });
    const sheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Scorecard');
    const shown: unknown[][] = sheet?.getDataRange().getValues() ?? [];
    const actual = kpis.map(({ name }) => shown.find(([label]) => label === name)?.[COLUMN.actual - 1]);
    expect(actual).toEqual(kpis.map(() => expect.any(Number)));
    const texts = shown.flat().filter((cell): cell is string => typeof cell === 'string');
    expect(texts.filter((text) => /^#|^! |NaN|Infinity|undefined|null/.test(text))).toEqual([]);
    expect(texts).toContainEqual(expect.stringMatching(/^Largest change: .+ · data through /));
  });
});
