import type { MeasureId } from '../catalog/measures.ts';
import { type ColumnReach, columnReaches, unevenEnds, unevenStarts } from '../column-reach.ts';
import { coverageEnd, coverageEndOn, coverageStart, dataGrain } from '../data-grain.ts';
import type { Inputs } from '../match-columns.ts';
import type { Grain, Interval } from '../period.ts';
import type { Table } from '../table.ts';
import { LAGGED_COST, monthsBefore } from './cost-lag.ts';
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
  /** How many days lie at most between two of its first figures. */
  readonly firstGap: number;
}

/** The columns of some measures whose ends decide which periods are complete. `days` are those of the rows. */
export function flowColumns(
  table: Table,
  days: Float64Array,
  { columns }: Pick<DataSource, 'columns'>,
  read: Iterable<MeasureId>,
): readonly FlowColumn[] {
  const chosen = Object.fromEntries([...read].map((id) => [id, columns[id]]));
  return reachesOf(table, days, chosen).map(({ column, days: filled, usualGap, firstGap }) => ({
    column: column + 1,
    header: table.headers[column] ?? '',
    grain: dataGrain(filled),
    usualGap,
    firstGap,
  }));
}

/** The days that data covers, as serial numbers. */
export interface DataEnds extends Interval {
  /** The columns that begin after the others. Columns count from 1. */
  readonly late: readonly { readonly column: number; readonly start: number }[];
  /** The columns that end before the others. */
  readonly early: readonly { readonly column: number; readonly end: number }[];
}

/** Where the data begins and ends as it stands today, and the columns that do so elsewhere. `days` are those of the rows. */
export function dataEnds(
  table: Table,
  days: Float64Array,
  { columns }: Pick<DataSource, 'columns'>,
  today: number,
): DataEnds {
  const known = days.filter(Number.isFinite);
  const first = known.reduce((earliest, day) => Math.min(earliest, day), Number.POSITIVE_INFINITY);
  const last = known.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const reaches = reachesOf(table, days, columns);
  const { late } = unevenStarts(reaches);
  const { early } = unevenEnds(reaches);
  return {
    start: coverageStart(Math.floor(first), dataGrain(known)),
    end: coverageEndOn(today, last, dataGrain(known)),
    late: late.map((reach) => ({
      column: reach.column + 1,
      start: coverageStart(reach.first, dataGrain(reach.days)),
    })),
    early: early.map((reach) => ({
      column: reach.column + 1,
      end: coverageEnd(reach.last, dataGrain(reach.days)),
    })),
  };
}

/** The days that all columns that KPIs read cover; cost of earlier months must be known so many months before. */
export function coveredDays(
  { start, end, late, early }: DataEnds,
  { columns }: Pick<DataSource, 'columns'>,
  inputs: readonly Inputs[],
  costLag = 0,
): Interval {
  const read = new Set(inputs.flatMap((each) => [...measuresRead(each)]).map((id) => columns[id]));
  const startOf = (column: number | undefined) => late.find((each) => each.column === column)?.start ?? start;
  const starts = [...read].map(startOf);
  if (costLag > 0) starts.push(monthsBefore(startOf(columns[LAGGED_COST]), -costLag));
  return {
    start: Math.max(start, ...starts),
    end: Math.min(end, ...early.flatMap((each) => (read.has(each.column) ? [each.end] : []))),
  };
}

/** Columns of a data source count from 1, those of a table from 0. */
function reachesOf(table: Table, days: Float64Array, columns: DataSource['columns']): readonly ColumnReach[] {
  const counted = Object.entries(columns).flatMap(([id, column]) =>
    column === undefined ? [] : [[id, column - 1] as const],
  );
  return columnReaches(table, Object.fromEntries(counted), days);
}
