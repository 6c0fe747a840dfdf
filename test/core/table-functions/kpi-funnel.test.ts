import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

const table = [
  ['Date', 'Visits', 'Leads', 'New customers', 'Amount spent (EUR)'],
  [date('2026-02-03'), 500, 25, 5, 100],
  [date('2026-03-03'), 500, 75, 5, 100],
];

describe('KPI_FUNNEL', () => {
  it('counts each stage, the rate of its step and what it loses', () => {
    expect(call('KPI_FUNNEL', table, 'sessions; leads; new_customers')).toEqual([
      ['Stage', 'Count', 'Rate of step', 'Lost', 'Where most are lost'],
      ['Sessions', 1000, '', '', ''],
      ['Leads', 100, 0.1, 900, 'Here'],
      ['New customers', 10, 0.1, 90, ''],
    ]);
  });

  it('takes stages from cells, by id, label or another name they go by, and a period', () => {
    const stages = [['Website visits'], ['LEADS'], ['']];
    expect(call('KPI_FUNNEL', table, stages, '2026-03-01', '2026-03-31')).toEqual([
      ['Stage', 'Count', 'Rate of step', 'Lost', 'Where most are lost'],
      ['Sessions', 500, '', '', ''],
      ['Leads', 75, 0.15, 425, 'Here'],
    ]);
  });

  it('takes a balance at the end of the period, not the sum of its days', () => {
    const pipeline = [
      ['Date', 'Leads', 'Opportunities'],
      ['2026-03-01', 50, 20],
      ['2026-03-31', 50, 30],
    ];
    expect(call('KPI_FUNNEL', pipeline, 'leads; opportunities')).toContainEqual([
      expect.any(String),
      30,
      0.3,
      70,
      'Here',
    ]);
  });

  it('refuses a stage below 0', () => {
    const corrected = [
      ['Clicks', 'Leads'],
      [100, -3],
    ];
    expect(complaint('KPI_FUNNEL', corrected, 'clicks; leads')).toBe(
      'KPI_FUNNEL: leads is -3, but cannot be below 0. Correct the sign of the numbers, or choose other cells.',
    );
  });

  it('refuses stages in another order than people reach them', () => {
    const ads = [
      ['Clicks', 'Impressions'],
      [83_000, 3_903_000],
      [361, 997],
    ];
    expect(complaint('KPI_FUNNEL', ads, 'clicks; impressions')).toBe(
      'KPI_FUNNEL: impressions (3903997) is more than clicks (83361). List the stages from the first to the last, or choose a longer period.',
    );
    expect(call('KPI_FUNNEL', ads, 'impressions; clicks')).toContainEqual([
      'Clicks',
      83_361,
      83_361 / 3_903_997,
      3_820_636,
      'Here',
    ]);
  });

  it('refuses whoever comes from an empty stage, and takes sums that differ by rounding alone for equal', () => {
    const table = [
      ['Leads', 'MQLs', 'New customers'],
      [0.1, 0.3, 0],
      [0.2, 0, 0],
    ];
    expect(call('KPI_FUNNEL', table, 'mqls; leads')).toContainEqual([
      'Leads',
      0.1 + 0.2,
      expect.closeTo(1, 9),
      expect.closeTo(0, 9),
      '',
    ]);
    expect(complaint('KPI_FUNNEL', table, 'new_customers; leads')).toContain(
      'is more than new customers (0)',
    );
  });

  it('refuses what is no count, unknown, missing or alone', () => {
    expect(complaint('KPI_FUNNEL', table, 'sessions; spend')).toBe(
      'KPI_FUNNEL: spend is no count, so it is no stage of a funnel. Use measures that count, such as "sessions" or "leads".',
    );
    expect(complaint('KPI_FUNNEL', table, 'sessions; leeds')).toBe(
      'KPI_FUNNEL: there is no measure called "leeds". Did you mean "leads"? Use a parameter of a KPI function, such as "leads".',
    );
    expect(complaint('KPI_FUNNEL', table, 'sessions; orders')).toContain(
      'KPI_FUNNEL: the funnel needs a column "Orders"',
    );
    expect(complaint('KPI_FUNNEL', table, 'sessions')).toBe(
      'KPI_FUNNEL: a funnel needs at least two stages, but there is one. List the measures in order, such as "clicks; leads; won".',
    );
    expect(complaint('KPI_FUNNEL', table, '')).toContain('but there are none.');
  });
});
