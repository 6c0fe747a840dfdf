import type { CallContext } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import type { Inputs } from '../match-columns.ts';
import type { Grain, Interval } from '../period.ts';
import { type SliceValues, sliceTotals, sliceValues, valueIn } from '../slice-totals.ts';
import type { Slicing } from '../slices.ts';
import { dateOfSerial, serialOfUtc } from '../spreadsheet-time.ts';
import type { Table } from '../table.ts';
import { costTotal, earlierCost, valueAtCost } from './cost-lag.ts';
import { type RowScope, rowSource } from './row-source.ts';
import type { DataSource } from './scorecard-request.ts';

/** Cells that came to the page as JSON carry dates whose UTC clock is that of the sheet. */
export const PAGE_CONTEXT: CallContext = { serialOf: serialOfUtc, dateOf: dateOfSerial };

export interface PeriodValue {
  readonly start: number;
  readonly end: number;
  readonly value: number | undefined;
}

/** A KPI for each period of the data, oldest first; undefined where it has no value. */
export function kpiHistory(
  kpi: Kpi,
  table: Table,
  data: DataSource,
  grain: Grain,
  scope: RowScope = {},
): readonly PeriodValue[] {
  const { inputs, missingAssumptions } = rowSource(kpi, scope, data);
  if (!inputs || missingAssumptions.length > 0) return [];
  const { segment, costLag = 0 } = scope;
  const slicing = slicingOf(table, data, grain, segment);
  const values =
    costLag > 0
      ? withEarlierCosts(inputs, slicing, costLag, costsByDay(table, data, segment))
      : sliceValues(inputs, slicing, PAGE_CONTEXT);
  return values.periods.map(({ start, end }, period) => ({ start, end, value: valueIn(values, period) }));
}

function slicingOf(table: Table, data: DataSource, grain: Grain, segment: string | undefined): Slicing {
  const periods = { table, dateColumn: data.date - 1, periods: grain };
  if (segment === undefined || data.segment === undefined) return periods;
  return { ...periods, segmentColumn: data.segment - 1, segment };
}

function costsByDay(table: Table, data: DataSource, segment: string | undefined): Map<number, number> {
  const days = kpiHistory(costTotal, table, data, 'day', segment === undefined ? {} : { segment });
  return new Map(days.flatMap(({ start, value }) => (value === undefined ? [] : [[start, value]])));
}

function withEarlierCosts(
  inputs: Inputs,
  slicing: Slicing,
  months: number,
  costs: ReadonlyMap<number, number>,
): SliceValues {
  const totals = new Map<Inputs, ReturnType<typeof sliceTotals>>();
  const totalsOf = (of: Inputs): ReturnType<typeof sliceTotals> => {
    const found = totals.get(of) ?? sliceTotals(of, slicing, PAGE_CONTEXT);
    totals.set(of, found);
    return found;
  };
  const { periods, segments } = totalsOf(inputs);
  return {
    periods,
    segments,
    value(period, segment) {
      const cost = earlierCost(periods[period] as Interval, months, costs);
      return valueAtCost(inputs, cost, (of) => totalsOf(of).totals(period, segment));
    },
  };
}
