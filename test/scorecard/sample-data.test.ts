import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { type ContextId, contexts, type GoalId, goals } from '../../src/core/goal.ts';
import { shift } from '../../src/core/period.ts';
import { proposeKpis } from '../../src/core/propose.ts';
import { type DataWish, planSampleData, sampleData } from '../../src/core/scorecard/sample-data.ts';
import { readTable } from '../../src/core/table.ts';
import { findWideColumns } from '../../src/core/wide-columns.ts';
import { call } from '../core/call.ts';

const TODAY = 46_347; // 21 November 2026
const OCTOBER = { from: 46_296, to: 46_326 };

const wishes = (Object.keys(goals) as GoalId[]).flatMap((goal) =>
  (Object.keys(contexts) as ContextId[]).map(
    (context): DataWish => ({ goal, context, kpis: proposeKpis(goal, context) }),
  ),
);

function cellsOf(wish: DataWish): unknown[][] {
  const { headers, rows } = sampleData(wish, TODAY);
  return [[...headers], ...rows.map((row) => row.map((cell) => cell ?? ''))];
}

/** The rows of a sample as records by header. */
function records(wish: DataWish): Record<string, unknown>[] {
  const [headers = [], ...rows] = cellsOf(wish);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(headers[index]), cell])));
}

describe.each(wishes)('the sample for the goal $goal in the context $context', (wish) => {
  const cells = cellsOf(wish);

  it('has a figure of the last month for each proposed KPI', () => {
    for (const { id } of wish.kpis) {
      expect(call('KPI_VALUE', id, cells, OCTOBER.from, OCTOBER.to), id).toEqual(expect.any(Number));
    }
  });

  it('leaves the data checks nothing to find', () => {
    expect(call('KPI_CHECK', cells)).toBe('No problems found');
    expect(findWideColumns(readTable(cells))).toBeUndefined();
  });
});

describe('a sample', () => {
  it('serves any KPI of the catalog that is chosen', () => {
    for (const kpi of catalog) {
      const context = kpi.contexts.find((each) => each !== '*') ?? 'ecommerce';
      const cells = cellsOf({ goal: kpi.goals[0] ?? 'sales', context, kpis: [kpi] });
      expect(call('KPI_VALUE', kpi.id, cells, OCTOBER.from, OCTOBER.to), kpi.id).toEqual(expect.any(Number));
    }
  });

  it('covers 26 months up to the last one that has ended, the same ones for the same day', () => {
    const [wish] = wishes;
    if (!wish) throw new Error('no wishes');
    const { rows } = sampleData(wish, TODAY);
    expect(rows).toEqual(sampleData(wish, TODAY).rows);
    const dates = [...new Set(rows.map(([date]) => date))];
    expect(dates).toEqual(Array.from({ length: 26 }, (_, index) => shift('month', 46_296, index - 25)));
  });

  it('has no more of a part than of its whole', () => {
    const wish = {
      goal: 'sales',
      context: 'b2b',
      kpis: catalog.filter(({ id }) =>
        ['CTR', 'CONVERSION_RATE', 'LEAD_QUALITY', 'MQL_TO_SQL', 'LEAD_TO_CUSTOMER'].includes(id),
      ),
    } as const;
    const steps = [
      'Impressions',
      'Clicks',
      'Visitors',
      'Conversions',
      'Leads',
      'Qualified leads',
      'Marketing-qualified leads',
      'Sales-qualified leads',
      'New customers',
    ];
    for (const row of records(wish)) {
      const counts = steps.map((step) => Number(row[step]));
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts.every((count) => count >= 0)).toBe(true);
    }
  });

  it('carries customers on from month to month', () => {
    const kpis = catalog.filter(({ id }) => ['RETENTION', 'CHURN'].includes(id));
    const rows = records({ goal: 'customer_success', context: 'saas', kpis }).filter(
      ({ Package: name }) => name === 'Starter',
    );
    rows.forEach((row, index) => {
      const [start, won, lost, end] = [
        'Customers at start',
        'New customers',
        'Lost customers',
        'Customers at end',
      ].map((header) => Number(row[header]));
      expect(end).toBe(Number(start) + Number(won) - Number(lost));
      if (index > 0) expect(start).toBe(rows[index - 1]?.['Customers at end']);
    });
  });

  it('counts the same survey answers that it lists', () => {
    const kpis = catalog.filter(({ id }) => ['NPS', 'NPS_COUNTS'].includes(id));
    const cells = cellsOf({ goal: 'customer_success', context: 'ecommerce', kpis });
    const value = (id: string) => call('KPI_VALUE', id, cells, OCTOBER.from, OCTOBER.to);
    expect(value('NPS_COUNTS')).toBe(value('NPS'));
  });

  it('has the columns that its KPIs are computed from, under a free name', () => {
    const wish = wishes.find(
      ({ goal, context }) => goal === 'return_on_investment' && context === 'search_campaign',
    );
    if (!wish) throw new Error('no such wish');
    const [plan] = planSampleData(wish, ['sample data'], TODAY).sheets;
    expect(plan?.name).toBe('Sample data 2');
    expect(plan?.cells[0]?.map((cell) => cell?.value)).toEqual([
      'Month',
      'Campaign',
      'Budget (EUR)',
      'Spend (EUR)',
      'Cost (EUR)',
      'Conversions',
      'Attributed revenue (EUR)',
    ]);
    expect(plan?.frozenRows).toBe(1);
  });
});
