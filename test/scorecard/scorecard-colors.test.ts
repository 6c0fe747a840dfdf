import { describe, expect, it } from 'vitest';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { readTable } from '../../src/core/table.ts';

const request: ScorecardRequest = {
  name: 'Leads',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis: ['LEADS', 'CPL', 'SPEND'].map((kpi) => ({ kpi, owner: '', source: '', frequency: 'monthly' })),
  data: { sheet: 'Ads', headerRow: 1, date: 1, columns: { spend: 2, leads: 3 }, assumptions: {} },
};

const cells = [
  ['Date', 'Spend', 'Leads'],
  [new Date(Date.UTC(2026, 8, 1)), 100, 10],
  [new Date(Date.UTC(2026, 9, 1)), 100, 10],
];

describe('the color of a change', () => {
  it('is green for more leads and for a lower cost per lead, bold red for the reverse, none without a direction', () => {
    const plan = planScorecard(request, readTable(cells), { sheetNames: ['Ads'], today: 46_350 });
    const scorecard = plan.sheets.find(({ role }) => role === 'scorecard');
    const heads = scorecard?.cells.findIndex((row) => row[0]?.value === 'KPI') ?? -1;
    const change = scorecard?.cells[heads]?.findIndex((cell) => cell?.value === 'Change') ?? -1;
    const lookOf = (kpi: string, when: object) => {
      const row = scorecard?.cells.findIndex((line, index) => index > heads && line[0]?.value === kpi) ?? -1;
      const cell = `${String.fromCharCode(65 + change)}${row + 1}`;
      const rule = scorecard?.colors?.find(
        (each) => each.ranges.includes(cell) && JSON.stringify(each.when) === JSON.stringify(when),
      );
      return rule && [rule.color, rule.bold ?? false];
    };
    const [green, red] = [
      ['#137333', false],
      ['#b3261e', true],
    ];
    expect([lookOf('Leads', { above: 0 }), lookOf('Leads', { below: 0 })]).toEqual([green, red]);
    expect([lookOf('Cost per lead', { above: 0 }), lookOf('Cost per lead', { below: 0 })]).toEqual([
      red,
      green,
    ]);
    expect(lookOf('Marketing spend', { above: 0 })).toBeUndefined();
  });
});

describe('the color of a segment', () => {
  it('hangs on formulas that read the same in every locale', () => {
    const channels = cells.map((row, index) => [...row, index === 0 ? 'Channel' : `Channel ${index}`]);
    const split = { ...request, data: { ...request.data, segment: 4 } };
    const { sheets } = planScorecard(split, readTable(channels), { sheetNames: ['Ads'], today: 46_350 });
    const conditions = sheets.flatMap(({ colors = [] }) => colors.map(({ when }) => when));
    const formulas = conditions.flatMap((when) => ('formula' in when ? [when.formula] : []));
    // The best and the worst of leads and of cost per lead.
    expect(formulas).toHaveLength(4);
    // Arguments are parted by ";" in Italy and by "," in Britain, decimals by "," and by ".".
    expect(formulas.filter((formula) => /[;,{}]|\d\.\d/.test(formula))).toEqual([]);
  });
});
