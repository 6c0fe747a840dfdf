/** Sheets counts days from here, so a serial day 0 is 1899-12-30. */
const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** Turns serial days into instants and back in one time zone, as the spreadsheet's own zone does. */
export interface SpreadsheetTime {
  readonly timeZone: string;
  toDate(serial: number): Date;
  toSerial(date: Date): number;
}

/** Reads and writes clocks on the wall of the given time zone, local mean time of 1899 included. */
export function createSpreadsheetTime(timeZone: string): SpreadsheetTime {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // A table column repeats its dates, and formatting costs microseconds each.
  const instants = new Map<number, number>();

  /** The clock on the wall at an instant, written as if that clock were UTC. */
  function wallTime(instant: number): number {
    const parts: Record<string, string> = {};
    for (const part of clock.formatToParts(instant)) parts[part.type] = part.value;
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return wall.getTime() + (((instant % 1000) + 1000) % 1000);
  }

  function instantOf(wall: number): number {
    const before = wall - (wallTime(wall - dayLength) - (wall - dayLength));
    const after = wall - (wallTime(wall + dayLength) - (wall + dayLength));
    const fitting = [before, after].filter((instant) => wallTime(instant) === wall);
    // A clock that stands still (spring) has no such instant: go on as before the change.
    return fitting.length > 0 ? Math.min(...fitting) : before;
  }

  return {
    timeZone,
    toDate(serial) {
      const known = instants.get(serial);
      if (known !== undefined) return new Date(known);
      const instant = instantOf(Math.round(epoch + serial * dayLength));
      if (instants.size > 50_000) instants.clear();
      instants.set(serial, instant);
      return new Date(instant);
    },
    toSerial: (date) => (wallTime(date.getTime()) - epoch) / dayLength,
  };
}
