import { describe, expect, it } from 'vitest';
import { allBenchmarks } from '../../src/core/benchmarks.ts';
import { catalog } from '../../src/core/catalog/index.ts';
import { call, complaint } from '../core/call.ts';
import { evaluate, loadScript } from './script-realm.ts';

const realm = loadScript({
  SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
});

/** What the pushed script answers, or complains about. */
function answer(name: string, args: readonly unknown[]): unknown {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return evaluate(
    realm,
    `(() => { try { return JSON.stringify(${name}(${list})) } catch (error) { return error.message } })()`,
  );
}

function expected(name: string, args: readonly unknown[]): unknown {
  try {
    return JSON.stringify(call(name, ...args));
  } catch {
    return complaint(name, ...args);
  }
}

const days = Array.from({ length: 60 }, (_, day) => 46_000 + day);
const ads = [
  ['Date', 'Channel', 'Amount spent', 'Leads', 'Clicks', 'Impressions', 'New customers', 'Purchases'],
  ...days.flatMap((day) =>
    ['Google', 'Meta', 'Email'].map((channel, index) => [
      day,
      channel,
      20 + index + (day % 7),
      3 + index,
      40 + (day % 5),
      900 + index,
      1 + (day % 2),
      2,
    ]),
  ),
];
const series = days.slice(0, 36).map((day, index) => [100 + 2 * index + (index % 12) * 3 + (day % 3)]);
const buyers = days.flatMap((day, index) => [
  [`customer ${index % 35}`, day, 10 + (index % 9)],
  [`customer ${(index * 7) % 50}`, day + 3, 12 + (index % 4)],
]);
const columnOf = (index: number) => buyers.map((row) => [row[index]]);

const calls: readonly (readonly [string, ...unknown[]])[] = [
  ['KPI_VALUE', 'CPL', ads, 46_005, 46_020, 'Channel', 'Meta'],
  ['KPI_VALUE', 'AOV', ads],
  ['KPI_VALUE', 'Cost per leed', ads],
  ['KPI_BY', 'CTR', ads, 'channel'],
  ['KPI_BY', 'CTR', ads, 'chanel'],
  ['KPI_TREND', 'CAC', ads, 'week'],
  ['KPI_COMPARE', 'CPL', ads, 46_010, 46_030],
  ['KPI_DRIVERS', 'CPL', ads, 46_000, 46_020, 46_021, 46_041],
  ['KPI_DRIVERS', 'CPL', ads, 46_000, 46_020, 46_021, 46_041, 'Channel'],
  ['KPI_FUNNEL', ads, 'impressions; clicks; leads'],
  ['KPI_CHECK', ads],
  ['KPI_CHECK', [...ads, ['Total', '', 9, 9, 2000, 9, -1, 'n/a'], [46_060, 'Meta ', 1, 5, 3, 2, 1, 1]]],
  ['KPI_LIST'],
  ['KPI_LIST', 'sales'],
  ...catalog.map(({ id }) => ['KPI_EXPLAIN', id] as const),
  ...catalog.map(({ id }) => ['KPI_SQL', id, 'project.ads', 'day', 'channel'] as const),
  ['KPI_RFM', columnOf(0), columnOf(1), columnOf(2)],
  ['KPI_COHORTS', columnOf(0), columnOf(1), 'month', columnOf(2)],
  ['KPI_CLV_PREDICT', columnOf(0), columnOf(1), columnOf(2), 365],
  ['KPI_CONCENTRATION', columnOf(0), columnOf(2)],
  ['KPI_RANK', ads.slice(0, 10), 'Leads; Clicks', '2; 1'],
  ['KPI_PROGRESS', 'CPL', 30, 25, 40],
  ['KPI_STATUS', 'CTR', 0.02, 0.03],
  ['KPI_PACE', 40, 100, 46_000, 46_060, 46_020],
  ['KPI_ALERT', series],
  ['KPI_FORECAST', series, 6, 12],
  ['KPI_TARGET', 'LEADS', series, 3, 200],
  ...allBenchmarks().map(({ kpi }) => ['KPI_BENCHMARK', kpi] as const),
  ['KPI_BENCHMARK', 'CTR', 'fax'],
  ['KPI_AB_TEST', 1000, 30, 1000, 50],
  ['KPI_AB_TEST', 10, 3, 12, 5, 0.9, 2],
  ['KPI_INTERVAL', 30, 1000],
  ['KPI_NPS_MARGIN', [[9], [10], [3], [8]]],
  ['KPI_SAMPLE_SIZE', 0.03, 0.1],
];

describe('the pushed script answers as its source does', () => {
  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))(
    'for the example of %s',
    (id, { measures, example }) => {
      const given: Readonly<Partial<Record<string, readonly number[]>>> = example.given;
      const args = measures.map((measure) => given[measure]?.map((number) => [number]));
      expect(answer(`KPI_${id}`, args)).toBe(expected(`KPI_${id}`, args));
      const text = measures.map(() => [['Total'], ['n/a'], [1]]);
      expect(answer(`KPI_${id}`, text)).toBe(expected(`KPI_${id}`, text));
    },
  );

  it.each(calls.map(([name, ...args], index) => [name, index, args] as const))(
    'for %s, call %i',
    (name, _, args) => {
      expect(answer(name, args)).toBe(expected(name, args));
    },
  );
});
