import { dataGrain, distinctDays } from '../data-grain.ts';
import type { Columns } from '../match-columns.ts';
import { quoted } from '../messages.ts';
import type { Table } from '../table.ts';
import { measureNamed } from '../words.ts';
import type { Finding } from './finding.ts';

/** Columns of people by the day or week, who come again from row to row, so that a month has no total of them. */
export function checkPeople({ headers }: Table, columns: Columns, days: Float64Array): readonly Finding[] {
  const dates = distinctDays(days);
  if (dates.length < 2 || !['day', 'week'].includes(dataGrain(dates))) return [];
  return Object.entries(columns).flatMap(([id, column]) =>
    measureNamed(id).total.kind === 'unique'
      ? [
          {
            severity: 'note' as const,
            sentence: `${quoted(headers[column] ?? '')} counts people, who would be counted again on each date: there is no total of several dates. For months, use a table with one row per month.`,
          },
        ]
      : [],
  );
}
