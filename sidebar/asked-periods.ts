import { type Grain, serialOfIso, shift, startOf } from '../src/core/period.ts';
import { coveredDays } from '../src/core/scorecard/flow-columns.ts';
import { dataSource, readData, sourceOfRow } from './chosen-data.ts';
import { chosenRows } from './chosen-kpis.ts';
import type { TargetDraft } from './draft.ts';
import { endsOf } from './row-history.ts';
import { type State, todayOf } from './state.ts';

/** For how many periods from today's on a target is asked. */
const PERIODS = 12;

/**
 * The first days of the periods that targets are asked for: those that people can still act on, and the one that the
 * scorecard shows before these have ended.
 */
export function askedPeriods(state: State, grain: Grain, { periods = {} }: TargetDraft): readonly number[] {
  const typed = Object.entries(periods).flatMap(([iso, text]) =>
    text.trim() === '' ? [] : (serialOfIso(iso) ?? []),
  );
  const running = startOf(grain, state.workbook.value?.today ?? 0);
  const coming = Array.from({ length: PERIODS }, (_, index) => shift(grain, running, index));
  const shown = latestComplete(state, grain).filter((start) => start < running);
  return [...new Set([...typed, ...shown, ...coming])].sort((a, b) => a - b);
}

/** The last period that all columns in use cover to its end, if there is data. */
function latestComplete(state: State, grain: Grain): readonly number[] {
  const table = readData(state);
  const data = dataSource(state);
  if (!table || !data) return [];
  const inputs = chosenRows(state.draft).flatMap((row) => sourceOfRow(state, row)?.inputs ?? []);
  const ends = endsOf(table, data.date, data.columns, todayOf(state));
  const { end } = coveredDays(ends, data, inputs);
  return Number.isFinite(end) ? [shift(grain, startOf(grain, end), -1)] : [];
}
