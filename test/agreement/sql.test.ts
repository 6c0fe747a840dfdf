import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { leavesOf } from '../../src/core/formula.ts';
import { type Columns, type Inputs, needsDates, resolveInputs } from '../../src/core/match-columns.ts';
import { isoDate } from '../../src/core/period.ts';
import { sliceValues, valueIn } from '../../src/core/slice-totals.ts';
import type { Slicing } from '../../src/core/slices.ts';
import { inputsInDatabase, kpiSql, type SqlSource } from '../../src/core/sql.ts';
import { sqlDialects } from '../../src/core/sql-dialect.ts';
import { columnsRead } from '../../src/core/sql-total.ts';
import { type Table, tableOf } from '../../src/core/table.ts';
import { measureNamed } from '../../src/core/words.ts';
import { UTC } from '../core/call.ts';
import { type Database, type DatabaseValue, openDatabase } from './database.ts';

/** Days of two months, close enough together that no row seems to cover a quarter. */
const DAYS = ['2026-01-01', '2026-01-20', '2026-01-31', '2026-02-01', '2026-02-14'];

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});

describe.each(catalog.map((kpi) => [kpi.id, kpi] as const))('the SQL of %s', (_, kpi) => {
  const inputs = inputsInDatabase(kpi);

  it('gives what the functions give over a table, by month, by segment and by both', async () => {
    await fc.assert(
      fc.asyncProperty(exports(inputs), async (table) => {
        await fill(table);
        for (const source of Object.values(sources)) {
          if (!('dateColumn' in source) && needsDates(inputs)) continue;
          const rows = await database.query(kpiSql(inputs, source, sqlDialects.duckdb));
          expect(asGroups(rows, source)).toEqual(groupsOf(inputs, table, source));
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the SQL of KPIs made of assumptions', () => {
  const assumptions = catalog.filter((kpi) =>
    kpi.measures.some((id) => measureNamed(id).total.kind === 'single'),
  );

  it.each(assumptions.map((kpi) => [kpi.id, kpi] as const))(
    'takes columns that hold one number for %s, and computes it where they hold several',
    async (_, kpi) => {
      const given = inputsInDatabase(kpi).columns;
      const columns: Columns = { ...given, ...Object.fromEntries(kpi.measures.map((id) => [id, 0])) };
      const { inputs } = resolveInputs(kpi, columns);
      await fc.assert(
        fc.asyncProperty(exports(inputs), async (table) => {
          await fill(table);
          const source = sources.byBoth;
          const rows = await database.query(kpiSql(inputs, source, sqlDialects.duckdb));
          expect(asGroups(rows, source)).toEqual(groupsOf(inputs, table, source));
        }),
        { numRuns: 8 },
      );
    },
  );
});

describe('the SQL of shares at the end of their range', () => {
  it('gives that end, whatever the last binary digits', async () => {
    const share = kpiSql(inputsInDatabase(kpiNamed('MARKET_SHARE')), sources.whole, sqlDialects.duckdb);
    await fill({
      ids: ['own_sales', 'market_sales'],
      rows: [
        [null, null, 1.1, 3.3],
        [null, null, 2.2, null],
      ],
    });
    expect(await database.query(share)).toEqual([[1]]);
    const kept = kpiSql(inputsInDatabase(kpiNamed('GRR')), sources.byMonth, sqlDialects.duckdb);
    await fill({
      ids: ['start_mrr', 'contraction_mrr', 'churned_mrr'],
      rows: [['2026-01-01', null, 1000.3, 100.1, 900.2]],
    });
    expect(await database.query(kept)).toEqual([['2026-01-01', 0]]);
  });
});

describe('the SQL over no rows', () => {
  it('is one row without a value, or no row by month', async () => {
    const inputs = inputsInDatabase(kpiNamed('CPL'));
    await fill({ ids: ['spend', 'leads'], rows: [] });
    expect(await database.query(kpiSql(inputs, sources.whole, sqlDialects.duckdb))).toEqual([[null]]);
    expect(await database.query(kpiSql(inputs, sources.byBoth, sqlDialects.duckdb))).toEqual([]);
  });
});

const sources = {
  whole: { table: 'export' },
  byMonth: { table: 'export', dateColumn: 'date' },
  bySegment: { table: 'export', segmentColumn: 'channel' },
  byBoth: { table: 'export', dateColumn: 'date', segmentColumn: 'channel' },
} as const satisfies Record<string, SqlSource>;

/** A clean export: date, channel, then the columns of measures. */
interface Export {
  readonly ids: readonly MeasureId[];
  readonly rows: readonly (readonly DatabaseValue[])[];
}

function exports(inputs: Inputs): fc.Arbitrary<Export> {
  const ids = columnsOf(inputs);
  const assumptions = fc.tuple(...ids.map(() => fc.constantFrom(0.25, 0.5, 1)));
  return assumptions.chain((constants) => {
    const cells = ids.map((id, index) => fc.option(cell(id, constants[index] ?? 1), { freq: 8 }));
    const row = fc.tuple(
      fc.option(fc.constantFrom(...DAYS), { freq: 20 }),
      fc.option(fc.constantFrom('Search', 'Email', 'Print'), { freq: 20 }),
      ...cells,
    );
    return fc.array(row, { maxLength: 12, size: 'max' }).map((rows) => ({ ids, rows }));
  });
}

/** Every column that the KPI or what computes its assumptions can read. */
function columnsOf(inputs: Inputs): readonly MeasureId[] {
  const own = leavesOf(inputs.kpi.formula)
    .flatMap((leaf) => columnsRead(leaf, inputs))
    .filter((id) => inputs.columns[id as MeasureId] !== undefined) as MeasureId[];
  return [...new Set([...own, ...Object.values(inputs.computed).flatMap(columnsOf)])];
}

function cell(id: MeasureId, constant: number): fc.Arbitrary<DatabaseValue> {
  const { total, scale } = measureNamed(id);
  if (scale) return fc.integer({ min: scale[0], max: scale[1] });
  // An assumption is the same in most rows.
  if (total.kind === 'single')
    return fc.oneof({ weight: 40, arbitrary: fc.constant(constant) }, fc.constant(0.75));
  if (total.kind === 'date') return fc.constantFrom('2025-10-01', '2025-12-31');
  if (total.kind === 'average_days') return fc.constantFrom('2026-01-01', '2026-03-05');
  return fc.integer({ min: 0, max: 40 });
}

async function fill({ ids, rows }: Export): Promise<void> {
  const isDay = (id: MeasureId): boolean => ['date', 'average_days'].includes(measureNamed(id).total.kind);
  const types = Object.fromEntries(ids.map((id) => [id, isDay(id) ? 'DATE' : 'DOUBLE']));
  await database.createTable('export', { date: 'DATE', channel: 'VARCHAR', ...types }, rows);
}

/** Every group that has a value, by month and segment. */
type Groups = Readonly<Record<string, unknown>>;

function asGroups(rows: readonly (readonly DatabaseValue[])[], source: SqlSource): Groups {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = row[row.length - 1];
      const month = source.dateColumn === undefined ? '' : row[0];
      const segment = source.segmentColumn === undefined ? '' : row[row.length - 2];
      return typeof value === 'number' ? [[`${month} ${segment}`, value]] : [];
    }),
  );
}

/** What the functions say: the same groups, computed from the cells of a sheet. */
function groupsOf({ columns, ...inputs }: Inputs, { ids, rows }: Export, source: SqlSource): Groups {
  const table = tableOf({
    cells: [['Date', 'Channel', ...ids], ...rows.map((row) => row.map((value) => value ?? ''))],
    headers: ['Date', 'Channel', ...ids],
    headerRow: 0,
  });
  const positions = Object.fromEntries(ids.map((id, index) => [id, index + 2]));
  const values = sliceValues(placed({ columns, ...inputs }, positions), slicingOf(table, source), UTC);
  return Object.fromEntries(
    values.periods.flatMap(({ start }, period) =>
      values.segments.flatMap((segment, index) => {
        const found = valueIn(values, period, index);
        const month = source.dateColumn === undefined ? '' : isoDate(start);
        const key = `${month} ${source.segmentColumn === undefined ? '' : segment}`;
        return found === undefined ? [] : [[key, expect.closeTo(found, 8)]];
      }),
    ),
  );
}

function placed(inputs: Inputs, columns: Columns): Inputs {
  const computed = Object.entries(inputs.computed).map(([id, source]) => [id, placed(source, columns)]);
  return { ...inputs, columns, computed: Object.fromEntries(computed) };
}

function slicingOf(table: Table, { dateColumn, segmentColumn }: SqlSource): Slicing {
  return {
    table,
    ...(dateColumn !== undefined && { dateColumn: 0, periods: 'month' }),
    ...(segmentColumn !== undefined && { segmentColumn: 1 }),
  };
}

function kpiNamed(id: string) {
  const found = catalog.find((kpi) => kpi.id === id);
  if (!found) throw new Error(`There is no KPI ${id}.`);
  return found;
}
