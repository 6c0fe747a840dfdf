import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialOf } from '../../src/core/period.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

afterAll(disposeScorecard);

/** The cell that sums up the statuses. */
const SUMMARY = 'I5';

const MONTHS = 15;
/** August 2025 to October 2026. */
const MONTH_STARTS = Array.from({ length: MONTHS }, (_, month) => serialOf(2025, 8 + month, 1));

/** Each month one lead more than in the month before at 10 each, in two regions; 20 % are qualified. */
const CELLS: unknown[][] = [
  ['Date', 'Region', 'Leads', 'Qualified leads', 'Spend'],
  ...MONTH_STARTS.flatMap((start, month) =>
    ['North', 'South'].map((region, index) => {
      const leads = (100 + month) * (index + 1);
      return [dateOfSerial(start), region, leads, leads / 5, leads * 10];
    }),
  ),
];

const REQUEST: ScorecardRequest = {
  name: 'Leads',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: [
    { kpi: 'LEADS', owner: '', source: '', frequency: 'monthly' },
    { kpi: 'LEAD_QUALITY', target: 0.25, owner: '', source: '', frequency: 'monthly' },
    { kpi: 'CPL', target: 9, owner: '', source: '', frequency: 'quarterly' },
  ],
  data: {
    sheet: 'Data',
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: { leads: 3, qualified_leads: 4, spend: 5, cost: 5 },
    assumptions: {},
  },
};

async function buildWithChart(request = REQUEST, cells = CELLS) {
  const { workbook, plan } = await buildScorecard(cells, request);
  const sheet = plan.sheets.find(({ name }) => name === request.name) as SheetPlan;
  const [chart] = sheet.charts ?? [];
  const picker = sheet.lists?.at(-1)?.cell;
  if (!chart || !picker) throw new Error('The scorecard has no chart.');
  const [, range = ''] = chart.ranges[0]?.split('!') ?? [];
  const top = Number(/\d+/.exec(range)?.[0]);
  return {
    workbook,
    sheet,
    chart,
    picker,
    /** The rows below the heads: label, value, target, forecast, as the cells show them. */
    rows: () =>
      Array.from({ length: 15 }, (_, row) =>
        ['A', 'B', 'C', 'D'].map((column) =>
          workbook.display('Leads (calculation)', `${column}${top + 1 + row}`),
        ),
      ),
    heads: () => ['B', 'C', 'D'].map((column) => workbook.display('Leads (calculation)', `${column}${top}`)),
    async pick({ kpi, grain, segment }: { kpi?: string; grain?: string; segment?: string }) {
      for (const [cell, choice] of [
        [picker, kpi],
        [sheet.lists?.[0]?.cell, grain],
        [sheet.lists?.[3]?.cell, segment],
      ]) {
        if (cell !== undefined && choice !== undefined) workbook.setCells('Leads', cell, [[choice]]);
      }
      await workbook.calculate();
    },
  };
}

describe('the chart of a scorecard', () => {
  let built: Awaited<ReturnType<typeof buildWithChart>>;

  beforeAll(async () => {
    built = await buildWithChart();
  });

  it('first shows a KPI with a target, in percent, over the twelve periods up to the chosen one', async () => {
    const { rows, heads, workbook, picker } = built;
    expect(workbook.display('Leads', picker)).toBe('Lead quality rate');
    expect(heads()).toEqual(['Lead quality rate, %', 'Target', 'Forecast of 21 Nov 2026']);
    expect(
      rows()
        .slice(0, 12)
        .map(([label]) => label),
    ).toEqual([
      'Nov 2025',
      'Dec 2025',
      ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'].map(
        (month) => `${month} 2026`,
      ),
    ]);
    expect(rows()[0]).toEqual(['Nov 2025', '20.00', '25.00', '#N/A']);
  });

  it('shows the KPI that is picked', async () => {
    const { rows, heads, pick } = built;
    await pick({ kpi: 'Leads' });
    expect(heads()).toEqual(['Leads', 'No target', 'Forecast of 21 Nov 2026']);
    // 3 x 103 in November 2025, one region twice as large as the other, up to 3 x 114 in October 2026.
    expect(
      rows()
        .slice(0, 12)
        .map(([, value]) => value),
    ).toEqual(Array.from({ length: 12 }, (_, month) => `${(103 + month) * 3}.00`));
    expect(rows()[11]?.[2]).toBe('#N/A');
    await pick({ kpi: 'Cost per lead' });
    expect(heads().slice(0, 2)).toEqual(['Cost per lead, €', 'No target']);
    expect(rows()[5]?.[1]).toBe('10.00');
  });

  it('goes on with what was expected at building, from where the line ends', async () => {
    const { rows, pick } = built;
    await pick({ kpi: 'Leads' });
    const [last, next] = rows().slice(11, 13);
    expect(last).toEqual(['Oct 2026', '342.00', '#N/A', '342.00']);
    expect(next?.slice(0, 3)).toEqual(['Nov 2026', '#N/A', '#N/A']);
    // The series grows by 3 a month.
    expect(Number(next?.[3])).toBeCloseTo(345, 0);
    expect(
      rows()
        .slice(12)
        .map(([label]) => label),
    ).toEqual(['Nov 2026', 'Dec 2026', 'Jan 2027']);
  });

  it('has no target and no forecast at another grain than theirs', async () => {
    const { rows, heads, pick } = built;
    await pick({ kpi: 'Lead quality rate', grain: 'Quarter' });
    expect(heads()).toEqual(['Lead quality rate, %', 'No target', 'No forecast']);
    expect(rows()[11]).toEqual(['Q3 2026', '20.00', '#N/A', '#N/A']);
    expect(rows().slice(12)).toEqual(Array(3).fill(['', '#N/A', '#N/A', '#N/A']));
    // Cost per lead has its target by the quarter.
    await pick({ kpi: 'Cost per lead' });
    expect(heads()[1]).toBe('Target');
    expect(rows()[11]?.[2]).toBe('9.00');
  });

  it('leaves a gap where a total is of a part of its period, and none in a ratio', async () => {
    const { rows, pick } = built;
    // Of 2025 there are the months from August on.
    await pick({ kpi: 'Leads', grain: 'Year' });
    expect(rows()[11]?.slice(0, 2)).toEqual(['2025', '#N/A']);
    await pick({ kpi: 'Cost per lead' });
    expect(rows()[11]?.slice(0, 2)).toEqual(['2025', '10.00']);
  });

  it('follows the segment, for which no forecast was made', async () => {
    const { rows, heads, pick, workbook } = built;
    await pick({ kpi: 'Leads', grain: 'Month', segment: 'North' });
    expect(rows()[11]?.[1]).toBe('114.00');
    expect(heads()[2]).toBe('No forecast');
    expect(workbook.display('Leads', SUMMARY)).toBe('Targets are for all of Region: pick "All"');
  });

  it('leaves a gap where a KPI has no value, never 0', async () => {
    const withGap = CELLS.map((row, index) =>
      index === 1 + 2 * 8 || index === 2 + 2 * 8 ? [row[0], row[1], 0, 0, 0] : row,
    );
    const { rows } = await buildWithChart(REQUEST, withGap);
    // The ninth month of the data is April 2026, the sixth of the chart.
    expect(rows()[5]).toEqual(['Apr 2026', '#N/A', '25.00', '#N/A']);
    expect(rows()[6]?.[1]).toBe('20.00');
  });

  it('makes no forecast of a history that is too short for one', async () => {
    const { rows, heads } = await buildWithChart(REQUEST, CELLS.slice(0, 1 + 2 * 3));
    expect(heads()[2]).toBe('No forecast');
    expect(
      rows()
        .slice(12)
        .map(([label]) => label),
    ).toEqual(['', '', '']);
  });

  it('stands beside the matrix, and below the table where nothing is split', async () => {
    // Three KPIs and the two shares of the budget stand in the columns B to F. What moved the KPI stands in between.
    expect([built.chart.cell, built.picker]).toEqual(['H15', 'I13']);
    const { segment: _none, ...data } = REQUEST.data;
    const below = await buildWithChart({ ...REQUEST, data });
    expect([below.chart.cell, below.picker]).toEqual(['A15', 'B13']);
    expect(below.workbook.display('Leads', 'B13')).toBe('Lead quality rate');
  });
});
