/** Whether the day or the month comes first in 03/04/2026. */
export type DateOrder = 'day-first' | 'month-first';

/** A date as written; `order` is open while 03/04/2026 may be in March or in April. */
export interface CalendarDate {
  readonly year: number;
  /** Month and day; in the written order while it is open which is which. */
  readonly parts: readonly [number, number];
  readonly order: 'known' | 'open';
  /** Part of the day gone by; undefined for a date without a time. */
  readonly time: number | undefined;
}

/** Month names of the readers' languages that write them: English, Italian, Norwegian. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'gennaio', 'januar'],
  ['february', 'febbraio', 'februar'],
  ['march', 'marzo', 'mars'],
  ['april', 'aprile'],
  ['may', 'maggio', 'mai'],
  ['june', 'giugno', 'juni'],
  ['july', 'luglio', 'juli'],
  ['august', 'agosto'],
  ['september', 'settembre'],
  ['october', 'ottobre', 'oktober'],
  ['november', 'novembre'],
  ['december', 'dicembre', 'desember'],
];

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,? +)(.+))?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,? +(.+))?$/;
const NAMED_MONTH_FIRST = /^(?:\p{L}{3,9}\.?,? )?(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})(?:,? +(.+))?$/u;
const NAMED_DAY_FIRST = /^(?:\p{L}{3,9}\.?,? )?(\d{1,2})\.?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?:,? +(.+))?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** An offset such as +0200 is accepted and left aside: the clock time stays as the exporter wrote it. */
const CLOCK =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([AP])\.?M\.?)?(?: ?(?:Z|UTC|[-+]\d{2}:?\d{2}))?$/i;
const DURATION = /^(\d{1,4}):(\d{2}):(\d{2})$/;

/** Reads a date; undefined when the text is none. `compact` allows 20261031. */
export function parseDate(text: string, compact: boolean): CalendarDate | undefined {
  if (!/\d/.test(text) || text.length > 40) return undefined;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return date('known', yearFirst[1], yearFirst[3], yearFirst[4], yearFirst[5]);

  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, separator, second, year, clock] = yearLast;
    // Only day-first countries write points.
    return separator === '.'
      ? date('known', year, second, first, clock)
      : date('open', year, first, second, clock);
  }
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  if (monthFirst)
    return date('known', monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], monthFirst[4]);
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  if (dayFirst) return date('known', dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], dayFirst[4]);
  const packed = compact ? COMPACT.exec(text) : null;
  return packed ? date('known', packed[1], packed[2], packed[3], undefined) : undefined;
}

/** The order that one date gives away: the only one in which it exists, by a day above 12. */
export function dateOrderOf(date: CalendarDate): DateOrder | undefined {
  if (date.order === 'known') return undefined;
  const monthFirst = serialOf(date, 'month-first') !== undefined;
  const dayFirst = serialOf(date, 'day-first') !== undefined;
  if (monthFirst && dayFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * The order in which a country writes days and months, by its locale as Google writes it, such as `it_IT`;
 * undefined where the year comes first, which says nothing about 03/04/2026.
 */
export function dateOrderIn(locale: string): DateOrder | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale.replace('_', '-'), { timeZone: 'UTC' }).formatToParts(0);
    const [first] = parts.filter(({ type }) => type === 'day' || type === 'month' || type === 'year');
    if (first?.type === 'day') return 'day-first';
    return first?.type === 'month' ? 'month-first' : undefined;
  } catch {
    return undefined;
  }
}

/** Days since 1899-12-30, as spreadsheets count them; undefined when the date does not exist in this order. */
export function serialOf(date: CalendarDate, order: DateOrder | undefined): number | undefined {
  const { year, parts, time = 0 } = date;
  if (date.order === 'open' && order === undefined) return undefined;
  const [month, day] = date.order === 'open' && order === 'day-first' ? [parts[1], parts[0]] : parts;
  const utc = new Date(Date.UTC(year, month - 1, day));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return undefined;
  return utc.getTime() / 86_400_000 + 25_569 + time;
}

/** A duration h:mm:ss as part of a day; undefined when the text is none. Without seconds, 0:35 is unclear. */
export function parseDuration(text: string): number | undefined {
  const [, hours, minutes, seconds] = DURATION.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

type Digits = string | number | undefined;

function date(
  order: CalendarDate['order'],
  year: Digits,
  month: Digits,
  day: Digits,
  clock: string | undefined,
): CalendarDate | undefined {
  const time = clock === undefined ? undefined : parseClock(clock.trim());
  if (clock !== undefined && time === undefined) return undefined;
  const written: CalendarDate = { year: Number(year), parts: [Number(month), Number(day)], order, time };
  if (written.year < 1900 || written.year > 2199) return undefined;
  const exists = serialOf(written, 'month-first') ?? serialOf(written, 'day-first');
  return exists === undefined ? undefined : written;
}

function parseClock(text: string): number | undefined {
  const [, hours, minutes, seconds = '0', half] = CLOCK.exec(text) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hours === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function monthNumber(name: string | undefined): number | undefined {
  const written = (name ?? '').toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((month) => month.startsWith(written)));
  return index < 0 ? undefined : index + 1;
}
