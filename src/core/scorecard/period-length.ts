import { DAYS_IN, type Grain, MONTH_NAMES, MONTHS_IN } from '../period.ts';
import { byGrain } from './by-grain.ts';
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
  const months = settings.put(
    'Months in a period',
    byGrain(grain, (each) => String(MONTHS_IN[each])),
  );
  const days = settings.put(
    'Days in a period',
    byGrain(grain, (each) => String(DAYS_IN[each])),
  );
  const period = periodFormulas({ grain, months, days, monthNames, shortMonths });
  return { grain, months, days, shortMonths, period };
}
