import { segmentsIn } from '../src/core/scorecard/planned-data.ts';
import type { Table } from '../src/core/table.ts';
import { chosenData } from './chosen-data.ts';
import { kpiIdOf } from './chosen-kpis.ts';
import { remember } from './remember.ts';
import type { State } from './state.ts';

/** What the data is split by, and the segments that a row can be fixed to. */
export interface RowSegments {
  readonly header: string;
  readonly names: readonly string[];
}

const namesIn = remember((table: Table, column: number) =>
  segmentsIn(table, column).map(({ label }) => label),
);

/** The segments of the data; undefined where it is not split, or not read yet. */
export function rowSegments(state: State): RowSegments | undefined {
  const data = chosenData(state);
  if (data.status !== 'found' || !data.table || data.mapping.segment === undefined) return undefined;
  const column = data.mapping.segment;
  return { header: data.header.headers[column] ?? '', names: namesIn(data.table, column) };
}

/** The first segment that no row of the KPI is fixed to yet; empty where all are taken. */
export function freeSegment(state: State, kpi: string): string {
  const { chosen, targets } = state.draft;
  const taken = chosen
    .filter((row) => kpiIdOf(row) === kpi)
    .map((row) => (targets[row]?.segment ?? '').toLowerCase());
  return rowSegments(state)?.names.find((name) => !taken.includes(name.toLowerCase())) ?? '';
}

/** Whether another row has the same KPI for the same segment. */
export function repeatsRow({ draft: { chosen, targets } }: State, row: string): boolean {
  const keyOf = (id: string): string => `${kpiIdOf(id)} ${(targets[id]?.segment ?? '').toLowerCase()}`;
  return chosen.some((other) => other !== row && keyOf(other) === keyOf(row));
}
