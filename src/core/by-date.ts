import { isDate, readDate } from './cell.ts';
import type { CallContext } from './custom-function.ts';

/**
 * What follows from the date of a row, worked out once per distinct date from its serial day number, which is NaN
 * where the cell is blank.
 */
export class ByDate<T> {
  private readonly name: string;
  private readonly context: CallContext;
  private readonly meaningOf: (day: number) => T;
  // Each cell has a Date of its own; equal ones share their time, whose whole minutes are the quickest of keys.
  private readonly byMinute = new Map<number, T>();
  private readonly byCell = new Map<unknown, T>();
  // Exports are sorted by date: most rows have that of the row before.
  private lastTime = Number.NaN;
  private last: T | undefined;

  constructor(name: string | undefined, context: CallContext, meaningOf: (day: number) => T) {
    this.name = name || 'Date';
    this.context = context;
    this.meaningOf = meaningOf;
  }

  of(cell: unknown, row: number): T {
    if (!isDate(cell)) return this.byCell.get(cell) ?? this.remember(this.byCell, cell, cell, row);
    const time = cell.getTime();
    if (time !== this.lastTime) {
      const minute = time / 60_000;
      this.last = this.byMinute.get(minute) ?? this.remember(this.byMinute, minute, cell, row);
      this.lastTime = time;
    }
    return this.last as T;
  }

  private remember<K>(known: Map<K, T>, key: K, cell: unknown, row: number): T {
    const value = this.meaningOf(readDate(cell, this.name, row + 1, this.context) ?? Number.NaN);
    known.set(key, value);
    return value;
  }
}
