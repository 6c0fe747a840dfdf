import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { rollUpSql } from '../../src/core/roll-up-sql.ts';
import { sqlDialects } from '../../src/core/sql-dialect.ts';
import { call } from '../core/call.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});

const IDS: readonly MeasureId[] = [
  'spend',
  'leads',
  'lost_customers',
  'start_customers',
  'position',
  'impressions',
  'population',
];

describe('the roll-up by day and segment', () => {
  it('gives the functions what they would compute from all rows', async () => {
    const row = fc.tuple(
      fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-31'),
      fc.constantFrom('Search', 'Email'),
      ...IDS.map((id) => (id === 'population' ? fc.constant(5000) : fc.integer({ min: 1, max: 40 }))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30, size: 'max' }), async (rows) => {
        const types = Object.fromEntries(IDS.map((id) => [id, 'DOUBLE']));
        await database.createTable('visits', { Date: 'DATE', Channel: 'VARCHAR', ...types }, rows);
        const source = { table: 'visits', dateColumn: 'Date', segmentColumns: ['Channel'] };
        const rolledUp = await database.query(rollUpSql(IDS, source, sqlDialects.duckdb));
        const header = ['Date', 'Channel', ...IDS];
        expect(rolledUp.length).toBe(new Set(rows.map(([day, channel]) => `${day} ${channel}`)).size);
        for (const kpi of ['SPEND', 'CPL', 'CHURN', 'AVERAGE_POSITION', 'GRP']) {
          const before = valueOrBlank(kpi, [header, ...rows]);
          expect(valueOrBlank(kpi, [header, ...rolledUp]), kpi).toEqual(
            typeof before === 'number' ? expect.closeTo(before, 8) : before,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('adds up to as many rows as days and segments', async () => {
    await database.createTable(
      'ads',
      { day: 'DATE', country: 'VARCHAR', channel: 'VARCHAR', clicks: 'DOUBLE' },
      [
        ['2026-01-01', 'FI', 'Email', 3],
        ['2026-01-01', 'FI', 'Email', 4],
        ['2026-01-01', 'IT', 'Email', 5],
        [null, 'IT', 'Email', 6],
      ],
    );
    const source = { table: 'ads', dateColumn: 'day', segmentColumns: ['country', 'channel'] };
    expect(await database.query(rollUpSql(['clicks'], source, sqlDialects.duckdb))).toEqual([
      ['2026-01-01', 'FI', 'Email', 7],
      ['2026-01-01', 'IT', 'Email', 5],
    ]);
  });

  it('refuses answers and dates of deals, which need every row', () => {
    const source = { table: 'survey', dateColumn: 'date', segmentColumns: [] };
    for (const id of ['scores', 'efforts', 'closed'] as const) {
      expect(() => rollUpSql([id], source)).toThrow('not_rolled_up');
    }
  });
});

/** A churn above 100 % has no value, in the roll-up and over all rows alike. */
function valueOrBlank(kpi: string, table: readonly (readonly unknown[])[]): unknown {
  const rows = call('KPI_TREND', kpi, table) as unknown[][];
  return rows[1]?.[1];
}
