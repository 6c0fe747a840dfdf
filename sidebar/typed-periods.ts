import { coverageEndOn, dataGrain } from '../src/core/data-grain.ts';
import type { Kpi } from '../src/core/kpi.ts';
import {
  civilDate,
  type Grain,
  isoDate,
  MONTH_NAMES,
  serialOfIso,
  shift,
  startOf,
} from '../src/core/period.ts';
import type { PeriodTarget } from '../src/core/scorecard/scorecard-request.ts';
import { chosenData } from './chosen-data.ts';
import { dataDays } from './data-table.ts';
import type { TargetDraft } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import type { State } from './state.ts';

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
  const today = state.workbook.value?.today ?? 0;
  const running = startOf(grain, today);
  const coming = Array.from({ length: PERIODS }, (_, index) => shift(grain, running, index));
  const shown = latestComplete(state, grain, today).filter((start) => start < running);
  return [...new Set([...typed, ...shown, ...coming])].sort((a, b) => a - b);
}

/** The last period that the data covers to its end, if there is data. */
function latestComplete(state: State, grain: Grain, today: number): readonly number[] {
  const data = chosenData(state);
  const days =
    data.status === 'found' && data.table && data.mapping.date !== undefined
      ? dataDays(data.table, data.mapping.date)
      : [];
  const last = days.at(-1);
  if (last === undefined) return [];
  return [shift(grain, startOf(grain, coverageEndOn(today, last, dataGrain(days))), -1)];
}

/** What is typed for single periods, as far as it is a number. */
export function typedPeriods(kpi: Kpi, { periods = {} }: TargetDraft): readonly PeriodTarget[] {
  const targets = Object.entries(periods).flatMap(([iso, text]) => {
    const start = serialOfIso(iso);
    const read = parseTypedNumber(text, kpi.unit);
    return start !== undefined && 'value' in read ? [{ start, target: read.value }] : [];
  });
  return targets.sort((a, b) => a.start - b.start);
}

/** A period in few letters, such as "Nov 2026". */
export function periodLabel(grain: Grain, start: number): string {
  const { year, month } = civilDate(start);
  if (grain === 'year') return String(year);
  if (grain === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`;
  return grain === 'month' ? `${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${year}` : isoDate(start);
}
