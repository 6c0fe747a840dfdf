import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { proposeKpis } from '../../src/core/propose.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { type DataWish, planSampleData } from '../../src/core/scorecard/sample-data.ts';
import type { WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from './open-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

const TODAY = 46_327; // 1 November 2026
const KPIS =
  'CPC CPM CTR CPL VISITOR_TO_LEAD CONVERSION_RATE AOV CAC ROAS LEADS CLICKS IMPRESSIONS REVENUE ORDERS SPEND';

const HEADERS = [
  'Date',
  'Channel',
  'Spend',
  'Impressions',
  'Clicks',
  'Visitors',
  'Leads',
  'Orders',
  'Revenue',
] as const;

/** A scorecard over 300 days of made-up figures. */
function scorecardOf(kpis: number, segments: number): WorkbookPlan {
  const rows = Array.from({ length: 300 }, (_, day) =>
    Array.from({ length: segments }, (_, segment) => [
      dateOfSerial(TODAY - 300 + day),
      `Channel ${segment + 1}`,
      ...[100, 9000, 300, 250, 20, 6, 900].map((figure) => figure + day + segment),
    ]),
  ).flat();
  return planScorecard(
    {
      name: 'Scorecard',
      goal: 'sales',
      context: 'ecommerce',
      objective: '',
      currency: '€',
      grain: 'month',
      kpis: KPIS.split(' ')
        .slice(0, kpis)
        .map((kpi) => ({ kpi, owner: '', source: '', frequency: 'monthly', target: 2 })),
      data: {
        sheet: 'Ads',
        headerRow: 1,
        date: 1,
        segment: 2,
        assumptions: {},
        columns: {
          spend: 3,
          cost: 3,
          impressions: 4,
          clicks: 5,
          visitors: 6,
          leads: 7,
          orders: 8,
          new_customers: 8,
          revenue: 9,
          attributed_revenue: 9,
        },
      },
    },
    readTable([[...HEADERS], ...rows]),
    { sheetNames: ['Ads'], today: TODAY },
  );
}

/** How many calls change the workbook while a plan is written. */
function changesFor(plan: WorkbookPlan): number {
  const workbook = openWorkbook();
  workbook.setCells('Ads', 'A1', [[...HEADERS]]);
  expect(writeSheets(plan)).toEqual({ ok: true, value: { shown: plan.show } });
  const changes = workbook.callLog.filter(({ mutates }) => mutates).length;
  workbook.dispose();
  return changes;
}

const WISH: DataWish = {
  goal: 'lead_generation',
  context: 'b2b',
  kpis: proposeKpis('lead_generation', 'b2b'),
};

describe('writing a planned scorecard', () => {
  it('takes at most 60 calls that change the workbook, however many KPIs and segments', () => {
    const calls = changesFor(scorecardOf(3, 2));
    expect(calls).toBeLessThanOrEqual(60);
    expect(changesFor(scorecardOf(15, 2))).toBe(calls);
    expect(changesFor(scorecardOf(3, 20))).toBe(calls);
    expect(changesFor(scorecardOf(15, 20))).toBe(calls);
    // With one segment the calculation sheet may need just the columns that a new sheet has.
    expect(changesFor(scorecardOf(3, 1))).toBeLessThanOrEqual(calls);
  });

  it('writes the sample data with dates that are dates', () => {
    const workbook = openWorkbook();
    expect(writeSheets(planSampleData(WISH, [], TODAY))).toEqual({
      ok: true,
      value: { shown: 'Sample data' },
    });
    expect(workbook.value('Sample data', 'A2')).toBeInstanceOf(Date);
    expect(workbook.display('Sample data', 'A2')).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
