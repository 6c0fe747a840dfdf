import { possibleValue } from '../analysis/target-from-history.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import { type Grain, shift, startOf } from '../period.ts';
import { readableDays } from '../row-days.ts';
import type { Table } from '../table.ts';
import { expectPeriods, LONGEST_HISTORY } from './expect-periods.ts';
import { coveredDays, dataEnds } from './flow-columns.ts';
import { kpiHistory, PAGE_CONTEXT, type PeriodValue } from './kpi-history.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { DataSource } from './scorecard-request.ts';
import { rowKey } from './scorecard-row.ts';

/** The periods after the data, as expected on the day when the scorecard was built. */
export interface PeriodForecasts {
  readonly grain: Grain;
  /** Serial day numbers on which the periods start. */
  readonly starts: readonly number[];
  /** By the key of the row; rows with too short a history are absent. */
  readonly values: ReadonlyMap<string, readonly number[]>;
}

/** How many periods are looked ahead. */
export const AHEAD = 3;

/** Expects the next periods of each KPI from the whole periods that the data covers. */
export function forecastKpis(
  kpis: readonly PlannedKpi[],
  table: Table,
  data: DataSource,
  grain: Grain,
  today: number,
): PeriodForecasts {
  const days = readableDays(table, data.date - 1, PAGE_CONTEXT);
  if (days.every(Number.isNaN)) return { grain, starts: [], values: new Map() };
  const ends = dataEnds(table, days, data, today);
  const read = kpis.flatMap(({ inputs }) => inputs ?? []);
  const first = startOf(grain, coveredDays(ends, data, read).end);
  const starts = Array.from({ length: AHEAD }, (_, index) => shift(grain, first, index));
  const values = new Map<string, readonly number[]>();
  for (const { kpi, chosen, inputs } of kpis) {
    if (!inputs) continue;
    // A faulty cell is for the data checks to name; nothing can be expected from it.
    const points = valueOrUndefined(() => kpiHistory(kpi, table, data, grain, chosen)) ?? [];
    const { start } = coveredDays(ends, data, [inputs], chosen.costLag);
    const whole = points.filter((point) => point.start >= start);
    const history = valuesUntil(whole, grain, first);
    const means = expectPeriods(history, grain, AHEAD)?.map(({ mean }) => possibleValue(mean, kpi, history));
    if (means) values.set(rowKey(chosen), means);
  }
  return { grain, starts, values };
}

/** One value per period up to the first that is not covered; undefined where the data skips a period. */
function valuesUntil(
  points: readonly PeriodValue[],
  grain: Grain,
  end: number,
): readonly (number | undefined)[] {
  const byStart = new Map(points.map(({ start, value }) => [start, value]));
  const values: (number | undefined)[] = [];
  const oldest = points[0]?.start ?? end;
  for (let start = shift(grain, end, -1); start >= oldest; start = shift(grain, start, -1)) {
    if (values.length === LONGEST_HISTORY) break;
    values.unshift(byStart.get(start));
  }
  return values;
}
