import type { JsonCell } from '../server.ts';

/** The serial day number that a cell holds, as a date or as a plain number; undefined for anything else. */
export function dayOf(cell: JsonCell): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null ? cell.date : undefined;
}
