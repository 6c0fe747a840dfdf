import { describe, expect, it } from 'vitest';
import { call, complaint } from '../call.ts';

const status = (...args: readonly unknown[]) => call('KPI_STATUS', ...args);

describe('KPI_STATUS', () => {
  it('follows the direction in which the KPI is good', () => {
    expect([status('LEADS', 100, 100), status('LEADS', 95, 100), status('LEADS', 80, 100)]).toEqual([
      'On target',
      'At risk',
      'Off target',
    ]);
    expect([status('CPL', 40, 40), status('CPL', 43, 40), status('CPL', 50, 40)]).toEqual([
      'On target',
      'At risk',
      'Off target',
    ]);
  });

  it('allows 10 % of the target, and no less for rounding', () => {
    expect(status('LEADS', 90, 100)).toBe('At risk');
    expect(status('LEADS', 89.9, 100)).toBe('Off target');
    // 1.1 × 0.3 is 0.33000000000000002 in binary arithmetic.
    expect(status('CPL', 0.33, 0.3)).toBe('At risk');
  });

  it('allows 10 % of the way where a baseline is given', () => {
    // From 80 to 100: a tenth of the way is 2.
    expect(status('LEADS', 98, 100, '', 80)).toBe('At risk');
    expect(status('LEADS', 97, 100, '', 80)).toBe('Off target');
  });

  it('allows a strict rate 10 % of what it lacks to the nearer end', () => {
    // A target of 95 % lacks 5 points to 100 %: half a point is allowed, not 9.5.
    expect(status('RETENTION', 0.945, 0.95)).toBe('At risk');
    expect(status('RETENTION', 0.94, 0.95)).toBe('Off target');
    // A target of 3 %: 0.3 points.
    expect(status('CTR', 0.027, 0.03)).toBe('At risk');
    expect(status('CTR', 0.0265, 0.03)).toBe('Off target');
  });

  it('takes a tolerance as a share of the target', () => {
    expect(status('LEADS', 80, 100, 0.2)).toBe('At risk');
    expect(status('LEADS', 99, 100, 0)).toBe('Off target');
    expect(status('CPL', 0, 0, 0.1)).toBe('On target');
  });

  it('holds a KPI without a direction within the tolerance on both sides', () => {
    expect([status('SPEND', 95, 100), status('SPEND', 105, 100)]).toEqual(['On target', 'On target']);
    expect([status('SPEND', 85, 100), status('SPEND', 115, 100)]).toEqual(['Off target', 'Off target']);
  });

  it('works where target and actual are negative', () => {
    expect(status('GROWTH', -0.05, -0.1)).toBe('On target');
    expect(status('GROWTH', -0.105, -0.1)).toBe('At risk');
    expect(status('GROWTH', -0.12, -0.1)).toBe('Off target');
  });

  it('judges a target of 0 by the way from a baseline', () => {
    // From -10 % to 0: a tenth of the way is one point.
    expect(status('GROWTH', -0.01, 0, '', -0.1)).toBe('At risk');
    expect(status('GROWTH', -0.02, 0, '', -0.1)).toBe('Off target');
  });

  it('takes percents without an end at their word', () => {
    // A campaign that earned 500 % was to earn 20 %; one that earned 5 % was to earn 300 %.
    expect([status('ROI', 5, 0.2), status('ROI', 0.05, 3)]).toEqual(['On target', 'Off target']);
    expect(status('NET_MRR_CHURN', -0.02, -0.01)).toBe('On target');
  });

  it.each([
    [
      ['CPL', 5, 0],
      'KPI_STATUS: the usual tolerance is 0 for a target of 0, and so is any share of it. Enter a baseline other than 0: the value from which you started.',
    ],
    [
      ['LEADS', 90, 100, '', 100],
      'KPI_STATUS: the usual tolerance is 0 for a target of 100. Enter a tolerance, such as 10 %, or a baseline other than the target.',
    ],
    [['LEADS', 90, 100, 10], 'KPI_STATUS: tolerance is 10, which means 1000 %. Enter a rate as 10 % or 0.1.'],
    [['CTR', 0.02, 3], 'KPI_STATUS: target is 3, which means 300 %. Enter a rate as 3 % or 0.03.'],
    [['CSAT', 0.7, 80], 'KPI_STATUS: target is 80, which means 8000 %. Enter a rate as 80 % or 0.8.'],
    [
      ['CSAT', 4.2, 0.8],
      'KPI_STATUS: actual is 4.2, which means 420 %, but Customer satisfaction is never below 0 % or above 100 %. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['GROSS_MARGIN', 0.42, 40],
      'KPI_STATUS: target is 40, which means 4000 %. Enter a rate as 40 % or 0.4.',
    ],
    [['BRAND_LIFT', 0.06, 5], 'KPI_STATUS: target is 5, which means 500 %. Enter a rate as 5 % or 0.05.'],
    [
      ['EXCESS_SHARE_OF_VOICE', 0.06, 5],
      'KPI_STATUS: target is 5, which means 500 %. Enter a rate as 5 % or 0.05.',
    ],
    [['NET_MRR_CHURN', 0.05, 3], 'KPI_STATUS: target is 3, which means 300 %. Enter a rate as 3 % or 0.03.'],
    [
      ['CES', 8, 6],
      'KPI_STATUS: actual is 8, but Customer effort score is never below 1 or above 7. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['AVERAGE_POSITION', 3.1, 0.7],
      'KPI_STATUS: target is 0.7, but Average search position is never below 1. Correct the number, or choose the cell with this KPI.',
    ],
    [
      ['LEADS', 90],
      'KPI_STATUS: target is missing. Enter it, or choose the cells that hold it, as in =KPI_STATUS(kpi; actual; target).',
    ],
  ])('refuses what has no answer (%#)', (args, sentence) => {
    expect(complaint('KPI_STATUS', ...args)).toBe(sentence);
  });
});
