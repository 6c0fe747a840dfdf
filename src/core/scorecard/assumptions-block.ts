import { type MeasureId, measures } from '../catalog/measures.ts';
import type { Inputs } from '../match-columns.ts';
import { isAssumption } from '../measure-nature.ts';
import { measureNamed } from '../words.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** The title of the block, by which it is found again. */
export const ASSUMPTIONS = 'Assumptions';

/** Numbers typed once that the chosen KPIs use, which get a cell to type into. */
export function assumptionsOf(planned: readonly PlannedKpi[]): readonly MeasureId[] {
  const found = new Set<MeasureId>();
  const collect = ({ kpi, computed }: Inputs): void => {
    for (const id of kpi.measures) if (isAssumption(id)) found.add(id);
    for (const source of Object.values(computed)) collect(source);
  };
  for (const { inputs } of planned) if (inputs) collect(inputs);
  return [...found];
}

/** Writes a cell for each assumption, with what was typed for it so far. */
export function writeAssumptions(
  visible: SheetBuilder,
  top: number | undefined,
  assumed: readonly MeasureId[],
  { assumptions }: Pick<DataSource, 'assumptions'>,
): void {
  if (top === undefined) return;
  visible.put(top, 1, { value: ASSUMPTIONS, style: 'section' });
  assumed.forEach((id, index) => {
    const row = top + 1 + index;
    const typed = assumptions[id];
    visible.put(row, 1, { value: measures[id].label, style: 'text' });
    visible.put(row, 2, {
      ...(typed === undefined ? {} : { value: typed }),
      style: measureNamed(id).asFraction ? 'assumedRate' : 'assumed',
    });
    visible.put(row, 3, {
      value: 'A number typed here wins over the data; leave it empty to compute it.',
      style: 'note',
    });
  });
}
