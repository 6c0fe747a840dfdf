import { columnReaches, unevenEnds } from '../column-reach.ts';
import type { Columns } from '../match-columns.ts';
import { quoted } from '../messages.ts';
import { isoDate } from '../period.ts';
import type { Table } from '../table.ts';
import type { Finding } from './finding.ts';

/** Columns whose figures end before those of others, so that dividing one by the other misleads. */
export function checkEnds(table: Table, columns: Columns, days: ArrayLike<number>): Finding[] {
  const { furthest, early } = unevenEnds(columnReaches(table, columns, days));
  const reaches = (column = 0, last = 0) =>
    `${quoted(table.headers[column] ?? '')} reaches to ${isoDate(last)}`;
  return early.map(({ column, last }) => ({
    severity: 'problem',
    sentence: `${reaches(column, last)} only, while ${reaches(furthest?.column, furthest?.last)}. Add what is missing, or 0 where there was nothing.`,
  }));
}
