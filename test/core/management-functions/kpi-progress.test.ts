import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, column, complaint, date } from '../call.ts';

describe('KPI_PROGRESS', () => {
  it('is the part of the way from the baseline that is done', () => {
    // From 100 to 150 leads, 120 reached: 20 of 50.
    expect(call('KPI_PROGRESS', 'LEADS', 120, 150, 100)).toBeCloseTo(0.4, 12);
    // From 50 down to 40 per lead, 44 reached: 6 of 10.
    expect(call('KPI_PROGRESS', 'CPL', 44, 40, 50)).toBeCloseTo(0.6, 12);
  });

  it('counts from 0 where more is better and no baseline is given', () => {
    expect(call('KPI_PROGRESS', 'LEADS', 120, 150)).toBeCloseTo(0.8, 12);
    expect(call('KPI_PROGRESS', 'LEADS', 120, 150, '')).toBeCloseTo(0.8, 12);
  });

  it('is negative after a step backwards and above 1 beyond the target', () => {
    expect(call('KPI_PROGRESS', 'CPL', 52, 40, 50)).toBeCloseTo(-0.2, 12);
    expect(call('KPI_PROGRESS', 'LEADS', 180, 150)).toBeCloseTo(1.2, 12);
    // From a score of -60 to -20, -40 reached: 20 of 40.
    expect(call('KPI_PROGRESS', 'NPS', -40, -20, -60)).toBe(0.5);
  });

  it('takes durations for a KPI that is a time', () => {
    // Cells that show 0:02:00, 0:03:00 and 0:01:30: half a minute of one and a half.
    const [actual, target, baseline] = ['00:02:00', '00:03:00', '00:01:30'].map((clock) =>
      date(`1899-12-30T${clock}`),
    );
    expect(call('KPI_PROGRESS', 'TIME_ON_SITE', actual, target, baseline)).toBeCloseTo(1 / 3, 9);
    expect(complaint('KPI_PROGRESS', 'LEADS', actual, 100)).toContain('is a date, not a number');
  });

  it('is 0 at the baseline and 1 at the target', () => {
    const values = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, values, (baseline, target) => {
        fc.pre(Math.abs(baseline - target) > 1e-3);
        expect(call('KPI_PROGRESS', 'CPL', baseline, target, baseline)).toBeCloseTo(0, 12);
        expect(call('KPI_PROGRESS', 'CPL', target, target, baseline)).toBe(1);
      }),
    );
  });

  it.each([
    [
      ['CPL', 44, 40],
      'KPI_PROGRESS: the progress of Cost per lead counts from a baseline, since more of it is not simply better. Enter as baseline the value from which you started.',
    ],
    [
      ['ROI', -0.4, -0.2],
      'KPI_PROGRESS: the progress of Campaign return on investment counts from a baseline, since the target of -0.2 lies below 0. Enter as baseline the value from which you started.',
    ],
    [
      ['NPS', -40, -20],
      'KPI_PROGRESS: the progress of Net Promoter Score counts from a baseline, since the target of -20 lies below 0. Enter as baseline the value from which you started.',
    ],
    [
      ['LEADS', 120, 100, 100],
      'KPI_PROGRESS: baseline and target are both 100, so there is no distance to travel. Enter a target that differs from the baseline.',
    ],
    [
      ['LEADS', 120, 0],
      'KPI_PROGRESS: target is 0, and progress is a share of the target. Enter a target other than 0.',
    ],
    [['CTR', 5, 0.06], 'KPI_PROGRESS: actual is 5, which means 500 %. Enter a rate as 5 % or 0.05.'],
    [
      ['CTR', -0.05, 0.06],
      'KPI_PROGRESS: actual is -0.05, which means -5 %, but Click-through rate is never below 0 % or above 100 %. Correct the number, or choose the cell with this KPI.',
    ],
    // The mean of answers from 1 to 5, where their share is asked for: 4.2 % would be no better.
    [
      ['CSAT', 4.2, 0.8],
      'KPI_PROGRESS: actual is 4.2, which means 420 %, but Customer satisfaction is never below 0 % or above 100 %. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['NPS', -200, 50],
      'KPI_PROGRESS: actual is -200, but Net Promoter Score is never below -100 or above 100. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['LEADS', 120, 150, -100],
      'KPI_PROGRESS: baseline is -100, but Leads is never below 0. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['LEADS', column(1, 2, 3), 100],
      'KPI_PROGRESS: actual needs exactly one number, but there are 3. Choose one cell, or add the numbers up with SUM.',
    ],
    [['LEADS', '', 100], 'KPI_PROGRESS: actual has no numbers. Choose cells that hold numbers.'],
    [
      ['LEADS', 'n/a', 100],
      'KPI_PROGRESS: actual, row 1, is "n/a", not a number. Clear the cell or enter a number.',
    ],
  ])('refuses what has no answer (%#)', (args, sentence) => {
    expect(complaint('KPI_PROGRESS', ...args)).toBe(sentence);
  });
});
