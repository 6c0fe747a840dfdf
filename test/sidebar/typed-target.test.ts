import { describe, expect, it } from 'vitest';
import { roundedTarget } from '../../sidebar/rounded-target.ts';
import { targetProposals } from '../../sidebar/target-history.ts';
import { kindsFor, targetKind, typedTarget } from '../../sidebar/typed-target.ts';
import { findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';

function kpiNamed(id: string): Kpi {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return kpi;
}

describe('a typed target', () => {
  it('is one to reach unless another kind is chosen', () => {
    expect(typedTarget(kpiNamed('LEADS'), { target: '450' })).toEqual({ target: 450 });
    expect(typedTarget(kpiNamed('LEADS'), { target: '450', kind: 'stay_above' })).toEqual({
      kind: 'stay_above',
      target: 450,
    });
  });

  it('is a range for a KPI without direction, whatever was chosen before', () => {
    const spend = kpiNamed('SPEND');
    expect(kindsFor(spend)).toEqual(['range']);
    expect(targetKind(spend, { kind: 'reach' })).toBe('range');
    expect(typedTarget(spend, { target: '2000', upTo: '3 000' })).toEqual({
      kind: 'range',
      target: 2000,
      upTo: 3000,
    });
  });

  it('is none while a range lacks an end or runs downwards', () => {
    const spend = kpiNamed('SPEND');
    expect(typedTarget(spend, { target: '2000' })).toEqual({});
    expect(typedTarget(spend, { upTo: '2000' })).toEqual({});
    expect(typedTarget(spend, { target: '3000', upTo: '2000' })).toEqual({});
    expect(typedTarget(spend, { target: '3000', upTo: '3000' })).toEqual({});
  });
});

describe('a proposed target', () => {
  it.each([
    ['LEADS', 146.87, 146],
    ['CPL', 41.231, 41.24],
    ['CONVERSION_RATE', 0.02468, 0.0246],
    ['LEAD_QUALITY', 0.34219, 0.342],
    ['CHURN', 0.00421, 0.00421],
    ['LEADS', 0, 0],
    ['NPS', 0.3 * 100, 30],
  ])('for %s of %d is rounded to %d, never harder to reach', (id, value, rounded) => {
    expect(roundedTarget(value, kpiNamed(id))).toBe(rounded);
  });

  it('is one from the forecast that would be better than now', () => {
    const history = { baseline: 100, best: 120, periods: 12 };
    const leads = kpiNamed('LEADS');
    expect(targetProposals(leads, history, { withinReach: 110, ambitious: 130 })).toEqual([
      { from: 'within_reach', value: 110 },
      { from: 'ambitious', value: 130 },
    ]);
    expect(targetProposals(leads, history, { withinReach: 95, ambitious: 130 })).toEqual([
      { from: 'ambitious', value: 130 },
    ]);
    expect(targetProposals(kpiNamed('CPL'), history, { withinReach: 95, ambitious: 80 })).toHaveLength(2);
  });

  it('is the best period where the forecast tells nothing better', () => {
    const history = { baseline: 100, best: 120, periods: 12 };
    const leads = kpiNamed('LEADS');
    const best = [{ from: 'best', value: 120 }];
    expect(targetProposals(leads, history, { withinReach: 90, ambitious: 95 })).toEqual(best);
    expect(targetProposals(leads, history, undefined)).toEqual(best);
    expect(targetProposals(leads, { ...history, periods: 1 }, undefined)).toEqual([]);
    // The last period is the best: taking it would ask for nothing.
    expect(targetProposals(leads, { ...history, baseline: 120 }, undefined)).toEqual([]);
  });
});
