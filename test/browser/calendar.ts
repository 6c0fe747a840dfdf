/** The first and the last day of a period, as ISO texts. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A day as an ISO text, some days later. */
export function addDays(iso: string, days: number): string {
  return toIso(new Date(Date.parse(iso) + days * 86_400_000));
}

/** The days of the calendar months that begin `count` months, and `before` of them, ahead of the month of a day. */
export function monthsBefore(iso: string, count: number, before: number): Days {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return {
    from: toIso(new Date(Date.UTC(year, month - 1 - before, 1))),
    to: toIso(new Date(Date.UTC(year, month - 1 - before + count, 0))),
  };
}

/** A month as the scorecard's list names it, such as "October 2026". */
export function monthName(iso: string): string {
  return new Date(iso).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
