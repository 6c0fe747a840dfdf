export type Cells = readonly (readonly unknown[])[];

/** Where the columns of the export stand. */
export const COLUMN = { date: 0, channel: 1, spend: 3, leads: 4 } as const;

const HEADER = ['Date', 'Channel', 'Campaign', 'Spend', 'Leads', 'Clicks', 'Impressions', 'Revenue'];
const CHANNELS = ['Google', 'Meta', 'Email', 'TikTok', 'Bing'];

/** Midnights of Rome's winter come an hour before those of UTC. */
const HOURS_AHEAD = 1;

/** An export of eight columns as a sheet hands it over, sorted by day over two years, as platforms write it. */
export function adExport(rows: number, hoursAhead = HOURS_AHEAD): Cells {
  const body = Array.from({ length: rows }, (_, index) => [
    new Date(Date.UTC(2025, 0, 1 + Math.floor((index * 730) / rows), -hoursAhead)),
    CHANNELS[index % CHANNELS.length],
    `Campaign ${index % 40}`,
    index % 100,
    index % 7,
    index % 50,
    1000 + (index % 50),
    index % 300,
  ]);
  return [HEADER, ...body];
}
