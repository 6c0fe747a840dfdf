import {
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  VARCHAR,
} from '@duckdb/node-api';
import { type Cells, COLUMN } from './ad-export.ts';
import { median } from './times-of.ts';

/** How long DuckDB takes to take in the columns of an export and to answer from them, in milliseconds. */
export interface DuckDbTimes {
  readonly load: number;
  readonly byMonth: number;
  readonly byChannel: number;
}

const TOTALS = 'SUM(spend) / NULLIF(SUM(leads), 0) AS cpl FROM export GROUP BY 1 ORDER BY 1';

export async function measureDuckDb(cells: Cells): Promise<DuckDbTimes> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const load = await timed(() => loadRows(connection, cells), 3);
  const byMonth = await timed(() => connection.run(`SELECT date_trunc('month', date), ${TOTALS}`), 11);
  const byChannel = await timed(() => connection.run(`SELECT channel, ${TOTALS}`), 11);
  connection.closeSync();
  return { load, byMonth, byChannel };
}

async function timed(run: () => Promise<unknown>, turns: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The most rows that a chunk takes. */
const CHUNK = 2048;
const HOUR = 3_600_000;

async function loadRows(connection: DuckDBConnection, cells: Cells): Promise<void> {
  await connection.run(
    'CREATE OR REPLACE TABLE export (date DATE, channel VARCHAR, spend DOUBLE, leads DOUBLE)',
  );
  const appender = await connection.createAppender('export');
  for (let first = 1; first < cells.length; first += CHUNK) {
    const rows = cells.slice(first, first + CHUNK);
    const chunk = DuckDBDataChunk.create([DATE, VARCHAR, DOUBLE, DOUBLE], rows.length);
    chunk.setColumns([
      rows.map((row) => dateOf(row[COLUMN.date] as Date)),
      rows.map((row) => row[COLUMN.channel] as string),
      rows.map((row) => row[COLUMN.spend] as number),
      rows.map((row) => row[COLUMN.leads] as number),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The day that the clock of Rome shows, in winter. */
function dateOf(date: Date): DuckDBDateValue {
  return new DuckDBDateValue(Math.floor((date.getTime() + HOUR) / (24 * HOUR)));
}
