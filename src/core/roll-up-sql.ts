import type { MeasureId } from './catalog/measures.ts';
import { fail } from './kpi-error.ts';
import { quotedName, type SqlDialect, sqlDialects } from './sql-dialect.ts';
import { labelInText, measureNamed } from './words.ts';

export interface RollUpSource {
  readonly table: string;
  readonly dateColumn: string;
  readonly segmentColumns: readonly string[];
}

/**
 * A query that rolls millions of rows up to one per day and segment, with the ids of measures as headers: small
 * enough for a sheet, where the functions read it as any export and give the same values as over all rows.
 * Survey answers and dates of deals cannot be rolled up: their averages need every row.
 */
export function rollUpSql(
  measures: readonly MeasureId[],
  { table, dateColumn, segmentColumns }: RollUpSource,
  dialect: SqlDialect = sqlDialects.bigquery,
): string {
  const date = quotedName(dateColumn, 'date_column', dialect);
  const segments = segmentColumns.map((column) => quotedName(column, 'segment_column', dialect));
  const keys = [`CAST(${date} AS DATE) AS ${date}`, ...segments];
  const totals = measures.map((id) => `${dayTotal(id, dialect)} AS ${quotedName(id, id, dialect)}`);
  const ordinals = keys.map((_, index) => index + 1).join(', ');
  return [
    'SELECT',
    [...keys, ...totals].map((column) => `  ${column}`).join(',\n'),
    `FROM ${quotedName(table, 'table_name', dialect)}`,
    `WHERE ${date} IS NOT NULL`,
    `GROUP BY ${ordinals}`,
    `ORDER BY ${ordinals}`,
  ].join('\n');
}

/** The total of one day and segment; balances and people of one day add up over what is not split by. */
function dayTotal(id: MeasureId, dialect: SqlDialect): string {
  const { total } = measureNamed(id);
  const column = quotedName(id, id, dialect);
  switch (total.kind) {
    case 'sum':
    case 'opening':
    case 'closing':
    case 'mean_balance':
    case 'unique':
      return `SUM(${column})`;
    case 'single':
      return `CASE WHEN MIN(${column}) = MAX(${column}) THEN MIN(${column}) END`;
    case 'weighted_average': {
      const weight = quotedName(total.weight, total.weight, dialect);
      const weights = `SUM(CASE WHEN ${column} IS NOT NULL THEN ${weight} END)`;
      return dialect.divide(`SUM(${column} * ${weight})`, weights);
    }
    default:
      return fail({ code: 'not_rolled_up', what: labelInText(id) });
  }
}
