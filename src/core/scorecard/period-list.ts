import { address, call } from './dialect.ts';
import type { PeriodFormulas } from './period-formulas.ts';
import { LATEST_COMPLETE } from './picker-words.ts';
import { SHOWN_PERIOD } from './setting-labels.ts';
import type { SettingRows } from './setting-rows.ts';

/** How many periods the period picker offers. */
const OFFERED = 60;

/** The period that is shown, as cells. */
export interface ShownPeriod {
  /** The list that the picker offers. */
  readonly list: string;
  /** The first day of the picked period; no number, or 0, where it is not listed. */
  readonly picked: string;
  /** The first day of the shown period. */
  readonly start: string;
  /** The first day of the last period that the data covers to its end. */
  readonly latestComplete: string;
  /** The first day of the last period with data. */
  readonly newest: string;
}

/** Days of the data that the list follows from, as cells. */
export interface ListedDays {
  readonly first: string;
  readonly last: string;
  /** The first day that the data no longer covers. */
  readonly end: string;
}

/** Writes the periods that the picker offers, newest first, and which one is shown. */
export function writeShownPeriod(
  settings: SettingRows,
  picker: string,
  period: PeriodFormulas,
  { first, last, end }: ListedDays,
): ShownPeriod {
  const after = settings.put('Period after the covered days', period.startOf(end), 'date');
  const latestComplete = settings.put('Latest complete period', period.after(after, '-1'), 'date');
  const newest = settings.put('Newest period', period.startOf(last), 'date');
  settings.list([{ value: LATEST_COMPLETE }]);
  const top = settings.row;
  for (let listed = 0; listed < OFFERED; listed++) {
    const start = address(settings.nextRow, 2);
    const above = address(settings.row, 2);
    const earlier = call('IF', `${above}<=${first}`, '""', period.after(above, '-1'));
    const day = listed === 0 ? newest : call('IF', `${above}=""`, '""', earlier);
    settings.list([
      { formula: `=${call('IF', `${start}=""`, '""', period.inWords(start))}` },
      { formula: `=${day}`, style: 'date' },
    ]);
  }
  const labels = `$A$${top + 1}:$A$${settings.row}`;
  const starts = `$B$${top + 1}:$B$${settings.row}`;
  const picked = settings.put(
    'Picked period',
    call('IFERROR', call('INDEX', starts, call('MATCH', picker, labels, 0)), '0'),
    'date',
  );
  const start = settings.put(
    SHOWN_PERIOD,
    call('IF', call('AND', `ISNUMBER(${picked})`, `${picked}>0`), picked, latestComplete),
    'date',
  );
  return { list: `$A$${top}:$A$${top + OFFERED}`, picked, start, latestComplete, newest };
}
