import { type ColumnReach, columnReaches, unevenEnds, unevenStarts } from '../column-reach.ts';
import { dataGrain } from '../data-grain.ts';
import type { Columns } from '../match-columns.ts';
import { quoted } from '../messages.ts';
import { isoDate } from '../period.ts';
import { earlySegments, steadySegments } from '../segment-reach.ts';
import type { Table } from '../table.ts';
import type { Finding } from './finding.ts';

/** How many segments are named. */
const NAMED = 3;

/** Columns and segments that cover less than others: a ratio of such columns misleads, and totals are too low. */
export function checkEnds(
  table: Table,
  columns: Columns,
  labels: readonly number[],
  days: Float64Array,
): Finding[] {
  const reaches = columnReaches(table, columns, days);
  const { furthest, early } = unevenEnds(reaches);
  const { earliest, late } = unevenStarts(reaches);
  const named = (column = 0) => quoted(table.headers[column] ?? '');
  return [
    ...early.map(
      ({ column, last }): Finding => ({
        severity: 'problem',
        sentence: `${named(column)} reaches to ${isoDate(last)} only, while ${named(furthest?.column)} reaches to ${isoDate(furthest?.last ?? 0)}. Add what is missing, or 0 where there was nothing.`,
      }),
    ),
    ...late.map(
      ({ column, first }): Finding => ({
        severity: 'note',
        sentence: `${named(column)} begins only on ${isoDate(first)}, while ${named(earliest?.column)} begins on ${isoDate(earliest?.first ?? 0)}. Trust no ratio of the two before the first whole period of both.`,
      }),
    ),
    ...labels.flatMap((column) => segmentEnds(table, column, reaches, days)).slice(0, 1),
  ];
}

/** Segments that end before the others, as where one of two exports below each other is older. */
function segmentEnds(
  table: Table,
  column: number,
  reaches: readonly ColumnReach[],
  days: Float64Array,
): Finding[] {
  const grain = dataGrain(days);
  const { end, early } = earlySegments(steadySegments(table, column, reaches, days, grain), grain);
  const more = early.length - NAMED;
  const named = early.slice(0, NAMED).map(({ label, last }) => `${quoted(label)} (${isoDate(last)})`);
  if (named.length === 0) return [];
  return [
    {
      severity: 'note',
      sentence: `Rows end early for ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} in ${quoted(table.headers[column] ?? '')}, while others go on to ${isoDate(end)}. Add what is missing, unless there was nothing any more.`,
    },
  ];
}
