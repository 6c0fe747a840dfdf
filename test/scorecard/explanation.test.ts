import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleExport } from '../../build/sample-csv.ts';
import { alerts } from '../../src/core/analysis/alert.ts';
import { findKpi } from '../../src/core/catalog/index.ts';
import { COMPARISON } from '../../src/core/scorecard/calculation-columns.ts';
import { kpiHistory } from '../../src/core/scorecard/kpi-history.ts';
import type { DataSource } from '../../src/core/scorecard/scorecard-request.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { call } from '../core/call.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

afterAll(disposeScorecard);

const TODAY = 46_347; // 21 November 2026
const OCTOBER = { from: 46_296, to: 46_327 };
const SEPTEMBER = { from: 46_266, to: 46_296 };
const SEGMENTS = 5;
/** One campaign slips in the last weeks of the sample: leads fall, and a lead becomes dearer. */
const KPIS = ['LEADS', 'CPL', 'VISITOR_TO_LEAD', 'CPM'];
/** What else a campaign is judged by. */
const OF_CAMPAIGNS = ['NEW_CUSTOMERS', 'REVENUE', 'SPEND', 'ROI'];
/** Three inputs, one of them typed once. */
const WITH_ASSUMPTION = 'ROMI';

const sample = sampleExport(TODAY);
const { headers } = sample;
/** The campaign that slips is called as all of them together are, and is told apart by its header. */
const [SLIPPING, SHOWN] = ['All', 'All (campaign)'];
const rows: typeof sample.rows = sample.rows.map(([week, name, ...figures]) => [
  week,
  name === 'Display' ? SLIPPING : name,
  ...figures,
]);
/** A scorecard takes the header of any column that it is split by. */
headers[1] = 'Campaign';
const at = (header: string) => headers.findIndex((each) => each.startsWith(header));
const cells: unknown[][] = [headers, ...rows.map(([week, ...rest]) => [dateOfSerial(week), ...rest])];
const data: DataSource = {
  sheet: 'Data',
  headerRow: 1,
  date: 1,
  segment: 2,
  columns: {
    leads: at('Leads') + 1,
    spend: at('Spend') + 1,
    visitors: at('Visitors') + 1,
    impressions: at('Impressions') + 1,
    new_customers: at('New customers') + 1,
    revenue: at('Revenue') + 1,
    attributed_revenue: at('Revenue') + 1,
    cost: at('Spend') + 1,
  },
  assumptions: { gross_margin: 0.6 },
};

/** Sums a column of the sample over a month, without the code under test. */
function sum(header: string, { from, to }: { from: number; to: number }, campaign?: string): number {
  return rows
    .filter(([week, name]) => week >= from && week < to && (campaign === undefined || name === campaign))
    .reduce((total, row) => total + Number(row[at(header)]), 0);
}

let calculation: unknown[][];
let shown: string[][];
let values: unknown[][];

beforeAll(async () => {
  const { workbook } = await buildScorecard(cells, {
    name: 'Scorecard',
    goal: 'lead_generation',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: [...KPIS, ...OF_CAMPAIGNS, WITH_ASSUMPTION].map((kpi) => ({
      kpi,
      owner: '',
      source: '',
      frequency: 'monthly',
    })),
    data,
  });
  const spreadsheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet();
  calculation = spreadsheet.getSheetByName('Scorecard (calculation)')?.getDataRange().getValues() ?? [];
  const visible = spreadsheet.getSheetByName('Scorecard')?.getDataRange();
  shown = visible?.getDisplayValues() ?? [];
  values = visible?.getValues() ?? [];
}, 120_000);

const rowOf = (label: string) => calculation.find(([first]) => first === label) ?? [];
/** A column of the calculation sheet by the name at the left, below its title. */
function columnOf(title: string): ReadonlyMap<unknown, unknown> {
  const head = calculation.findIndex((row) => row.includes(title));
  const column = calculation[head]?.indexOf(title) ?? -1;
  return new Map(calculation.slice(head + 1).map((row) => [row[0], row[column]]));
}
const shownRow = (label: string) => shown.find(([first]) => first === label) ?? [];

describe('what moved a KPI', () => {
  it('is shared out among the segments so that they add up to the change', () => {
    for (const id of KPIS) {
      const value = rowOf(`KPI ${id}`);
      const all = COMPARISON;
      const allBefore = all + SEGMENTS + 2;
      const effects = rowOf(`Effect on ${id}`).slice(all + 1, all + SEGMENTS + 2);
      const added = effects.reduce((total: number, effect) => total + Number(effect), 0);
      expect(added, id).toBeCloseTo(Number(value[all]) - Number(value[allBefore]), 9);
    }
  });

  it('gives each campaign of a total its own difference', () => {
    const effects = rowOf('Effect on LEADS');
    const campaigns = rowOf('Segment').slice(COMPARISON + 1, COMPARISON + 1 + SEGMENTS);
    campaigns.forEach((campaign, index) => {
      const difference = sum('Leads', OCTOBER, String(campaign)) - sum('Leads', SEPTEMBER, String(campaign));
      expect(effects[COMPARISON + 1 + index], String(campaign)).toBe(difference);
    });
  });

  it('is shared out among its inputs as KPI_DRIVERS does', () => {
    const spend = at('Spend');
    const table = cells.map((row, index) =>
      index === 0 ? [...row, 'Cost', 'Gross margin'] : [...row, row[spend], 0.6],
    );
    const days = ['2026-09-01', '2026-09-30', '2026-10-01', '2026-10-31'];
    for (const id of ['CPL', 'VISITOR_TO_LEAD', 'CPM', 'ROI', WITH_ASSUMPTION]) {
      const [, ...drivers] = call('KPI_DRIVERS', id, table, ...days) as unknown[][];
      for (const [input, , , effect] of drivers.slice(0, -1))
        expect(rowOf(`Effect of ${input} on ${id}`)[1], `${id}, ${input}`).toBeCloseTo(Number(effect), 9);
    }
  });

  it('is told beside the picked KPI, by its inputs and its segment', () => {
    const [cost, costBefore] = [sum('Spend', OCTOBER), sum('Spend', SEPTEMBER)];
    const [leads, leadsBefore] = [sum('Leads', OCTOBER), sum('Leads', SEPTEMBER)];
    const before = costBefore / leadsBefore;
    // Each of the two orders in which spend and leads can change counts half.
    const ofCost = ((cost - costBefore) * (1 / leads + 1 / leadsBefore)) / 2;
    const ofLeads = ((1 / leads - 1 / leadsBefore) * (cost + costBefore)) / 2;
    const percent = (share: number) => `${Math.round(Math.abs(share) * 1000) / 10} %`;
    const sentences = columnOf('What moved it');
    expect(sentences.get('Cost per lead')).toBe(
      `What moved it: spend up ${percent(cost / costBefore - 1)} (effect +${percent(ofCost / before)})` +
        ` · leads down ${percent(leads / leadsBefore - 1)} (effect +${percent(ofLeads / before)}) · mostly ${SHOWN}`,
    );
    expect(sentences.get('Leads')).toBe(`What moved it: mostly ${SHOWN}`);
    expect(sentences.get('Return on marketing investment')).not.toContain('gross margin');
    expect(shown.flat()).toContain(sentences.get('Leads'));
  });

  it('is named in the sentence on top and below the matrix', () => {
    const [leads, cost] = [sum('Leads', OCTOBER), sum('Spend', OCTOBER)];
    const change = cost / leads / (sum('Spend', SEPTEMBER) / sum('Leads', SEPTEMBER)) - 1;
    const sentence = `Largest change: Cost per lead +${Math.round(change * 1000) / 10} %, mostly ${SHOWN}`;
    expect(shown.flat().find((text) => text.startsWith('Largest change'))).toContain(sentence);
    expect(shownRow('Moved mostly by')[2]).toBe(SHOWN);
  });
});

describe('the alert', () => {
  it('says what KPI_ALERT says of the chosen period', () => {
    const table = readTable(cells);
    for (const id of KPIS) {
      const kpi = findKpi(id);
      if (!kpi) throw new Error(id);
      const months = kpiHistory(kpi, table, data, 'month').filter(({ end }) => end <= OCTOBER.to);
      const expected = alerts(
        months.slice(-17).map(({ value }) => value),
        1,
        3.5,
      );
      expect(shownRow(kpi.name)[10], id).toBe(expected[expected.length - 1] ?? '');
    }
    expect(shownRow('Cost per lead')[10]).toBe('Sudden rise');
  });
});

describe('the split by campaign', () => {
  it('shows leads, customers, revenue, cost and ROI of each campaign, and the ROI of all of them together', () => {
    const head = shownRow('Campaign');
    const figuresOf = (label: string): unknown[] => {
      const row = values.find(([first], index) => index > shown.indexOf(head) && first === label) ?? [];
      const names = ['Leads', 'New customers', 'Revenue', 'Marketing spend', 'Campaign return on investment'];
      return names.map((name) => row[head.indexOf(name)]);
    };
    for (const campaign of [...new Set(rows.map(([, name]) => String(name))), undefined]) {
      const label = campaign === SLIPPING ? SHOWN : (campaign ?? 'All');
      const total = (header: string) => sum(header, OCTOBER, campaign);
      const [revenue, cost] = [total('Revenue'), total('Spend')];
      const [leads, customers, ...money] = figuresOf(label);
      expect([leads, customers], label).toEqual([total('Leads'), total('New customers')]);
      [revenue, cost, (revenue - cost) / cost].forEach((expected, index) => {
        expect(money[index], label).toBeCloseTo(expected, 6);
      });
    }
    expect(shownRow('By campaign, October 2026')).not.toEqual([]);
  });
});

describe('the budget', () => {
  it('shows the share of spend beside the share of leads', () => {
    const percent = (header: string) =>
      `${Math.round((100 * sum(header, OCTOBER, SLIPPING)) / sum(header, OCTOBER))} %`;
    const share = shownRow('Campaign').indexOf('Share of spend');
    expect(shownRow(SHOWN).slice(share, share + 2)).toEqual([percent('Spend'), percent('Leads')]);
    const sentence = shown.flat().find((text) => text.includes('Consider moving budget'));
    expect(sentence).toContain(
      `Money brings least in ${SHOWN} (${percent('Spend')} of spend, ${percent('Leads')} of leads) and most in Email (`,
    );
    // Of the cost of a lead, too.
    expect([shownRow('Best')[2], shownRow('Worst')[2]]).toEqual(['Email', SHOWN]);
  });
});
