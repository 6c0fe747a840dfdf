import { serialOfUtc, serialReader } from '../core/spreadsheet-time.ts';

/**
 * Reads dates as serial day numbers in the spreadsheet's time zone.
 * The zone costs a service call, so it is asked for once, when the first date arrives.
 */
export function spreadsheetSerialReader(): (date: Date) => number {
  let read: ((date: Date) => number) | undefined;
  return (date) => {
    read ??= serialReaderOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return read(date);
  };
}

/** Reads dates as serial day numbers in a time zone, by a service where the runtime does not know the zone. */
export function serialReaderOf(timeZone: string): (date: Date) => number {
  try {
    return serialReader(timeZone);
  } catch {
    return formattedSerialReader(timeZone);
  }
}

function formattedSerialReader(timeZone: string): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    let serial = known.get(instant);
    if (serial === undefined) {
      const clock = Utilities.formatDate(date, timeZone, 'yyyy,MM,dd,HH,mm,ss').split(',').map(Number);
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clock;
      serial = serialOfUtc(new Date(Date.UTC(year, month - 1, day, hour, minute, second)));
      known.set(instant, serial);
    }
    return serial;
  };
}
