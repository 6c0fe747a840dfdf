import { describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { serialOf } from '../../src/core/period.ts';
import { type SmartFacts, type SmartLetter, smartGoal } from '../../src/core/scorecard/smart-goal.ts';
import { expectedBy } from '../../src/core/scorecard/target-outlook.ts';
import { oil1996 } from '../core/analysis/published-series.ts';

const TODAY = serialOf(2026, 11, 21);

function kpiNamed(id: string): Kpi {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return kpi;
}

/** Months up to and with October 2026. */
function months(values: readonly (number | undefined)[]): SmartFacts['history'] {
  return values.map((value, index) => ({
    start: serialOf(2026, 11 - values.length + index, 1),
    end: serialOf(2026, 12 - values.length + index, 1),
    value,
  }));
}

function facts(
  kpi: string,
  values: readonly number[],
  chosen: Partial<SmartFacts['chosen']>,
  others: Partial<SmartFacts> = {},
): SmartFacts {
  const history = months(values);
  return {
    kpi: kpiNamed(kpi),
    chosen: { owner: 'Giulia', ...chosen },
    history,
    expected: expectedBy(history, 'month', chosen.due),
    grain: 'month',
    context: 'internal',
    currency: '€',
    segments: 'Channel',
    byHand: false,
    findings: 0,
    affordability: undefined,
    today: TODAY,
    ...others,
  };
}

function letter(name: SmartLetter['letter'], given: SmartFacts): SmartLetter | undefined {
  return smartGoal(given)?.find((each) => each.letter === name);
}

const FLAT = [100, 110, 90, 105, 95, 100];

describe('a SMART goal', () => {
  it('is judged only once there is a target', () => {
    expect(smartGoal(facts('LEADS', FLAT, {}))).toBeUndefined();
    expect(
      smartGoal(facts('LEADS', FLAT, { target: 0 }))
        ?.map((each) => each.letter)
        .join(''),
    ).toBe('SMART');
  });

  it('is specific when one person answers for it', () => {
    expect(letter('S', facts('LEADS', FLAT, { target: 105 }))).toEqual({
      letter: 'S',
      met: true,
      remarks: [{ code: 'owned', owner: 'Giulia', segments: 'Channel' }],
    });
    expect(letter('S', facts('LEADS', FLAT, { target: 105, owner: ' ' }))).toMatchObject({
      met: false,
      remarks: [{ code: 'owner_missing' }],
    });
  });

  it('is measurable from columns without problems', () => {
    expect(letter('M', facts('LEADS', FLAT, { target: 105 }))?.met).toBe(true);
    expect(letter('M', facts('LEADS', FLAT, { target: 105 }, { findings: 2 }))).toMatchObject({
      met: false,
      remarks: [{ code: 'faulty', findings: 2 }],
    });
    expect(letter('M', facts('LEADS', [], { target: 105 }, { byHand: true }))?.met).toBe(false);
  });

  it('is achievable with a chance of three in ten or more, by the forecast for the due date', () => {
    // One period ahead the forecast is 542.6806 and its 97.5 % quantile 601.1429 (see KPI_FORECAST), so that its
    // 70 % quantile is 542.6806 + 0.5244 × (601.1429 − 542.6806) ÷ 1.95996 = 558.32.
    const due = serialOf(2026, 11, 30);
    const achievable = (kpi: string, target: number) => letter('A', facts(kpi, oil1996, { target, due }));
    expect(achievable('LEADS', 542.6806)).toMatchObject({
      met: true,
      remarks: [{ code: 'chance', chance: expect.closeTo(0.5, 3) }],
    });
    expect(achievable('LEADS', 558)?.met).toBe(true);
    expect(achievable('LEADS', 559)?.met).toBe(false);
    // The other tail: 542.6806 − 58.4623, from where it has to fall.
    expect(achievable('CPL', 484.2183)).toMatchObject({
      met: false,
      remarks: [{ chance: expect.closeTo(0.025, 3) }],
    });
  });

  it('has the chance of a range between those of its bounds', () => {
    // 0.975 below the upper quantile less 0.5 below the mean.
    const range = { kind: 'range', target: 542.6806, upTo: 601.1429, due: serialOf(2026, 11, 30) } as const;
    expect(letter('A', facts('SPEND', oil1996, range))).toMatchObject({
      remarks: [{ chance: expect.closeTo(0.475, 3) }],
    });
  });

  it('has nothing to achieve where the last period is at the target or better', () => {
    // The last value is 100.
    const judged = (kpi: string, target: number, kind?: 'stay_above') =>
      smartGoal(facts(kpi, FLAT, { target, ...(kind ? { kind } : {}) }))
        ?.slice(2, 4)
        .map(({ met, remarks }) => [met, ...remarks]);
    const fact = { code: 'no_way_to_go', grain: 'month', last: 100 };
    for (const target of [100, 9.7, -5]) {
      expect(judged('LEADS', target)).toEqual([
        [false, fact],
        [false, { code: 'ask_more', above: true }],
      ]);
    }
    expect(judged('CPL', 120)).toEqual([
      [false, fact],
      [false, { code: 'ask_more', above: false }],
    ]);
    // To hold what there is, is another goal.
    expect(judged('LEADS', 95, 'stay_above')?.[1]).toMatchObject([
      true,
      { code: 'within_before', periods: 5 },
    ]);
  });

  it('cannot miss a bound that lies beyond what the KPI can be', () => {
    const distant = { due: serialOf(2036, 11, 30) };
    const chance = (kpi: string, values: readonly number[], chosen: Partial<SmartFacts['chosen']>) =>
      letter('A', facts(kpi, values, { ...chosen, ...distant }))?.remarks[0];
    // Ten years ahead the forecast spreads below 0, where no count has ever been.
    expect(chance('LEADS', oil1996, { kind: 'stay_above', target: -5 })).toMatchObject({ chance: 1 });
    expect(
      chance(
        'CTR',
        oil1996.map((value) => value / 1000),
        { kind: 'stay_below', target: 1 },
      ),
    ).toMatchObject({ chance: 1 });
  });

  it('has no chance from fewer than twelve values', () => {
    expect(letter('A', facts('LEADS', FLAT, { target: 105 }))).toEqual({
      letter: 'A',
      met: false,
      remarks: [{ code: 'history_short', grain: 'month', periods: 6 }],
    });
  });

  it('is realistic when the target was reached before', () => {
    expect(letter('R', facts('LEADS', FLAT, { target: 110 }))).toEqual({
      letter: 'R',
      met: true,
      remarks: [{ code: 'reached_before', grain: 'month', best: 110 }],
    });
    expect(letter('R', facts('LEADS', FLAT, { target: 125 }))).toEqual({
      letter: 'R',
      met: false,
      remarks: [{ code: 'beyond_best', grain: 'month', best: 110, gap: 15, above: true }],
    });
    expect(letter('R', facts('CPL', FLAT, { target: 80 }))).toMatchObject({
      met: false,
      remarks: [{ code: 'beyond_best', best: 90, gap: 10, above: false }],
    });
  });

  it('is realistic beyond the best so far where a published benchmark is', () => {
    // First Page Sage, 2019 to 2024, visitor to lead in B2B: 2.2 %.
    const visitors = (target: number) =>
      letter('R', facts('VISITOR_TO_LEAD', [0.015, 0.018], { target }, { context: 'b2b' }));
    expect(visitors(0.021)).toMatchObject({
      met: true,
      remarks: [
        { code: 'beyond_best' },
        { code: 'benchmark', benchmark: { value: 0.022, period: '2019 - 2024' } },
      ],
    });
    expect(visitors(0.023)?.met).toBe(false);
  });

  it('compares amounts with benchmarks in the same currency only', () => {
    const cost = (currency: string) =>
      letter('R', facts('CPL', [500], { target: 450 }, { context: 'b2b', currency }))?.remarks.map(
        ({ code }) => code,
      );
    expect(cost('€')).toEqual(['beyond_best']);
    expect(cost('$')).toEqual(['beyond_best', 'benchmark']);
  });

  it('is realistic for bounds when at least half of the last twelve periods kept them', () => {
    const kept = (bounds: Partial<SmartFacts['chosen']>) => letter('R', facts('SPEND', FLAT, bounds));
    expect(kept({ kind: 'range', target: 95, upTo: 100 })).toEqual({
      letter: 'R',
      met: true,
      remarks: [{ code: 'within_before', grain: 'month', periods: 3, of: 6 }],
    });
    expect(kept({ kind: 'stay_below', target: 95 })).toMatchObject({ met: false, remarks: [{ periods: 2 }] });
    expect(kept({ kind: 'stay_above', target: 90 })).toMatchObject({ met: true, remarks: [{ periods: 6 }] });
  });

  it('is not realistic when it costs more than the budget', () => {
    const affordability = { costPerResult: 40, cost: 4400, budget: 4000 };
    expect(letter('R', facts('LEADS', FLAT, { target: 110 }, { affordability }))).toMatchObject({
      met: false,
      remarks: [{ code: 'reached_before' }, { code: 'budget', cost: 4400, budget: 4000 }],
    });
  });

  it('is time-bound by a due date that is not past', () => {
    const due = (day: number | undefined) =>
      letter('T', facts('LEADS', FLAT, { target: 110, ...(day === undefined ? {} : { due: day }) }));
    expect(due(TODAY + 56)).toEqual({ letter: 'T', met: true, remarks: [{ code: 'due', days: 56 }] });
    expect(due(TODAY)?.met).toBe(true);
    expect(due(TODAY - 1)).toMatchObject({ met: false, remarks: [{ code: 'due_past' }] });
    expect(due(undefined)).toMatchObject({ met: false, remarks: [{ code: 'due_missing' }] });
  });

  it('says that one number is no target for a KPI without direction', () => {
    expect(letter('A', facts('SPEND', FLAT, { target: 100 }))?.remarks).toEqual([{ code: 'no_verdict' }]);
  });
});
