import { callFunction } from '../core/call.ts';
import { adExport, COLUMN } from './ad-export.ts';
import { byChannel, byMonth, loadArquero } from './arquero.ts';
import { measureDuckDb } from './duckdb.ts';
import { checkedGroupBy, groupBy } from './loops.ts';
import { count, type Measured } from './measured.ts';
import { ROME } from './rome.ts';
import { timesOf } from './times-of.ts';

/** The cost per lead by month and by channel of an export, beside loops, a library and a database. */
export async function measureTables(rows: number): Promise<Measured[]> {
  const cells = adExport(rows);
  const columns = [COLUMN.spend, COLUMN.leads];
  const monthOf = (row: readonly unknown[]): number => {
    const date = row[COLUMN.date] as Date;
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const channelOf = (row: readonly unknown[]): unknown => row[COLUMN.channel];
  const turns = rows > 200_000 ? 5 : 21;
  const loaded = loadArquero(cells);
  const trend = timesOf(
    {
      kpi: () => callFunction('KPI_TREND', ['CPL', cells, 'month'], ROME),
      bare: () => groupBy(cells, monthOf, columns),
      checked: () => checkedGroupBy(cells, monthOf, columns),
      library: () => byMonth(loadArquero(cells)),
      libraryAlone: () => byMonth(loaded),
    },
    turns,
  );
  const by = timesOf(
    {
      kpi: () => callFunction('KPI_BY', ['CPL', cells, 'Channel'], ROME),
      bare: () => groupBy(cells, channelOf, columns),
      checked: () => checkedGroupBy(cells, channelOf, columns),
      library: () => byChannel(loadArquero(cells)),
      libraryAlone: () => byChannel(loaded),
    },
    turns,
  );
  const database = await measureDuckDb(cells);
  const over = `${count(rows)} rows x 8 columns`;
  return [
    ...lines('KPI_TREND', over, trend, database.load, database.byMonth),
    ...lines('KPI_BY', over, by, database.load, database.byChannel),
  ];
}

type Times = Readonly<Record<'kpi' | 'bare' | 'checked' | 'library' | 'libraryAlone', number>>;

function lines(name: string, over: string, times: Times, load: number, query: number): Measured[] {
  const { kpi, bare, checked, library, libraryAlone } = times;
  return [
    { what: `\`${name}\` over ${over}`, unit: 'ms', value: kpi },
    { what: '- a bare group-by loop', unit: 'ms', value: bare },
    { what: '- a checked group-by loop', unit: 'ms', value: checked },
    { what: '- arquero, from the same rows', unit: 'ms', value: library },
    { what: '- arquero, from columns that it already has', unit: 'ms', value: libraryAlone },
    { what: '- DuckDB, loading the rows', unit: 'ms', value: load },
    { what: '- DuckDB, its query', unit: 'ms', value: query },
    { what: `**\`${name}\` / bare loop**, ${over}`, unit: 'ratio', value: kpi / bare, budget: 2 },
    { what: `\`${name}\` / checked loop, ${over}`, unit: 'ratio', value: kpi / checked },
    {
      what: `**\`${name}\` / arquero from the same rows**, ${over}`,
      unit: 'ratio',
      value: kpi / library,
      budget: 0.25,
    },
  ];
}
