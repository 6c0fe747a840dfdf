import { createSpreadsheetTime } from '../spreadsheet-time.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';

/** Formats dates in a time zone by the letters of Java's SimpleDateFormat. */
export class EmulatedUtilities
  implements EmulatedService, Pick<GoogleAppsScript.Utilities.Utilities, 'formatDate'>
{
  readonly serviceName = 'Utilities';

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    const time = createSpreadsheetTime(timeZone);
    // The wall clock of that zone as if it were UTC.
    const wall = new Date(Math.round((time.toSerial(date as unknown as Date) - 25_569) * 86_400_000));
    const fields: Record<string, number> = {
      y: wall.getUTCFullYear(),
      M: wall.getUTCMonth() + 1,
      d: wall.getUTCDate(),
      H: wall.getUTCHours(),
      h: wall.getUTCHours() % 12 || 12,
      m: wall.getUTCMinutes(),
      s: wall.getUTCSeconds(),
      S: wall.getUTCMilliseconds(),
    };
    return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted || "'";
      if (letter === 'a') return wall.getUTCHours() < 12 ? 'AM' : 'PM';
      if (letter === 'M' && token.length >= 3) return monthName(wall, token.length);
      if (letter === 'E') return weekdayName(wall, token.length);
      const value = fields[letter];
      if (value === undefined) throw new Exception(`Invalid argument: format. Unknown letter ${letter}.`);
      if (token === 'yy') return String(value % 100).padStart(2, '0');
      return String(value).padStart(token.length, '0');
    });
  }
}

function monthName(wall: Date, length: number): string {
  return wall.toLocaleDateString('en-US', { month: length > 3 ? 'long' : 'short', timeZone: 'UTC' });
}

function weekdayName(wall: Date, length: number): string {
  return wall.toLocaleDateString('en-US', { weekday: length > 3 ? 'long' : 'short', timeZone: 'UTC' });
}
