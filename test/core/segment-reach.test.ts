import { describe, expect, it } from 'vitest';
import { isoDate, serialOf } from '../../src/core/period.ts';
import { earlySegments, steadySegments } from '../../src/core/segment-reach.ts';
import { readTable } from '../../src/core/table.ts';

const JANUARY = serialOf(2026, 1, 1);
const on = (month: number, day: number) => serialOf(2026, month, day);

interface Rows {
  readonly from?: number;
  readonly to: number;
  /** How many days apart its rows are. */
  readonly every?: number;
  readonly spend?: number;
}

/** The segments that end early, where each spends 100 on every day from January on unless something else is said. */
function ending(segments: Readonly<Record<string, Rows>>, grain: 'day' | 'week' | 'month' = 'day') {
  const rows = Object.entries(segments).flatMap(([name, { from = JANUARY, to, every = 1, spend = 100 }]) =>
    Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => [
      from + index * every,
      name,
      spend,
    ]),
  );
  const table = readTable([['Date', 'Channel', 'Spend'], ...rows]);
  const days = Float64Array.from(rows, ([day]) => Number(day));
  const steady = steadySegments(table, 1, [{ column: 2 }], days, grain);
  return earlySegments(steady, grain).early.map(({ label, last }) => `${label} ${isoDate(last)}`);
}

describe('a segment that ends before the others', () => {
  it('is one that ends days before them in the last month', () => {
    expect(ending({ Google: { to: on(10, 31) }, Meta: { to: on(10, 15) } })).toEqual(['Meta 2026-10-15']);
    expect(ending({ Google: { to: on(10, 31) }, Meta: { to: on(10, 30) } })).toEqual([]);
  });

  it('is one that ends in the last full month, or in the one that goes on', () => {
    expect(ending({ Google: { to: on(11, 3) }, Meta: { to: on(10, 25) } })).toEqual(['Meta 2026-10-25']);
    expect(ending({ Google: { to: on(11, 20) }, Meta: { to: on(11, 15) } })).toEqual(['Meta 2026-11-15']);
  });

  it('is none that ended with the month before, of which nothing is missing', () => {
    expect(ending({ Google: { to: on(10, 31) }, Meta: { to: on(9, 30) } })).toEqual([]);
    expect(ending({ Google: { to: on(10, 31) }, Meta: { to: on(6, 12) } })).toEqual([]);
  });

  it('is none of less than a tenth of the figures', () => {
    const google = { to: on(10, 31), spend: 1000 };
    expect(ending({ Google: google, Radio: { to: on(10, 15) } })).toEqual([]);
    expect(ending({ Google: google, Meta: { to: on(10, 15), spend: 120 } })).toEqual(['Meta 2026-10-15']);
  });

  it('is none whose rows lie as far apart', () => {
    const google = { to: on(10, 31) };
    // The last Thursday before is 22 October: one week is missing at most.
    expect(ending({ Google: google, Email: { to: on(10, 22), every: 7, spend: 900 } })).toEqual([]);
    expect(ending({ Google: google, Fairs: { to: on(10, 15), every: 20, spend: 900 } })).toEqual([]);
  });

  it('is told by weeks where rows are of weeks, and not by months', () => {
    const weekly = (to: number) => ({ from: on(1, 5), to, every: 7 });
    expect(ending({ Google: weekly(on(10, 26)), Meta: weekly(on(10, 12)) }, 'week')).toEqual([
      'Meta 2026-10-12',
    ]);
    expect(ending({ Google: weekly(on(10, 26)), Meta: weekly(on(10, 19)) }, 'week')).toEqual([]);
    const monthly = (to: number) => ({ to, every: 30.4 });
    expect(ending({ Google: monthly(on(10, 3)), Meta: monthly(on(9, 3)) }, 'month')).toEqual([]);
  });

  it('is none among campaigns, half of which have ended before', () => {
    const spring = { to: on(4, 30) };
    const summer = { from: on(5, 1), to: on(8, 31) };
    const autumn = { from: on(6, 1), to: on(10, 31) };
    expect(ending({ spring, summer, autumn, fair: { from: on(6, 1), to: on(10, 15) } })).toEqual([]);
    expect(ending({ spring, autumn, fair: { from: on(6, 1), to: on(10, 15) } })).toEqual(['fair 2026-10-15']);
  });
});
