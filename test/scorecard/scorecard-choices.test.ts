import { describe, expect, it } from 'vitest';
import { parseChoices, type ScorecardChoices } from '../../src/core/scorecard/scorecard-choices.ts';
import { ofAnotherType, placesIn, valueAt, withValueAt } from '../core/places-in.ts';
import { FULL_KPI } from './full-kpi.ts';

/** Every field that there is, filled. */
const full: ScorecardChoices = {
  name: 'Leads',
  goal: 'lead_generation',
  context: 'b2b',
  objective: 'Grow',
  kpis: [FULL_KPI],
  data: {
    sheet: 'Ads export',
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: { spend: 3, leads: 4 },
    assumptions: { gross_margin: 0.4 },
  },
  currency: '€',
  grain: 'month',
  monthlyBudget: 5000,
  headers: { 1: 'Date', 3: 'Cost' },
};

const kept = (choices: unknown): string => JSON.stringify(choices);

describe('what a scorecard keeps of how it was built', () => {
  it('is read as it was written', () => {
    expect(parseChoices(kept(full))).toEqual(full);
  });

  it.each(placesIn(full).map((place) => ({ name: place.join(', '), place })))(
    'is refused where another type stands at $name',
    ({ place }) => {
      const wrong = withValueAt(full, place, ofAnotherType(valueAt(full, place)));
      expect(parseChoices(kept(wrong))).toBeUndefined();
    },
  );

  const [kpi] = full.kpis;
  it.each([
    { goal: 'toString' },
    { context: 'b2c' },
    { grain: 'decade' },
    { kpis: [{ ...kpi, kpi: 'NO_SUCH_KPI' }] },
    { kpis: [{ ...kpi, kind: 'beat' }] },
    { kpis: [{ ...kpi, frequency: 'never' }] },
    { data: { ...full.data, date: 1.5 } },
    { data: { ...full.data, columns: { no_such_measure: 3 } } },
    { data: { ...full.data, assumptions: { no_such_measure: 1 } } },
  ])('is refused with %j', (wrong) => {
    expect(parseChoices(kept({ ...full, ...wrong }))).toBeUndefined();
  });

  it('is nothing else', () => {
    for (const text of [null, '', '{', '[]', '5']) expect(parseChoices(text)).toBeUndefined();
  });
});
