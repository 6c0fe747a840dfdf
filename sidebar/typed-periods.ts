import type { Kpi } from '../src/core/kpi.ts';
import { civilDate, type Grain, isoDate, MONTH_NAMES, serialOfIso } from '../src/core/period.ts';
import type { PeriodTarget } from '../src/core/scorecard/scorecard-request.ts';
import type { TargetDraft } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';

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
