import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialOf } from '../../src/core/period.ts';
import { goalSentence } from '../../src/core/scorecard/goal-sentence.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { readBack } from '../../src/core/scorecard/read-back.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import type { JsonCell } from '../../src/core/server.ts';
import { dateOfSerial, serialOfUtc } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

afterAll(disposeScorecard);

const monthOf2026 = (month: number): number => serialOf(2026, month, 1);

/** January to October 2026: 1,000 spent a month for 110, 120, … and 200 leads. */
const cells = [
  ['Month', 'Spend', 'Leads'],
  ...Array.from({ length: 10 }, (_, index) => [dateOfSerial(monthOf2026(index + 1)), 1000, 110 + 10 * index]),
];

const request: ScorecardRequest = {
  name: 'Scorecard',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: [
    {
      kpi: 'LEADS',
      periodTargets: [100, 120, 130, 140].map((target, index) => ({ start: monthOf2026(7 + index), target })),
      owner: '',
      source: '',
      frequency: 'monthly',
    },
    {
      kpi: 'CPL',
      kind: 'stay_below',
      periodTargets: [{ start: monthOf2026(9), target: 9 }],
      owner: '',
      source: '',
      frequency: 'monthly',
    },
  ],
  data: { sheet: 'Data', headerRow: 1, date: 1, columns: { spend: 2, leads: 3 }, assumptions: {} },
};

async function openScorecard() {
  const { workbook, plan } = await buildScorecard(cells, request);
  const block = plan.sheets.find(({ role }) => role === 'scorecard')?.cells ?? [];
  const rowOf = (month: number): number => block.findIndex((row) => row[0]?.value === monthOf2026(month)) + 1;
  return {
    workbook,
    async set(values: Readonly<Record<string, string | number>>) {
      for (const [cell, value] of Object.entries(values)) workbook.setCells('Scorecard', cell, [[value]]);
      await workbook.calculate();
    },
    rowOf,
    value: (cell: string) => workbook.value('Scorecard', cell),
    /** All sentences of the sheet, those of the data checks among them. */
    checks: () =>
      workbook.google.SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Scorecard')
        ?.getDataRange()
        .getValues()
        .flat()
        .join('\n'),
    typedKpis() {
      const range = workbook.google.SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Scorecard')
        ?.getDataRange();
      const values: unknown[][] = range?.getValues() ?? [];
      const rows = values.map((row) =>
        row.map((cell): JsonCell => {
          if (cell instanceof Date) return { date: serialOfUtc(cell) };
          return typeof cell === 'number' || (typeof cell === 'string' && cell !== '') ? cell : null;
        }),
      );
      const notes = rows.map((row) => row.map(() => ''));
      return readBack({ rows, formulas: range?.getFormulas() ?? [], notes }, request)?.kpis ?? [];
    },
  };
}

let scorecard: Awaited<ReturnType<typeof openScorecard>>;
beforeAll(async () => {
  scorecard = await openScorecard();
}, 120_000);

describe('targets by period', { timeout: 120_000 }, () => {
  it('are those of the shown period, and a period without one says so', () => {
    const { value } = scorecard;
    // 200 leads in October, 140 were the target.
    expect([value('B9'), value('E9'), value('I9')]).toEqual([200, 140, 'Reached']);
    expect([value('B10'), value('E10'), value('I10')]).toEqual([5, 'No target for this month', '–']);
  });

  it('change with the picked period, and when one is typed into the sheet', async () => {
    const { set, value, rowOf } = scorecard;
    await set({ B6: 'September 2026' });
    expect([value('E9'), value('I9')]).toEqual([130, 'Reached']);
    // 1,000 for 190 leads is less than 9 each.
    expect([value('E10'), value('I10')]).toEqual([9, 'On track']);
    await set({ [`B${rowOf(9)}`]: 250 });
    expect([value('E9'), value('I9')]).toEqual([250, 'Off track']);
  });

  it('are not judged where the KPI cannot be so, and the data checks say so', async () => {
    const { set, value, rowOf, checks } = scorecard;
    expect(checks()).not.toContain('Leads: the target is no number');
    await set({ [`B${rowOf(9)}`]: -5 });
    expect([value('E9'), value('I9')]).toEqual([-5, '–']);
    expect(checks()).toContain('Leads: the target is no number of 0 or more. ');
    await set({ [`B${rowOf(9)}`]: 250 });
  });

  it('add up over a quarter for a total that has them all, and for nothing else', async () => {
    const { set, value } = scorecard;
    await set({ A6: 'Quarter', B6: 'Q3 2026' });
    // 170, 180 and 190 leads against 100, 120 and 250.
    expect([value('B9'), value('E9'), value('I9')]).toEqual([540, 470, 'Reached']);
    expect([value('E10'), value('I10')]).toEqual(['No target for this quarter', '–']);
    await set({ B6: 'Q4 2026' });
    expect([value('E9'), value('I9')]).toEqual(['No target for this quarter', '–']);
  });

  it('are taken from any day of their period, and from no period that is given twice', async () => {
    const { set, value, rowOf } = scorecard;
    const row = rowOf(8);
    // August's target moves to a second day of July: two dates, and still no target for August.
    await set({ B6: 'Q3 2026', [`A${row}`]: '2026-07-15' });
    expect([value('E9'), value('I9')]).toEqual(['Two targets for one month', '–']);
    await set({ [`A${row}`]: '2026-08-15' });
    expect([value('E9'), value('I9')]).toEqual([470, 'Reached']);
    await set({ A6: 'Month', B6: 'August 2026' });
    expect(value('E9')).toBe(120);
  });

  it('stand in the chart period by period', async () => {
    const { set, workbook } = scorecard;
    await set({ A6: 'Month', B6: 'Latest complete' });
    const rows: unknown[][] =
      workbook.google.SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Scorecard (calculation)')
        ?.getDataRange()
        .getValues() ?? [];
    const head = rows.findIndex((row) => row[0] === 'Period' && row[2] === 'Target');
    const drawn = rows
      .slice(head + 1, head + 13)
      .map((row) => row[2])
      .filter((value) => typeof value === 'number');
    expect(drawn).toEqual([100, 120, 250, 140]);
  });

  it('are read back from their cells, also for periods that were added', async () => {
    const { set, typedKpis, rowOf } = scorecard;
    const next = rowOf(10) + 1;
    await set({ [`A${next}`]: monthOf2026(11), [`B${next}`]: 150 });
    expect(
      typedKpis().map(({ target, periodTargets }) => [target, periodTargets?.map((each) => each.target)]),
    ).toEqual([
      [undefined, [100, 120, 250, 140, 150]],
      [undefined, [9]],
    ]);
    expect(typedKpis()[0]?.periodTargets?.at(-1)?.start).toBe(monthOf2026(11));
  });

  it('give way to one target where a number is typed over the formula', async () => {
    const { set, value, typedKpis } = scorecard;
    await set({ E9: 300 });
    expect([typedKpis()[0]?.target, typedKpis()[0]?.periodTargets]).toEqual([300, undefined]);
    expect(value('I9')).toBe('Off track');
    // It is one for a month, which says nothing of the 540 leads of a quarter.
    await set({ A6: 'Quarter', B6: 'Q3 2026' });
    expect([value('B9'), value('F9'), value('I9')]).toEqual([540, '–', '–']);
  });
});

describe('a date that was typed twice', () => {
  it('stays on the sheet with both targets when the scorecard is written anew', () => {
    const start = monthOf2026(7);
    const [leads, cpl] = request.kpis;
    const typed = { ...leads, periodTargets: [100, 120].map((target) => ({ start, target })) };
    const kpis = [typed, { ...cpl, periodTargets: [{ start, target: 9 }] }] as ScorecardRequest['kpis'];
    const plan = planScorecard({ ...request, kpis }, readTable(cells), {
      sheetNames: ['Data'],
      today: 46_347,
    });
    const block = plan.sheets.find(({ role }) => role === 'scorecard')?.cells ?? [];
    const lines = block.filter((row) => row[0]?.value === start);
    expect(lines.map((row) => [row[1]?.value, row[2]?.value])).toEqual([
      [100, 9],
      [120, undefined],
    ]);
  });
});

describe('the goal with targets by period', () => {
  it('names the last of them', () => {
    expect(goalSentence(request)).toContain('to 140 by 31 October 2026');
  });
});
