import { describe, expect, it } from 'vitest';
import { serialOf } from '../../src/core/period.ts';
import { goalSentence } from '../../src/core/scorecard/goal-sentence.ts';
import type { ChosenKpi, ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';

function sentenceFor(chosen: Partial<ChosenKpi> & { readonly kpi: string }, locale?: string): string {
  const request: ScorecardRequest = {
    name: 'Scorecard',
    goal: 'lead_generation',
    context: 'b2b',
    objective: '',
    currency: '€',
    locale,
    grain: 'month',
    kpis: [{ owner: 'Giulia', source: 'HubSpot', frequency: 'monthly', ...chosen }],
    data: { sheet: 'Data', headerRow: 1, date: 1, columns: {}, assumptions: {} },
  };
  return goalSentence(request);
}

const due = serialOf(2026, 12, 31);

describe('the goal as a sentence', () => {
  it('says from where to where, by when, how it is measured and who is responsible', () => {
    expect(sentenceFor({ kpi: 'LEAD_QUALITY', target: 0.38, baseline: 0.31, due })).toBe(
      'Goal: raise lead quality rate from 31.0 % to 38.0 % by 31 December 2026, measured monthly from HubSpot. Responsible: Giulia.',
    );
    expect(sentenceFor({ kpi: 'CPL', target: 40, baseline: 44, owner: '', source: '' })).toBe(
      'Goal: bring cost per lead from € 44.00 to € 40.00, measured monthly.',
    );
  });

  it('writes its numbers as the cells below it do', () => {
    expect(
      sentenceFor({ kpi: 'REVENUE', target: 53_124, baseline: 49_174, owner: '', source: '' }, 'fi_FI'),
    ).toBe('Goal: raise revenue from € 49\u00a0174 to € 53\u00a0124, measured monthly.');
  });

  it('says where a KPI should stay', () => {
    const goal = (chosen: Partial<ChosenKpi>) =>
      sentenceFor({ kpi: 'FREQUENCY', source: '', owner: '', ...chosen });
    expect(goal({ kind: 'range', target: 2, upTo: 4, due })).toBe(
      'Goal: keep frequency between 2.00 and 4.00 until 31 December 2026, measured monthly.',
    );
    expect(goal({ kind: 'stay_above', target: 2 })).toBe(
      'Goal: keep frequency at 2.00 or above, measured monthly.',
    );
    expect(goal({ kind: 'stay_below', target: 4 })).toBe(
      'Goal: keep frequency at 4.00 or below, measured monthly.',
    );
  });

  it('leads to the last of several targets, by the day that was typed or else by the end of its period', () => {
    const periodTargets = [11, 12].map((month, index) => ({
      start: serialOf(2026, month, 1),
      target: 800 + 50 * index,
    }));
    const leads = { kpi: 'LEADS', periodTargets, owner: '', source: '' } as const;
    expect(sentenceFor(leads)).toBe('Goal: raise leads to 850 by 31 December 2026, measured monthly.');
    expect(sentenceFor({ ...leads, due: serialOf(2026, 12, 18) })).toBe(
      'Goal: raise leads to 850 by 18 December 2026, measured monthly.',
    );
  });

  it('names the segment of a row, and brings down what is better lower', () => {
    expect(sentenceFor({ kpi: 'CPL', target: 15, segment: 'Paid search' })).toContain(
      'Goal: bring cost per lead for Paid search to € 15.00',
    );
  });

  it('is the goal itself without a target', () => {
    expect(sentenceFor({ kpi: 'CPL' })).toBe('Goal: lead generation. More and better potential customers.');
  });
});
