import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

const quarter = [date('2026-10-01'), date('2026-12-31')] as const;

describe('KPI_PACE', () => {
  it('is 1 on an even pace, with the first and the last day counted', () => {
    // October to December has 92 days; 46 of them end on 15 November.
    expect(call('KPI_PACE', 500, 1000, ...quarter, date('2026-11-15'))).toBeCloseTo(1, 12);
    expect(call('KPI_PACE', 1000, 1000, ...quarter, date('2026-12-31'))).toBe(1);
    // After the first day one of 92 parts is due.
    expect(call('KPI_PACE', 10, 920, ...quarter, date('2026-10-01'))).toBeCloseTo(1, 12);
  });

  it('is above 1 ahead of it and below 1 behind', () => {
    expect(call('KPI_PACE', 550, 1000, ...quarter, date('2026-11-15'))).toBeCloseTo(1.1, 12);
    expect(call('KPI_PACE', 0, 1000, ...quarter, date('2026-11-15'))).toBe(0);
  });

  it('expects no more than the target after the end', () => {
    expect(call('KPI_PACE', 900, 1000, ...quarter, date('2027-03-01'))).toBeCloseTo(0.9, 12);
  });

  it('takes dates as ISO text, and whole days where a time is given', () => {
    expect(call('KPI_PACE', 500, 1000, '2026-10-01', '2026-12-31', date('2026-11-15T18:00'))).toBeCloseTo(
      1,
      12,
    );
  });

  it.each([
    [
      [500, 1000, quarter[1], quarter[0], quarter[1]],
      'KPI_PACE: start (2026-12-31) lies after end (2026-10-01). Swap the two dates.',
    ],
    [
      [500, 1000, ...quarter, date('2026-09-30')],
      'KPI_PACE: as_of (2026-09-30) lies before start (2026-10-01), so there is no pace yet. Choose a later as_of.',
    ],
    [
      [500, 0, ...quarter, quarter[1]],
      'KPI_PACE: target is 0, and pace is a share of the target. Enter a target other than 0.',
    ],
    [
      [500, 1000, ...quarter, ''],
      'KPI_PACE: as_of is "", not a date. Choose a cell with a date or write DATE(2026; 10; 31).',
    ],
    [
      [500, 1000, '1/10/2026', quarter[1], quarter[1]],
      'KPI_PACE: start is "1/10/2026", not a date. Choose a cell with a date or write DATE(2026; 10; 31).',
    ],
  ])('refuses what has no answer (%#)', (args, sentence) => {
    expect(complaint('KPI_PACE', ...args)).toBe(sentence);
  });
});
