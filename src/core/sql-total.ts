import type { MeasureId } from './catalog/measures.ts';
import { type Leaf, measureOf } from './formula.ts';
import { fail } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import type { Measure } from './measure.ts';
import { ROUNDING } from './rounding.ts';
import { quotedName, type SqlDialect } from './sql-dialect.ts';
import { labelInText, measureNamed } from './words.ts';

/** What the rows are grouped by: one group without either. */
export interface SqlGroups {
  readonly month: boolean;
  readonly segment: boolean;
}

/** The total of a leaf over the rows of a group, as an aggregate; NULL where it has no honest value. */
export function sqlTotal(leaf: Leaf, inputs: Inputs, groups: SqlGroups, dialect: SqlDialect): string {
  const id = measureOf(leaf) as MeasureId;
  const measure = measureNamed(id);
  const { total } = measure;
  const column = quotedName(id, id, dialect);
  if (typeof leaf === 'object') return onScale(column, measure, countOf(column, leaf));
  switch (total.kind) {
    case 'sum':
      return `SUM(${summed(id, inputs, dialect)})`;
    case 'average':
    case 'answers':
      return onScale(column, measure, `AVG(${column})`);
    case 'weighted_average': {
      const weight = quotedName(total.weight, total.weight, dialect);
      return dialect.divide(
        `SUM(${column} * ${weight})`,
        // Weights that add up to less than 0 weigh nothing.
        `GREATEST(SUM(CASE WHEN ${column} IS NOT NULL THEN ${weight} END), 0)`,
      );
    }
    case 'average_days': {
      const start = quotedName(total.since, total.since, dialect);
      const days = dialect.daysBetween(`CAST(${start} AS DATE)`, `CAST(${column} AS DATE)`);
      return `CASE WHEN MIN(${days}) >= 0 THEN AVG(${days}) END`;
    }
    case 'opening':
    case 'closing':
    case 'mean_balance':
    case 'unique':
      if (!groups.month) fail({ code: 'date_column_needed', kpi: inputs.kpi.name, what: labelInText(id) });
      return datedTotal(total.kind, column, groups);
    default: {
      const rate = measure.asFraction ? ` AND MAX(${column}) <= ${1 + ROUNDING}` : '';
      return `CASE WHEN MIN(${column}) = MAX(${column})${rate} THEN MIN(${column}) END`;
    }
  }
}

/** The columns that the total of a leaf reads. */
export function columnsRead(leaf: Leaf, inputs: Inputs): readonly string[] {
  const id = measureOf(leaf) as MeasureId;
  const { total } = measureNamed(id);
  if (total.kind === 'weighted_average') return [id, total.weight];
  if (total.kind === 'average_days') return [id, total.since];
  return total.kind === 'sum' && total.orProduct && inputs.columns[id] === undefined ? total.orProduct : [id];
}

function summed(id: MeasureId, inputs: Inputs, dialect: SqlDialect): string {
  return columnsRead(id, inputs)
    .map((column) => quotedName(column, column, dialect))
    .join(' * ');
}

/** Balances and people, which depend on the dates of all rows of the month, whatever the segment. */
function datedTotal(
  kind: 'opening' | 'closing' | 'mean_balance' | 'unique',
  column: string,
  { segment }: SqlGroups,
): string {
  if (kind === 'mean_balance') return `SUM(${column}) / MAX(dates)`;
  if (kind === 'unique') return `CASE WHEN MAX(dates) = 1 THEN SUM(${column}) END`;
  const onDay = `CASE WHEN day = ${kind === 'opening' ? 'first_day' : 'last_day'} THEN ${column} END`;
  if (!segment) return `SUM(${onDay})`;
  // A segment without a row on that day has a balance of 0; but where no segment has one there is none.
  const known = `SUM(COUNT(${onDay})) OVER (PARTITION BY month)`;
  return `CASE WHEN COUNT(${column}) > 0 AND ${known} > 0 THEN COALESCE(SUM(${onDay}), 0) END`;
}

function countOf(column: string, { atLeast, atMost }: { atLeast?: number; atMost?: number }): string {
  const conditions = [
    ...(atLeast === undefined ? [] : [`${column} >= ${atLeast}`]),
    ...(atMost === undefined ? [] : [`${column} <= ${atMost}`]),
  ];
  return conditions.length === 0 ? `COUNT(${column})` : `COUNTIF(${conditions.join(' AND ')})`;
}

/** One answer off the scale means that the column is not what it should be. */
function onScale(column: string, { scale }: Measure, total: string): string {
  if (!scale) return total;
  return `CASE WHEN MIN(${column}) >= ${scale[0]} AND MAX(${column}) <= ${scale[1]} THEN ${total} END`;
}
