import type { CallContext } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import { type Inputs, resolveInputs } from '../match-columns.ts';
import type { Grain } from '../period.ts';
import { sliceValues, valueIn } from '../slice-totals.ts';
import { byPeriod, daysOf } from '../slices.ts';
import { dateOfSerial, serialOfUtc } from '../spreadsheet-time.ts';
import type { Table } from '../table.ts';
import type { DataSource } from './scorecard-request.ts';

/** Cells that came to the page as JSON carry dates whose UTC clock is that of the sheet. */
export const PAGE_CONTEXT: CallContext = { serialOf: serialOfUtc, dateOf: dateOfSerial };

export interface PeriodValue {
  readonly start: number;
  readonly end: number;
  readonly value: number | undefined;
}

/** A KPI for each period of the data, oldest first; undefined where it has no value. */
export function kpiHistory(kpi: Kpi, table: Table, data: DataSource, grain: Grain): readonly PeriodValue[] {
  const { inputs, missing } = inputsOf(kpi, data);
  if (missing.length > 0) return [];
  const slices = byPeriod(table, daysOf(table, data.date - 1, PAGE_CONTEXT), grain);
  const value = sliceValues(inputs, slices, PAGE_CONTEXT);
  return slices.periods.map(({ start, end }, period) => ({ start, end, value: valueIn(value, period, 0) }));
}

/** Where a KPI's numbers come from, by the columns that the person confirmed. */
export function inputsOf(
  kpi: Kpi,
  data: DataSource,
): { readonly inputs: Inputs; readonly missing: readonly string[] } {
  const columns = Object.fromEntries(Object.entries(data.columns).map(([id, column]) => [id, column - 1]));
  return resolveInputs(kpi, columns, data.assumptions);
}
