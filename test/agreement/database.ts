import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export type DatabaseValue = number | string | null;

/** A DuckDB database in memory that tables are put into and queried from. */
export interface Database {
  /** Creates or replaces a table; the types are those of SQL. */
  createTable(
    name: string,
    columns: Readonly<Record<string, string>>,
    rows: readonly (readonly DatabaseValue[])[],
  ): Promise<void>;
  /** The rows of a result: numbers, ISO dates, texts and nulls. */
  query(sql: string): Promise<readonly (readonly DatabaseValue[])[]>;
}

export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    async createTable(name, columns, rows) {
      const types = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
      await connection.run(`CREATE OR REPLACE TABLE "${name}" (${types.join(', ')})`);
      if (rows.length > 0) {
        await connection.run(
          `INSERT INTO "${name}" VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`,
        );
      }
    },
    query: (sql) => rowsOf(connection, sql),
  };
}

async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly (readonly DatabaseValue[])[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowsJson()
    .map((row) => row.map((value) => (value === null || typeof value === 'number' ? value : String(value))));
}

function literal(value: DatabaseValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
