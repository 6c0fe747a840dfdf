import type { CallContext } from '../custom-function.ts';
import type { Columns } from '../match-columns.ts';
import { isBalance } from '../measure-nature.ts';
import { quoted } from '../messages.ts';
import { isoDate } from '../period.ts';
import { segmentOfRows } from '../segments.ts';
import type { Table } from '../table.ts';
import type { Finding } from './finding.ts';

/** Segments without a row on a date on which others have one: their balance counts as 0 there. */
export function checkBalances(
  table: Table,
  columns: Columns,
  labels: readonly number[],
  days: Float64Array,
  context: CallContext,
): readonly Finding[] {
  if (!Object.keys(columns).some(isBalance)) return [];
  return labels.flatMap((column) => missingSegments(table, column, days, context));
}

function missingSegments(table: Table, column: number, days: Float64Array, context: CallContext): Finding[] {
  const { labels: segments, segmentOf } = segmentOfRows(table, column, context);
  const present = new Map<number, Set<number>>();
  days.forEach((day, index) => {
    if (Number.isNaN(day)) return;
    const date = Math.floor(day);
    const there = present.get(date) ?? new Set();
    present.set(date, there.add(segmentOf[index] ?? -1));
  });
  if (!areSegments(segments.length, segmentOf.length, [...present.values()])) return [];
  const missing = [...present]
    .sort(([a], [b]) => a - b)
    .flatMap(([date, there]) =>
      segments.flatMap((segment, index) => (there.has(index) ? [] : [{ date, segment }])),
    );
  const [first] = missing;
  if (!first) return [];
  const others = missing.length > 1 ? ` (and ${missing.length - 1} more such gaps)` : '';
  return [
    {
      severity: 'note',
      sentence: `${quoted(first.segment)} in ${quoted(table.headers[column] ?? '')} has no row on ${isoDate(first.date)}${others}, so balances count it as 0 there. Add the row if it is missing.`,
    },
  ];
}

/** Segments come again from date to date, and one date has most of them; remarks do neither. */
function areSegments(segments: number, rows: number, byDate: readonly ReadonlySet<number>[]): boolean {
  const most = Math.max(0, ...byDate.map((there) => there.size));
  return segments > 1 && segments < rows && most * 2 >= segments;
}
