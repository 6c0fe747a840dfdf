const SECOND = 1000;
const DAY = 86_400 * SECOND;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads dates as serial day numbers: the wall clock of a time zone, as the cell shows it.
 * A date is converted once per distinct value, since time-zone arithmetic is slow beside adding numbers.
 */
export function serialReader(timeZone: string): (date: Date) => number {
  // Hours of 1899 differ from today's by odd minutes and seconds, so every field is asked for.
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    let serial = known.get(instant);
    if (serial === undefined) {
      serial = wallClock(clock, date);
      known.set(instant, serial);
    }
    return serial;
  };
}

function wallClock(clock: Intl.DateTimeFormat, date: Date): number {
  const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock.formatToParts(date)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH) / DAY;
}

/** Makes dates that show a serial day number; the inverse of a reader, to the second. */
export function dateWriter(serialOf: (date: Date) => number): (serial: number) => Date {
  return (serial) => {
    const shown = EPOCH + Math.round((serial * DAY) / SECOND) * SECOND;
    const error = (instant: number): number =>
      Math.round((serialOf(new Date(instant)) * DAY + EPOCH - shown) / SECOND) * SECOND;
    // The first guess is off by the zone's offset, the second at most by a change of the clock in between.
    const first = shown - error(shown);
    const second = first - error(first);
    if (error(second) === 0) return new Date(second);
    // An hour that clocks leap over is shown by none: the moment after it is still on the same day.
    return new Date(Math.max(first, second));
  };
}

/** Reads dates that were made from serial day numbers by `dateOfSerial`. */
export function serialOfUtc(date: Date): number {
  return (date.getTime() - EPOCH) / DAY;
}

/** A date whose UTC clock shows a serial day number, for cells that travelled as JSON. */
export function dateOfSerial(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}
