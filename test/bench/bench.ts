import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { CallContext } from '../../src/core/custom-function.ts';
import { callFunction } from '../../src/core/custom-functions.ts';
import { dateWriter, serialReader } from '../../src/core/spreadsheet-time.ts';
import { medianTime } from './median-time.ts';
import { bareSum, checkedSum, groupBy, type Rows } from './peers.ts';

/** Measures the budgets of the project in one run, as ratios against plain loops on the same machine. */
interface Result {
  readonly what: string;
  readonly measured: string;
  readonly budget?: string;
  readonly met?: boolean;
}

const serialOf = serialReader('Europe/Rome');
const ROME: CallContext = { serialOf, dateOf: dateWriter(serialOf) };

const results: readonly Result[] = [
  ...script(),
  ...page(),
  ...millionsOfCells(),
  ...exportOf(100_000),
  ...exportOf(1_000_000),
];
print(results);

/** Every call of a custom function loads the whole script anew. */
function script(): Result[] {
  const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
  // A comment of its own keeps each run from finding the compiled script of the one before.
  let run = 0;
  const time = medianTime(() => new Script(`${code}\n// ${run++}`).runInContext(createContext({})), 41);
  const context = medianTime(() => createContext({}), 41);
  return [
    within('Loading dist/Code.js in a fresh context, ms', time - context, 3),
    within('Size of dist/Code.js, kB', Buffer.byteLength(code) / 1000, 160),
  ];
}

function page(): Result[] {
  const html = readFileSync(new URL('../../dist/sidebar.html', import.meta.url));
  return [within('Size of dist/sidebar.html, kB', html.byteLength / 1000, 300)];
}

function millionsOfCells(): Result[] {
  const cost = Array.from({ length: 1_000_000 }, (_, index) => [index % 997]);
  const customers = Array.from({ length: 1_000_000 }, (_, index) => [index % 7]);
  const bare = medianTime(() => bareSum(cost) / bareSum(customers));
  const checked = medianTime(() => checkedSum(cost) / checkedSum(customers));
  const kpi = medianTime(() => callFunction('KPI_CAC', [cost, customers], ROME));
  return [
    { what: 'KPI_CAC over 2 x 1,000,000 cells, ms', measured: rounded(kpi) },
    { what: '  a bare loop over them, ms', measured: rounded(bare) },
    { what: '  a checked loop over them, ms', measured: rounded(checked) },
    within('  KPI_CAC / checked loop', kpi / checked, 1.3),
  ];
}

function exportOf(rows: number): Result[] {
  const table = adExport(rows);
  const numbers = [3, 4, 5, 6, 7];
  const runs = rows > 200_000 ? 5 : 21;
  const size = `${rows.toLocaleString('en-US')} rows x 8 columns`;
  const monthOf = ([day]: readonly unknown[]): number => {
    const date = day as Date;
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const bareTrend = medianTime(() => groupBy(table, monthOf, numbers), runs);
  const bareBy = medianTime(() => groupBy(table, ([, channel]) => channel, numbers), runs);
  const trend = medianTime(() => callFunction('KPI_TREND', ['CPL', table, 'month'], ROME), runs);
  const by = medianTime(() => callFunction('KPI_BY', ['CPL', table, 'Channel'], ROME), runs);
  return [
    { what: `KPI_TREND over ${size}, ms`, measured: rounded(trend) },
    { what: '  a bare group-by loop, ms', measured: rounded(bareTrend) },
    within('  KPI_TREND / bare loop', trend / bareTrend, 2),
    { what: `KPI_BY over ${size}, ms`, measured: rounded(by) },
    { what: '  a bare group-by loop, ms', measured: rounded(bareBy) },
    within('  KPI_BY / bare loop', by / bareBy, 2),
  ];
}

/** An export sorted by day, as platforms write it, over two years. */
function adExport(rows: number): Rows {
  const channels = ['Google', 'Meta', 'Email', 'TikTok', 'Bing'];
  const header = ['Date', 'Channel', 'Campaign', 'Spend', 'Leads', 'Clicks', 'Impressions', 'Revenue'];
  const body = Array.from({ length: rows }, (_, index) => [
    // Midnight of a day in Rome's winter.
    new Date(Date.UTC(2025, 0, 1 + Math.floor((index * 730) / rows), -1)),
    channels[index % 5],
    `Campaign ${index % 40}`,
    index % 100,
    index % 7,
    index % 50,
    1000 + (index % 50),
    index % 300,
  ]);
  return [header, ...body];
}

function within(what: string, measured: number, budget: number): Result {
  return { what, measured: rounded(measured), budget: `<= ${budget}`, met: measured <= budget };
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function print(lines: readonly Result[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, measured, budget = '', met } of lines) {
    const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET';
    console.log(`${what.padEnd(width)}  ${measured.padStart(8)}  ${budget.padEnd(7)} ${verdict}`.trimEnd());
  }
  const budgets = lines.filter(({ met }) => met !== undefined);
  console.log(`${budgets.filter(({ met }) => met).length} of ${budgets.length} budgets met.`);
}
