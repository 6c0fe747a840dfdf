import type { MeasureId } from '../catalog/measures.ts';
import type { Kpi } from '../kpi.ts';
import { type Inputs, resolveInputs } from '../match-columns.ts';
import { isAssumption } from '../measure-nature.ts';
import { dataWithLag } from './cost-lag.ts';
import type { ChosenKpi, DataSource } from './scorecard-request.ts';

/** The part of the data that a row of the scorecard is over. */
export type RowScope = Pick<ChosenKpi, 'segment' | 'costLag'>;

/** Where the figures of a row come from. */
export interface RowSource {
  /** How to compute them; undefined where somebody has to type them into the row. */
  readonly inputs: Inputs | undefined;
  /** The measures that the data has no column for. */
  readonly missingColumns: readonly MeasureId[];
  /** The numbers entered once that nobody has entered: the row has its formulas, which show no figure without them. */
  readonly missingAssumptions: readonly MeasureId[];
}

export function rowSource(kpi: Kpi, { segment, costLag }: RowScope, data: DataSource): RowSource {
  const { inputs, missing } = inputsOf(kpi, dataWithLag(data, costLag));
  const missingColumns = missing.filter((id) => !isAssumption(id));
  // What is meant for one segment must not show all of them.
  const unsplit = segment !== undefined && data.segment === undefined;
  return {
    inputs: missingColumns.length > 0 || unsplit ? undefined : inputs,
    missingColumns,
    missingAssumptions: missing.filter(isAssumption),
  };
}

/** Where a KPI's numbers come from, by the columns that the person confirmed. */
export function inputsOf(kpi: Kpi, data: DataSource): ReturnType<typeof resolveInputs> {
  const columns = Object.fromEntries(Object.entries(data.columns).map(([id, column]) => [id, column - 1]));
  return resolveInputs(kpi, columns, data.assumptions);
}
