import { SAMPLE_HEADERS, sampleRows } from '../src/core/scorecard/sample-data.ts';

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** The add-on's sample data as the export of an advertising platform would bring it. */
export function sampleCsv(now: Date): string {
  const today = Math.floor(now.getTime() / DAY) + SERIAL_OF_1970;
  const rows = sampleRows(today).map(([week, ...rest]) => [toIsoDate(week), ...rest].join(','));
  return `${[SAMPLE_HEADERS.join(','), ...rows].join('\n')}\n`;
}

function toIsoDate(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10);
}
