import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { ColumnChoice, Combination } from './draft.ts';

/** A choice about the sheets to combine. */
export type CombinationAction =
  | { readonly type: 'sheet_combined'; readonly sheetId: number; readonly combined: boolean }
  | { readonly type: 'combined_segment_chosen'; readonly sheetId: number; readonly choice: ColumnChoice }
  | {
      readonly type: 'combined_measure_checked';
      readonly sheetId: number;
      readonly measure: MeasureId;
      readonly checked: boolean;
    };

/** The combination after a person changed it. */
export function combine(combination: Combination, action: CombinationAction): Combination {
  const { sheetIds, segments, leftOut } = combination;
  const { sheetId } = action;
  switch (action.type) {
    case 'sheet_combined': {
      const others = sheetIds.filter((id) => id !== sheetId);
      return { ...combination, sheetIds: action.combined ? [...others, sheetId] : others };
    }
    case 'combined_segment_chosen':
      return { ...combination, segments: { ...segments, [sheetId]: action.choice } };
    case 'combined_measure_checked': {
      const others = (leftOut[sheetId] ?? []).filter((id) => id !== action.measure);
      const left = action.checked ? others : [...others, action.measure];
      return { ...combination, leftOut: { ...leftOut, [sheetId]: left } };
    }
  }
}
