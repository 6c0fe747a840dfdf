import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PurchaseHistory } from '../../../src/core/analysis/purchase-history.ts';
import { rfmSegment, scoreRfm } from '../../../src/core/analysis/rfm.ts';

describe('scores for recency, frequency and monetary value', () => {
  /** Customer n bought n times, last n days before day 100, for 10 n in all. */
  const ten: PurchaseHistory[] = Array.from({ length: 10 }, (_, index) => {
    const n = index + 1;
    return {
      customer: `c${n}`,
      days: Array.from({ length: n }, (_, k) => 100 - n - (n - 1 - k)),
      amounts: Array.from({ length: n }, () => 10),
    };
  });

  it('are 1 more than the quintiles below the value, and the other way round for recency', () => {
    // R: quantile(1:10, c(.2, .4, .6, .8)) is 2.8, 4.6, 6.4, 8.2.
    const byName = new Map(scoreRfm(ten, 100).map((row) => [row.customer, row]));
    const scores = ten.map(({ customer }) => byName.get(customer)?.f);
    expect(scores).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(ten.map(({ customer }) => byName.get(customer)?.m)).toEqual(scores);
    expect(ten.map(({ customer }) => byName.get(customer)?.r)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it('tell days since the last purchase, purchases and money', () => {
    expect(scoreRfm(ten, 100)[0]).toMatchObject({
      customer: 'c10',
      recency: 10,
      frequency: 10,
      monetary: 100,
    });
  });

  it('put the most valuable customer first, and names in order where all figures tie', () => {
    const days = [50];
    const rows = scoreRfm(
      [
        { customer: 'b', days, amounts: [10] },
        { customer: 'a', days, amounts: [10] },
        { customer: 'c', days: [40, 41], amounts: [5, 5] },
        { customer: 'd', days, amounts: [99] },
      ],
      60,
    );
    expect(rows.map(({ customer }) => customer)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('are equal for equal values: customers with one purchase all have the lowest frequency', () => {
    const histories = Array.from({ length: 8 }, (_, index) => ({
      customer: index,
      days: index < 6 ? [index] : [index, 20 + index],
      amounts: index < 6 ? [1] : [1, 1],
    }));
    const ones = scoreRfm(histories, 30).filter(({ frequency }) => frequency === 1);
    expect(ones.map(({ f }) => f)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('call a single customer new', () => {
    expect(scoreRfm([{ customer: 'a', days: [3], amounts: [5] }], 3)).toEqual([
      { customer: 'a', recency: 0, frequency: 1, monetary: 5, r: 5, f: 1, m: 1, segment: 'New customers' },
    ]);
  });

  it('never order two customers against their values', () => {
    const history = fc.record({
      customer: fc.string(),
      days: fc
        .uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
        .map((days) => days.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 30 }), (histories) => {
        const rows = scoreRfm(
          histories.map((each) => ({ ...each, amounts: each.days.map((day) => day) })),
          50,
        );
        for (const a of rows)
          for (const b of rows) {
            if (a.frequency >= b.frequency) expect(a.f).toBeGreaterThanOrEqual(b.f);
            if (a.monetary >= b.monetary) expect(a.m).toBeGreaterThanOrEqual(b.m);
            if (a.recency <= b.recency) expect(a.r).toBeGreaterThanOrEqual(b.r);
          }
      }),
    );
  });
});

describe('segments', () => {
  it('have a name for every pair of scores', () => {
    const scores = [1, 2, 3, 4, 5];
    const names = scores.flatMap((r) => scores.map((f) => rfmSegment(r, f)));
    expect(names).not.toContain('');
    expect(new Set(names).size).toBe(10);
  });

  it('are the customary ones', () => {
    // putler.com/rfm-analysis for the names.
    expect(rfmSegment(5, 5)).toBe('Champions');
    expect(rfmSegment(5, 1)).toBe('New customers');
    expect(rfmSegment(4, 1)).toBe('Promising');
    expect(rfmSegment(4, 3)).toBe('Potential loyalists');
    expect(rfmSegment(3, 5)).toBe('Loyal');
    expect(rfmSegment(3, 3)).toBe('Need attention');
    expect(rfmSegment(3, 1)).toBe('About to sleep');
    expect(rfmSegment(2, 4)).toBe('At risk');
    expect(rfmSegment(1, 5)).toBe("Can't lose");
    expect(rfmSegment(1, 1)).toBe('Hibernating');
  });
});
