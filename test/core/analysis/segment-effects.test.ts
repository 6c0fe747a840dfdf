import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SegmentChange, segmentEffects } from '../../../src/core/analysis/segment-effects.ts';

describe('rate and mix effects', () => {
  it('explain a published fall of a conversion rate from 5.05 % to 4.90 %', () => {
    // Visits and conversion rates of three channels, from https://kiranakkineni.com/perspectives/marketing-mix-shift
    const segments = [change(30, 0.02, 50, 0.019), change(100, 0.06, 110, 0.062), change(70, 0.05, 75, 0.05)];
    const effects = segmentEffects(segments);
    // By hand with the means of both weeks. Shares 30/200 and 50/235, rates 2 % and 1.9 %, pooled 5.05 % and 4.9021 %.
    const pooled = (0.0505 + (0.95 + 6.82 + 3.75) / 235) / 2;
    expect(effects[0]?.rate).toBeCloseTo(((30 / 200 + 50 / 235) / 2) * -0.001, 12);
    expect(effects[0]?.mix).toBeCloseTo((50 / 235 - 30 / 200) * (0.0195 - pooled), 12);
    expect(effects[1]?.rate).toBeCloseTo(((100 / 200 + 110 / 235) / 2) * 0.002, 12);
    expect(effects[2]?.rate).toBeCloseTo(0, 12);
    // Better rates, but more visits from search, which converts worst: the mix outweighs them.
    expect(total(effects)).toBeCloseTo(0.0490213 - 0.0505, 6);
  });

  it('give a segment that comes or goes its one rate, so that it only changes the mix', () => {
    const [, newcomer] = segmentEffects([change(100, 0.1, 100, 0.1), change(0, 0, 100, 0.3)]);
    // Half of all after, against a pooled rate of 0.1 before and 0.2 after.
    expect(newcomer?.rate).toBeCloseTo(0, 12);
    expect(newcomer?.mix).toBeCloseTo(0.5 * (0.3 - 0.15), 12);
  });

  it('count what has no rate, such as spend without a lead, as an effect of its own', () => {
    const effects = segmentEffects([
      change(10, 5, 10, 5),
      { before: { numerator: 0, denominator: 0 }, after: { numerator: 30, denominator: 0 } },
    ]);
    // Cost per lead 50 / 10 before and 80 / 10 after: 3 more, all from the 30 that brought nothing.
    expect(effects[1]).toEqual({ rate: 3, mix: 0 });
    expect(total(effects)).toBeCloseTo(3, 12);
  });

  it('always add up to the change of the pooled rate', () => {
    const share = fc.record({
      numerator: fc.integer({ min: 0, max: 1000 }),
      denominator: fc.integer({ min: 0, max: 1000 }),
    });
    const changes = fc.array(fc.record({ before: share, after: share }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, (segments) => {
        const before = pooledRate(segments.map((segment) => segment.before));
        const after = pooledRate(segments.map((segment) => segment.after));
        fc.pre(Number.isFinite(before) && Number.isFinite(after));
        expect(total(segmentEffects(segments)) / (1 + before + after)).toBeCloseTo(
          (after - before) / (1 + before + after),
          9,
        );
      }),
    );
  });
});

function change(visits: number, rate: number, laterVisits: number, laterRate: number): SegmentChange {
  return {
    before: { numerator: visits * rate, denominator: visits },
    after: { numerator: laterVisits * laterRate, denominator: laterVisits },
  };
}

function total(effects: ReturnType<typeof segmentEffects>): number {
  return effects.reduce((sum, { rate, mix }) => sum + rate + mix, 0);
}

function pooledRate(shares: readonly SegmentChange['before'][]): number {
  const sum = (part: 'numerator' | 'denominator'): number =>
    shares.reduce((all, each) => all + each[part], 0);
  return sum('numerator') / sum('denominator');
}
