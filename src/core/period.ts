/** Calendar periods on serial day numbers, where day 0 is 30 December 1899, as in Sheets. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

export const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** From the first day, up to but without the end. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** How many months or days a period has; 0 where it is counted by the other. */
export const MONTHS_IN: Readonly<Record<Grain, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };
export const DAYS_IN: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 0, quarter: 0, year: 0 };
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function civilDate(serial: number): CivilDate {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months and days outside their range carry over, as in the DATE function of a sheet. */
export function serialOf(year: number, month: number, day: number): number {
  // Date.UTC reads years below 100 as 19xx; no sheet holds such dates.
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

/** The first day of the period that a day lies in; weeks start on Monday. */
export function startOf(grain: Grain, serial: number): number {
  const day = Math.floor(serial);
  if (grain === 'day') return day;
  // Serial day 2 was a Monday.
  if (grain === 'week') return day - ((((day - 2) % 7) + 7) % 7);
  const { year, month } = civilDate(day);
  return serialOf(year, month - ((month - 1) % MONTHS_IN[grain]), 1);
}

/** The start of the period that lies `count` periods after the one starting on a day. */
export function shift(grain: Grain, start: number, count: number): number {
  if (MONTHS_IN[grain] === 0) return start + DAYS_IN[grain] * count;
  const { year, month } = civilDate(start);
  return serialOf(year, month + MONTHS_IN[grain] * count, 1);
}

export function periodOf(grain: Grain, serial: number): Interval {
  const start = startOf(grain, serial);
  return { start, end: shift(grain, start, 1) };
}

export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** ISO text of a day, as used in messages and tables. */
export function isoDate(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ISO =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A serial day number from ISO text such as `2026-10-31`, `20261031` or `2026-10-31T14:05`; undefined for anything
 * else. The clock is taken as it is written: a report's day is that of the account, whatever the zone.
 */
export function serialOfIso(text: string): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const serial = serialOf(year, month, day);
  const read = civilDate(serial);
  if (read.month !== month || read.day !== day) return undefined;
  const [hours, minutes, seconds] = [Number(match[5] ?? 0), Number(match[6] ?? 0), Number(match[7] ?? 0)];
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
