import { type Grain, MONTH_NAMES } from '../period.ts';
import { FIRST_PERIOD } from './calculation-columns.ts';
import { call, isOneOf, text } from './dialect.ts';
import { type PeriodFormulas, periodFormulas } from './period-formulas.ts';
import { GRAIN_NAMES } from './picker-words.ts';
import { PERIOD_LENGTH } from './setting-labels.ts';
import type { SettingRows } from './setting-rows.ts';

/** How long a period is, as cells. */
export interface PeriodLength {
  /** The word for it. */
  readonly grain: string;
  /** How many months or days a period has; 0 where it is counted by the other. */
  readonly months: string;
  readonly days: string;
  /** Twelve cells with the short names of the months. */
  readonly shortMonths: string;
  readonly period: PeriodFormulas;
}

/** Writes how long a period is: as picked, else as planned. */
export function writePeriodLength(
  settings: SettingRows,
  picker: string,
  planned: Grain,
  offered: readonly string[],
): PeriodLength {
  const monthNames = settings.texts('Months', FIRST_PERIOD, MONTH_NAMES);
  const shortMonths = settings.texts(
    'Months, short',
    FIRST_PERIOD,
    MONTH_NAMES.map((name) => name.slice(0, 3)),
  );
  const grain = settings.put(
    PERIOD_LENGTH,
    call('IF', isOneOf(picker, offered), picker, text(GRAIN_NAMES[planned])),
  );
  const grainIs = (each: Grain, then: string, otherwise: string) =>
    call('IF', `${grain}=${text(GRAIN_NAMES[each])}`, then, otherwise);
  const months = settings.put(
    'Months in a period',
    grainIs('month', '1', grainIs('quarter', '3', grainIs('year', '12', '0'))),
  );
  const days = settings.put('Days in a period', grainIs('week', '7', grainIs('day', '1', '0')));
  const period = periodFormulas({ grainIs, months, days, monthNames, shortMonths });
  return { grain, months, days, shortMonths, period };
}
