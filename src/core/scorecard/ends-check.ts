import type { Frame } from './calculation-frame.ts';
import { call, text } from './dialect.ts';
import type { SheetCheck } from './sheet-check.ts';

/** Whether the columns that add up over days cover the same days; none where there are no two to compare. */
export function endsCheck({ unevenStarts, unevenEnds, columnEnds }: Frame): readonly SheetCheck[] {
  if (columnEnds.size < 2) return [];
  return [
    {
      count: call('IF', `${unevenStarts}&${unevenEnds}=""`, 0, 1),
      good: text('No column of figures begins after the others in a shown period, or ends before them'),
      bad: `${saying(unevenStarts, '. Add what is missing, or 0 where there was nothing: a period before that, or in which it begins, has no ratio of the two. ')}&${saying(unevenEnds, '. Add what is missing, or 0 where there was nothing: until then no later period is complete.')}`,
    },
  ];
}

function saying(cell: string, after: string): string {
  return call('IF', `${cell}=""`, '""', `${cell}&${text(after)}`);
}
