import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import type { Measure } from '../../src/core/measure.ts';
import { serialOf } from '../../src/core/period.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';

/** Measures that have columns of their own; assumptions are computed or typed. */
export const columnMeasures = (Object.keys(measures) as MeasureId[]).filter(
  (id) => measures[id].total.kind !== 'single' && id !== 'average_time',
);

export const MONTHS = 15;
export const FIRST_MONTH = { year: 2025, month: 8 };

/**
 * A clean table with a column for each measure, one row per month and segment. Wholes are larger than their parts,
 * so that no share breaks its range; every seventh figure is blank.
 */
export function madeUpTable(seed: number, segments: readonly string[] = ['North', 'South']): unknown[][] {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const header = ['Date', 'Region', ...columnMeasures];
  const rows = Array.from({ length: MONTHS }, (_, month) =>
    serialOf(FIRST_MONTH.year, FIRST_MONTH.month + month, 1),
  ).flatMap((date) =>
    segments.map((segment) => [
      dateOfSerial(date),
      segment,
      ...columnMeasures.map((id) => (random() < 1 / 7 ? '' : figure(id, date, random))),
    ]),
  );
  return [header, ...rows];
}

const WHOLES: ReadonlySet<string> = new Set([
  'impressions',
  'sessions',
  'audience',
  'respondents',
  'market_mentions',
  'market_sales',
  'target_audience',
  'delivered',
  'start_customers',
  'start_mrr',
  'exposed_respondents',
  'control_respondents',
  'surveyed_employees',
  'invited',
  'carts',
  'submitted_pages',
  'previous',
  'distributed',
]);
/** Between the wholes and the middles, of which these are wholes themselves. */
const UPPERS: ReadonlySet<string> = new Set(['orders', 'responses']);
const MIDDLES: ReadonlySet<string> = new Set([
  'clicks',
  'customers',
  'leads',
  'video_views',
  'unique_opens',
  'end_customers',
  'visitors',
]);

function figure(id: MeasureId, date: number, random: () => number): unknown {
  const measure: Measure = measures[id];
  if (measure.scale)
    return measure.scale[0] + Math.floor(random() * (measure.scale[1] - measure.scale[0] + 1));
  if (measure.total.kind === 'date') return dateOfSerial(date + Math.floor(random() * 5));
  if (measure.total.kind === 'average_days') return dateOfSerial(date + 6 + Math.floor(random() * 20));
  if (id === 'sent') return 40_000 + Math.floor(random() * 5000);
  if (WHOLES.has(id)) return 10_000 + Math.floor(random() * 5000);
  if (UPPERS.has(id)) return 4000 + Math.floor(random() * 1000);
  if (MIDDLES.has(id)) return 1000 + Math.floor(random() * 1000);
  return 1 + Math.floor(random() * 200);
}
