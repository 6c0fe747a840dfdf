import { createRequire } from 'node:module';
import type { Parser as SqlParser } from 'node-sql-parser';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { add, divide, multiply, power, subtract } from '../../src/core/formula.ts';
import { inputsInDatabase, kpiSql, sqlArithmetic } from '../../src/core/sql.ts';
import { sqlDialects } from '../../src/core/sql-dialect.ts';
import { call, complaint } from './call.ts';

// The parser of one dialect, which the package publishes as CommonJS alone.
const { Parser } = createRequire(import.meta.url)('node-sql-parser/build/bigquery.js') as {
  Parser: typeof SqlParser;
};
const parser = new Parser();

describe('KPI_SQL', () => {
  it('prints totals and then their ratio', () => {
    expect(call('KPI_SQL', 'CPL', 'my-project.marketing.ads')).toBe(
      `WITH
  data AS (
    SELECT
      \`spend\`,
      \`leads\`
    FROM \`my-project.marketing.ads\`
  ),
  totals AS (
    SELECT
      SUM(\`spend\`) AS total_spend,
      SUM(\`leads\`) AS total_leads
    FROM data
  )
SELECT
  CASE WHEN total_leads >= 0 THEN SAFE_DIVIDE(total_spend, total_leads) END AS cpl
FROM totals`,
    );
  });

  it('groups by month and segment', () => {
    const sql = String(call('KPI_SQL', 'LEADS', 'ads', 'day', 'utm source'));
    expect(sql).toContain('DATE_TRUNC(CAST(`day` AS DATE), MONTH) AS month');
    expect(sql).toContain("COALESCE(NULLIF(CAST(`utm source` AS STRING), ''), '(blank)') AS segment");
    expect(sql).toContain('GROUP BY 1, 2');
  });

  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))('is BigQuery for %s', (id, kpi) => {
    const sql = kpiSql(inputsInDatabase(kpi), {
      table: 'p.d.t',
      dateColumn: 'date',
      segmentColumn: 'channel',
    });
    expect(() => parser.astify(sql, { database: 'BigQuery' })).not.toThrow();
    expect(call('KPI_SQL', id, 'p.d.t', 'date', 'channel')).toBe(sql);
  });

  it('asks for dates where balances or people are among the measures', () => {
    expect(complaint('KPI_SQL', 'CHURN', 'customers')).toBe(
      'KPI_SQL: Customer churn rate needs date_column, since customers at start depends on the date. Add the name of the column with dates.',
    );
    expect(complaint('KPI_SQL', 'FREQUENCY', 'ads')).toContain('since reach depends on the date.');
  });

  it.each(['ads` WHERE 1=1 --', 'ads\\', 'a"b', 'a\nb', ' ', ''])('refuses the name %j', (name) => {
    const remedy = 'A name in SQL is not blank and has no backtick, quotation mark, backslash or line break';
    expect(complaint('KPI_SQL', 'CPL', name)).toContain(remedy);
    if (name.trim() === '') return;
    expect(complaint('KPI_SQL', 'CPL', 'ads', name)).toContain(`date_column is`);
    expect(complaint('KPI_SQL', 'CPL', 'ads', 'date', name)).toContain(`segment_column is`);
  });
});

describe('arithmetic in SQL', () => {
  const sql = (formula: Parameters<typeof sqlArithmetic>[0]): string =>
    sqlArithmetic(formula, (leaf) => String(leaf), sqlDialects.bigquery);

  it('has parentheses only where the order of operations needs them', () => {
    expect(sql(subtract('a', subtract('b', 'c')))).toBe('a - (b - c)');
    expect(sql(multiply(add('a', 'b'), 2))).toBe('(a + b) * 2');
    expect(sql(multiply(divide('a', 'b'), 1000))).toBe('SAFE_DIVIDE(a, b) * 1000');
  });

  it('calls functions for division and power', () => {
    expect(sql(divide(subtract('a', 'b'), add('c', 'd')))).toBe('SAFE_DIVIDE(a - b, c + d)');
    expect(sql(subtract(1, power(subtract(1, 'churn'), 12)))).toBe('1 - POW(1 - churn, 12)');
  });
});
