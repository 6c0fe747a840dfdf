import type { Frame } from './calculation-frame.ts';
import { call, text } from './dialect.ts';
import type { SheetCheck } from './sheet-check.ts';

/** Whether the columns that add up over days reach equally far; none where there are no two to compare. */
export function endsCheck({ unevenEnds, columnEnds }: Frame): readonly SheetCheck[] {
  if (columnEnds.size < 2) return [];
  return [
    {
      count: call('IF', `${unevenEnds}=""`, 0, 1),
      good: text('No column of figures ends before the others'),
      bad: `${unevenEnds}&${text('. Add what is missing, or 0 where there was nothing: until then no later period is complete.')}`,
    },
  ];
}
