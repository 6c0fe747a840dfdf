import { dataHeader } from '../src/core/scorecard/data-sheet-column.ts';
import { sampleRows } from '../src/core/scorecard/sample-figures.ts';
import { sampleSplit } from '../src/core/scorecard/sample-segments.ts';

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** What the export of a team that looks for leads holds, and enough of sales for the first formulas to try. */
const MEASURES = [
  'impressions',
  'clicks',
  'spend',
  'visitors',
  'sessions',
  'conversions',
  'leads',
  'qualified_leads',
  'mqls',
  'sqls',
  'new_customers',
  'orders',
  'revenue',
] as const;

/** Two years of made-up weeks of five channels, up to the last week that has ended before a serial day. */
export function sampleExport(today: number) {
  const split = sampleSplit('lead_generation', 'b2b');
  const rows = sampleRows({
    measures: MEASURES,
    context: 'b2b',
    split,
    grain: 'week',
    periods: 110,
    today,
  });
  return { headers: ['Week', split.header, ...MEASURES.map((id) => dataHeader(id, 'EUR'))], rows };
}

/** The sample as a file that an advertising platform would export. */
export function sampleCsv(now: Date): string {
  const { headers, rows } = sampleExport(Math.floor(now.getTime() / DAY) + SERIAL_OF_1970);
  const lines = rows.map(([week, ...rest]) => [toIsoDate(week), ...rest].join(','));
  return `${[headers.join(','), ...lines].join('\n')}\n`;
}

function toIsoDate(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10);
}
