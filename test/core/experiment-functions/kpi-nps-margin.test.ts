import { describe, expect, it } from 'vitest';
import { call, column, complaint } from '../call.ts';

/** 5 promoters, 2 passives and 3 detractors. */
const scores = [10, 9, 9, 10, 9, 8, 7, 6, 3, 0];

describe('KPI_NPS_MARGIN', () => {
  it('is in points, as the score is', () => {
    // Rocks (2016) by hand: 5.75, 3.5 and 3.75 of 13: 195.996 × sqrt((9.5 / 13 - (2 / 13)²) / 13).
    const margin = 195.996 * Math.sqrt((9.5 / 13 - (2 / 13) ** 2) / 13);
    expect(call('KPI_NPS_MARGIN', column(...scores))).toBeCloseTo(margin, 2);
    expect(call('KPI_NPS_MARGIN', column('Score', ...scores, '', ''))).toBeCloseTo(margin, 2);
  });

  it('is smaller where less confidence is asked for', () => {
    const wide = Number(call('KPI_NPS_MARGIN', column(...scores)));
    // z of 90 % against z of 95 %.
    expect(Number(call('KPI_NPS_MARGIN', column(...scores), 0.9)) / wide).toBeCloseTo(1.64485 / 1.95996, 4);
  });

  it('is wide for a single answer', () => {
    expect(call('KPI_NPS_MARGIN', 10)).toBeGreaterThan(60);
  });

  it.each([
    [
      [column(9, 11)],
      'KPI_NPS_MARGIN: scores, row 2, is 11, but answers go from 0 to 10. Correct the answer or clear the cell.',
    ],
    [[column('', '')], 'KPI_NPS_MARGIN: scores has no numbers. Choose cells that hold numbers.'],
    [
      [column(...scores), 95],
      'KPI_NPS_MARGIN: confidence is 95, which means 9500 %. Enter a rate as 95 % or 0.95.',
    ],
  ])('refuses what is no survey (%#)', (args, sentence) => {
    expect(complaint('KPI_NPS_MARGIN', ...args)).toBe(sentence);
  });
});
