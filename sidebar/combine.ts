import type { Action } from './action.ts';
import type { Combination } from './draft.ts';

type CombinationAction = Extract<
  Action,
  { type: 'sheet_combined' | 'combined_segment_chosen' | 'combined_measure_checked' }
>;

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
