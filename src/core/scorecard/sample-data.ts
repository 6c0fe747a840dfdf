import { shift, startOf } from '../period.ts';
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** How a made-up channel behaves: what it costs to be seen, and how many go on at each step. */
interface Channel {
  readonly name: string;
  readonly impressions: number;
  readonly costPerThousand: number;
  readonly clickRate: number;
  readonly leadRate: number;
  readonly qualifiedRate: number;
  readonly winRate: number;
  readonly orderValue: number;
}

const CHANNELS: readonly Channel[] = [
  {
    name: 'Paid search',
    impressions: 42_000,
    costPerThousand: 38,
    clickRate: 0.042,
    leadRate: 0.034,
    qualifiedRate: 0.41,
    winRate: 0.24,
    orderValue: 2350,
  },
  {
    name: 'Organic search',
    impressions: 68_000,
    costPerThousand: 6,
    clickRate: 0.031,
    leadRate: 0.028,
    qualifiedRate: 0.44,
    winRate: 0.26,
    orderValue: 2280,
  },
  {
    name: 'Paid social',
    impressions: 120_000,
    costPerThousand: 9,
    clickRate: 0.011,
    leadRate: 0.026,
    qualifiedRate: 0.29,
    winRate: 0.17,
    orderValue: 1990,
  },
  {
    name: 'Email',
    impressions: 21_000,
    costPerThousand: 7,
    clickRate: 0.036,
    leadRate: 0.039,
    qualifiedRate: 0.52,
    winRate: 0.31,
    orderValue: 2420,
  },
  {
    name: 'Display',
    impressions: 310_000,
    costPerThousand: 3.4,
    clickRate: 0.0034,
    leadRate: 0.018,
    qualifiedRate: 0.19,
    winRate: 0.11,
    orderValue: 1850,
  },
];

const WEEKS = 110;

export const SAMPLE_HEADERS = [
  'Week',
  'Channel',
  'Impressions',
  'Clicks',
  'Spend (EUR)',
  'Visitors',
  'Sessions',
  'Conversions',
  'Leads',
  'Qualified leads',
  'MQLs',
  'SQLs',
  'New customers',
  'Orders',
  'Revenue (EUR)',
] as const;

export type SampleRow = readonly [week: number, channel: string, ...figures: number[]];

/** Made-up weekly figures of five channels up to the last full week before a day; the same day gives the same rows. */
export function sampleRows(today: number): readonly SampleRow[] {
  const random = randomNumbers(20_261_001);
  const last = shift('week', startOf('week', today), -1);
  return Array.from({ length: WEEKS }, (_, index) => shift('week', last, index - WEEKS + 1)).flatMap(
    (week, index) => CHANNELS.map((channel) => sampleRow(week, index, channel, random)),
  );
}

function sampleRow(week: number, index: number, channel: Channel, random: () => number): SampleRow {
  const noise = (spread: number) => 1 + (random() - 0.5) * spread;
  const growth = 1 + index * 0.0035;
  const season = 1 + 0.12 * Math.sin((week / 365.25) * 2 * Math.PI);
  // In the last five weeks the display campaign reaches many who do not care, so that there is something to find.
  const slip = channel.name === 'Display' && index >= WEEKS - 5;
  const impressions = Math.round(channel.impressions * growth * season * noise(0.16) * (slip ? 1.5 : 1));
  const clicks = Math.round(impressions * channel.clickRate * noise(0.12) * (slip ? 0.8 : 1));
  const spend = Math.round((impressions * channel.costPerThousand * noise(0.08)) / 10) / 100;
  const visitors = Math.round(clicks * (0.86 + random() * 0.04));
  const sessions = Math.round(visitors * (1.18 + random() * 0.1));
  const leads = Math.round(
    visitors * channel.leadRate * (1 + index * 0.001) * noise(0.2) * (slip ? 0.35 : 1),
  );
  // A conversion is any form, call or sign-up; some of them name no one to call.
  const conversions = leads + Math.round(leads * 0.35 * noise(0.3));
  const qualified = Math.min(leads, Math.round(leads * channel.qualifiedRate * noise(0.2)));
  const mqls = Math.min(qualified, Math.round(qualified * 0.84 * noise(0.1)));
  const sqls = Math.min(mqls, Math.round(mqls * 0.62 * noise(0.2)));
  const customers = Math.min(sqls, Math.round(qualified * channel.winRate * noise(0.3)));
  const orders = customers + Math.round(customers * 0.4 * noise(0.4));
  const revenue = Math.round(orders * channel.orderValue * noise(0.1));
  return [
    week,
    channel.name,
    impressions,
    clicks,
    spend,
    visitors,
    sessions,
    conversions,
    leads,
    qualified,
    mqls,
    sqls,
    customers,
    orders,
    revenue,
  ];
}

/** The mulberry32 generator: small, and the same numbers for the same seed everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STYLES = {
  plain: { size: 10 },
  head: { bold: true, size: 10, background: '#e8f0fe', wrap: true },
  date: { size: 10, numberFormat: 'yyyy-mm-dd', align: 'left' },
  count: { size: 10, numberFormat: '#,##0' },
  money: { size: 10, numberFormat: '#,##0.00' },
} as const satisfies Record<string, CellStyle>;

/** A sheet with the sample, for someone whose spreadsheet is empty. */
export function planSampleData(sheetNames: readonly string[], today: number): WorkbookPlan {
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  let name = 'Sample data';
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `Sample data ${number}`;
  const cells: PlannedCell[][] = [
    SAMPLE_HEADERS.map((value) => ({ value, style: 'head' })),
    ...sampleRows(today).map((row) =>
      row.map((value, column): PlannedCell => ({ value, style: styleOf(column) })),
    ),
  ];
  const plan: SheetPlan = {
    name,
    role: 'sample',
    cells,
    styles: STYLES,
    widths: SAMPLE_HEADERS.map((header) => (header === 'Channel' ? 120 : 96)),
    frozenRows: 1,
  };
  return { sheets: [plan], show: name };
}

function styleOf(column: number): keyof typeof STYLES {
  const header = SAMPLE_HEADERS[column];
  if (header === 'Week') return 'date';
  if (header === 'Channel') return 'plain';
  return header?.includes('EUR') ? 'money' : 'count';
}
