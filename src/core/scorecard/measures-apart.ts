import type { MeasureId } from '../catalog/measures.ts';
import { measureNamed } from '../words.ts';
import type { CombinedSource } from './combined-rows.ts';

/** Measures that are computed row by row with another, and have it in none of their own sheets. */
export function measuresApart(
  sources: readonly CombinedSource[],
): readonly { readonly measure: MeasureId; readonly companion: MeasureId; readonly sheet: string }[] {
  return sources.flatMap(({ name, measures }) =>
    measures.flatMap(({ id }) => {
      const companion = companionOf(id);
      const apart = companion !== undefined && !measures.some((other) => other.id === companion);
      return apart ? [{ measure: id, companion, sheet: name }] : [];
    }),
  );
}

/** What a row needs beside the measure: the weight of an average, the date that days count from. */
function companionOf(id: MeasureId): MeasureId | undefined {
  const { total } = measureNamed(id);
  if (total.kind === 'weighted_average') return total.weight as MeasureId;
  return total.kind === 'average_days' ? (total.since as MeasureId) : undefined;
}
