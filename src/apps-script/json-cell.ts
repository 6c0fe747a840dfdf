import type { JsonCell } from '../core/server.ts';

/** Cell values as the page can receive them: a single date among them would lose the whole answer. */
export function toJsonCell(value: unknown, serialOf: (date: Date) => number): JsonCell {
  if (value === '') return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isDate(value)) return { date: serialOf(value) };
  // A picture in a cell.
  return null;
}

// `instanceof` fails for dates that were made outside the script's own realm.
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
