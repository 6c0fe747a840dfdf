import type { MeasureId } from '../catalog/measures.ts';
import { type ColumnReach, columnReaches, unevenEnds } from '../column-reach.ts';
import { coverageEnd, coverageEndOn, dataGrain } from '../data-grain.ts';
import type { Inputs } from '../match-columns.ts';
import type { Grain } from '../period.ts';
import type { Table } from '../table.ts';
import { measuresRead } from './measures-read.ts';
import type { DataSource } from './scorecard-request.ts';

/** A column whose figures add up over days, and how often it has one, as the scorecard is planned. */
export interface FlowColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  /** How long each of its figures covers. */
  readonly grain: Grain;
  /** How many days lie between two of its figures, but for one distance in twenty. */
  readonly usualGap: number;
}

/** The columns of some measures whose ends decide which periods are complete. `days` are those of the rows. */
export function flowColumns(
  table: Table,
  days: Float64Array,
  { columns }: Pick<DataSource, 'columns'>,
  read: Iterable<MeasureId>,
): readonly FlowColumn[] {
  const chosen = Object.fromEntries([...read].map((id) => [id, columns[id]]));
  return reachesOf(table, days, chosen).map(({ column, days: filled, usualGap }) => ({
    column: column + 1,
    header: table.headers[column] ?? '',
    grain: dataGrain(filled),
    usualGap,
  }));
}

/** The first days that data no longer covers, as serial numbers. */
export interface DataEnds {
  readonly end: number;
  /** Of the columns that end before the others. Columns count from 1. */
  readonly early: readonly { readonly column: number; readonly end: number }[];
}

/** Where the data ends as it stands today, and the columns that others outlast. `days` are those of the rows. */
export function dataEnds(
  table: Table,
  days: Float64Array,
  { columns }: Pick<DataSource, 'columns'>,
  today: number,
): DataEnds {
  const known = days.filter(Number.isFinite);
  const last = known.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const { early } = unevenEnds(reachesOf(table, days, columns));
  return {
    end: coverageEndOn(today, last, dataGrain(known)),
    early: early.map((reach) => ({
      column: reach.column + 1,
      end: coverageEnd(reach.last, dataGrain(reach.days)),
    })),
  };
}

/** The first day that one of the columns that KPIs read no longer covers. */
export function coveredUntil(
  { end, early }: DataEnds,
  { columns }: Pick<DataSource, 'columns'>,
  inputs: readonly Inputs[],
): number {
  const read = new Set(inputs.flatMap((each) => [...measuresRead(each)]).map((id) => columns[id]));
  return Math.min(end, ...early.flatMap((each) => (read.has(each.column) ? [each.end] : [])));
}

/** Columns of a data source count from 1, those of a table from 0. */
function reachesOf(table: Table, days: Float64Array, columns: DataSource['columns']): readonly ColumnReach[] {
  const counted = Object.entries(columns).flatMap(([id, column]) =>
    column === undefined ? [] : [[id, column - 1] as const],
  );
  return columnReaches(table, Object.fromEntries(counted), days);
}
