import type { DataWish } from '../src/core/scorecard/sample-data.ts';
import { chosenKpis } from './chosen-kpis.ts';
import type { Draft } from './draft.ts';

/** What a sample or a template has to hold; undefined until it is known what the scorecard is for. */
export function dataWish(draft: Draft): DataWish | undefined {
  const { goal, context } = draft;
  return goal === null || context === null ? undefined : { goal, context, kpis: chosenKpis(draft) };
}
