import type { CallContext } from '../core/custom-function.ts';
import { dateWriter, serialOfUtc, serialReader } from '../core/spreadsheet-time.ts';

/**
 * Dates as the cells of the spreadsheet show them.
 * Its time zone costs a service call, so it is asked for once, when the first date arrives.
 */
export function spreadsheetClock(): CallContext {
  let clock: CallContext | undefined;
  const started = (): CallContext => {
    clock ??= clockOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return clock;
  };
  return {
    serialOf: (date) => started().serialOf(date),
    dateOf: (serial) => started().dateOf(serial),
  };
}

/** Dates as a time zone shows them, by a service where the runtime does not know the zone. */
export function clockOf(timeZone: string): CallContext {
  const serialOf = knownZoneReader(timeZone) ?? formattedReader(timeZone);
  return { serialOf, dateOf: dateWriter(serialOf) };
}

function knownZoneReader(timeZone: string): ((date: Date) => number) | undefined {
  try {
    return serialReader(timeZone);
  } catch {
    return undefined;
  }
}

function formattedReader(timeZone: string): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    let serial = known.get(instant);
    if (serial === undefined) {
      const fields = Utilities.formatDate(date, timeZone, 'yyyy,MM,dd,HH,mm,ss').split(',').map(Number);
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields;
      serial = serialOfUtc(new Date(Date.UTC(year, month - 1, day, hour, minute, second)));
      known.set(instant, serial);
    }
    return serial;
  };
}
