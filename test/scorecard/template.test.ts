import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { type ContextId, contexts, type GoalId, goals } from '../../src/core/goal.ts';
import { matchColumns, measuresFor } from '../../src/core/match-columns.ts';
import { proposeKpis } from '../../src/core/propose.ts';
import { planTemplate } from '../../src/core/scorecard/plan-template.ts';
import type { DataWish } from '../../src/core/scorecard/sample-data.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

const TODAY = 46_347; // 21 November 2026
const LEADS: DataWish = wish('lead_generation', 'b2b');

function wish(goal: GoalId, context: ContextId): DataWish {
  return { goal, context, kpis: proposeKpis(goal, context) };
}

function templateOf(wanted: DataWish) {
  const [plan] = planTemplate(wanted, [], TODAY).sheets;
  if (!plan) throw new Error('no sheet planned');
  return plan;
}

/** The cells of a template as the sheet holds them. */
function cellsOf(wanted: DataWish): unknown[][] {
  return templateOf(wanted).cells.map((row) =>
    row.map((cell, column) => {
      const value = cell?.value ?? '';
      return column === 0 && typeof value === 'number' ? dateOfSerial(value) : value;
    }),
  );
}

function columnsOf(cells: unknown[][], wanted: DataWish): Readonly<Record<string, number>> {
  const table = readTable(cells);
  return Object.assign({}, ...wanted.kpis.map((kpi) => matchColumns(table, measuresFor(kpi)).columns));
}

describe('an empty template', () => {
  it('has a column for everything that is recorded for the KPIs of any goal and context, and finds it again', () => {
    for (const goal of Object.keys(goals) as GoalId[]) {
      for (const context of Object.keys(contexts) as ContextId[]) {
        const wanted = wish(goal, context);
        const cells = cellsOf(wanted);
        const found = Object.values(columnsOf(cells, wanted));
        const headers = (cells[0] ?? []).slice(2);
        expect(
          [...found].sort((a, b) => a - b),
          `${goal}, ${context}`,
        ).toEqual(headers.map((_, index) => index + 2));
      }
    }
  });

  it('dates a row for each of the last twelve months and says in notes what to type', () => {
    const plan = templateOf(LEADS);
    const [heads = [], ...rows] = plan.cells;
    expect(heads.map((cell) => cell?.value)).toEqual([
      'Month',
      'Channel',
      'Spend',
      'Visitors',
      'Conversions',
      'Leads',
      'Marketing-qualified leads',
    ]);
    // 1 November 2025 and 1 October 2026.
    expect(rows.map(([date]) => date?.value)).toHaveLength(12);
    expect([rows[0]?.[0]?.value, rows[11]?.[0]?.value]).toEqual([45_962, 46_296]);
    expect(rows.flatMap((row) => row.slice(1)).every((cell) => cell?.value === undefined)).toBe(true);
    expect(heads[2]?.note).toBe(
      'Money spent on marketing. The total of the month, such as 1200 in your currency.',
    );
    expect(plan).toMatchObject({ role: 'template', frozenRows: 1 });
  });
});

describe('a scorecard over an empty template', () => {
  let workbook: HeadlessWorkbook;
  let cells: unknown[][];

  beforeAll(async () => {
    cells = cellsOf(LEADS);
    const columns = Object.entries(columnsOf(cells, LEADS)).map(([id, column]) => [id, column + 1]);
    ({ workbook } = await buildScorecard(cells, {
      name: 'Scorecard',
      goal: LEADS.goal,
      context: LEADS.context,
      objective: '',
      currency: '€',
      grain: 'month',
      kpis: LEADS.kpis.map(({ id }) => ({ kpi: id, owner: '', source: '', frequency: 'monthly' })),
      data: { sheet: 'Data', headerRow: 1, date: 1, columns: Object.fromEntries(columns), assumptions: {} },
    }));
  }, 120_000);
  afterAll(disposeScorecard);

  const shown = (): string[][] =>
    workbook.google.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Scorecard')
      ?.getDataRange()
      .getDisplayValues() ?? [];

  it('says that there is no data yet, and has no error', () => {
    const texts = shown().flat();
    expect(texts.filter((text) => text.startsWith('#'))).toEqual([]);
    expect(texts).toContain('No data yet in the sheet "Data"');
    expect(texts).toContain('the scorecard fills in as figures are typed there');
    expect(texts).toContain('October 2026 compared with September 2026');
    expect(texts).toContain('No data yet in the sheet "Data". Type the figures beside the dates.');
    expect(texts.filter((text) => text === 'No data')).toHaveLength(5);
  });

  it('fills in when figures are typed', async () => {
    const sheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data');
    // Spend, visitors, conversions, leads and qualified leads of September and October.
    sheet?.getRange(12, 3, 2, 5).setValues([
      [1800, 4000, 120, 90, 30],
      [2000, 5000, 150, 100, 40],
    ]);
    await workbook.calculate();
    const rows = new Map(shown().map(([name = '', actual = '']) => [name, actual]));
    expect(rows.get('Leads')).toBe('100');
    expect(rows.get('Cost per lead')).toBe('€ 20.00');
    expect(rows.get('Visitor-to-lead rate')).toBe('2.0 %');
    expect(
      shown()
        .flat()
        .some((text) => text.endsWith('data through 31 October 2026')),
    ).toBe(true);
    expect(
      shown()
        .flat()
        .some((text) => text.startsWith('No data yet')),
    ).toBe(false);
  });
});
