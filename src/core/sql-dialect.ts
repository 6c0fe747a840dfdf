import { fail } from './kpi-error.ts';

/** Where the databases differ that the same SQL is written for. */
export interface SqlDialect {
  /** The character around names. */
  readonly quote: string;
  /** NULL where the denominator is 0. */
  divide(numerator: string, denominator: string): string;
  startOfMonth(date: string): string;
  daysBetween(start: string, end: string): string;
}

/** BigQuery, and DuckDB, in which the SQL can be tried without an account. */
export const sqlDialects = {
  bigquery: {
    quote: '`',
    divide: (numerator, denominator) => `SAFE_DIVIDE(${numerator}, ${denominator})`,
    startOfMonth: (date) => `DATE_TRUNC(${date}, MONTH)`,
    daysBetween: (start, end) => `DATE_DIFF(${end}, ${start}, DAY)`,
  },
  duckdb: {
    quote: '"',
    divide: (numerator, denominator) => `((${numerator}) / NULLIF(${denominator}, 0))`,
    startOfMonth: (date) => `CAST(DATE_TRUNC('month', ${date}) AS DATE)`,
    daysBetween: (start, end) => `DATE_DIFF('day', ${start}, ${end})`,
  },
} as const satisfies Record<string, SqlDialect>;

/** A name of a table or column between quotation marks; a problem where it could end them. */
export function quotedName(name: string, parameter: string, { quote }: SqlDialect): string {
  // A backslash counts too: BigQuery reads escapes inside backticks, so that one could swallow the closing mark.
  if (name.trim() === '' || /[`"\\\p{Cc}]/u.test(name)) fail({ code: 'unsafe_name', parameter, found: name });
  return quote + name + quote;
}
