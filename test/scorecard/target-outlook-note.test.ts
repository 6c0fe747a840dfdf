import { describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import { serialOf } from '../../src/core/period.ts';
import { type OutlookInput, outlookNote } from '../../src/core/scorecard/target-outlook-note.ts';
import { oil1996 } from '../core/analysis/published-series.ts';

/** Months, the last of them October 2026 or, where the data ends within it, November. */
function noteFor(
  kpi: string,
  values: readonly number[],
  chosen: OutlookInput['chosen'],
  last: 10 | 11 = 10,
): string | undefined {
  const found = findKpi(kpi);
  if (!found) throw new Error(kpi);
  return outlookNote({
    kpi: found,
    chosen,
    history: values.map((value, index) => ({
      start: serialOf(2026, last + 1 - values.length + index, 1),
      end: serialOf(2026, last + 2 - values.length + index, 1),
      value,
    })),
    grain: 'month',
    // All of October, or 20 of the 30 days of November.
    covered: { start: 0, end: last === 10 ? serialOf(2026, 11, 1) : serialOf(2026, 11, 21) },
    today: serialOf(2026, 11, 21),
    notation: { currency: '€' },
  });
}

describe('the outlook of a target', () => {
  it('says what an unfinished period is on pace for', () => {
    // 280 in 20 of 30 days.
    expect(noteFor('LEADS', [400, 280], { target: 450 }, 11)).toBe(
      'Outlook on 21 November 2026: On pace for 420 of 450 by 30 November 2026.',
    );
    expect(noteFor('LEADS', [400, 280], { kind: 'stay_above', target: 300 }, 11)).toBe(
      'Outlook on 21 November 2026: On pace for 420 by 30 November 2026.',
    );
  });

  it('speaks of no pace for a rate, or for a period that is over', () => {
    expect(noteFor('CPL', [40, 44], { target: 30 }, 11)).toBeUndefined();
    expect(noteFor('LEADS', [400, 280], { target: 450 })).toBeUndefined();
  });

  it('says what the history leads to expect, with the chance of the target', () => {
    // One period ahead of this series the forecast is 542.6806, its 97.5 % quantile 601.1429 (see KPI_FORECAST).
    expect(noteFor('LEADS', oil1996, { target: 601.1429 })).toBe(
      'Outlook on 21 November 2026: Its history makes 543 likely for the month to 30 November 2026, from 484 to 601 in 95 of 100 cases. Chance of meeting the target by then: less than 1 in 20.',
    );
    expect(noteFor('LEADS', oil1996, { target: 542.6806, due: serialOf(2026, 12, 15) })).toContain(
      'for the month to 30 November 2026',
    );
    expect(noteFor('LEADS', oil1996, { target: 542.6806, due: serialOf(2026, 12, 31) })).toContain(
      'for the month to 31 December 2026',
    );
  });

  it('expects the season to come again, as the chart does', () => {
    const year = [210, 190, 260, 300, 280, 240, 160, 120, 250, 330, 400, 480];
    // Three years up to October: the next month is the November of the years before, the year begins there.
    expect(noteFor('LEADS', [...year, ...year, ...year], { target: 250 })).toContain(
      'Its history makes 210 likely for the month to 30 November 2026',
    );
  });

  it('says nothing without a target that can be met', () => {
    expect(noteFor('LEADS', oil1996, {})).toBeUndefined();
    expect(noteFor('SPEND', oil1996, { target: 500 })).toBeUndefined();
  });
});
