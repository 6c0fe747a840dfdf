import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../sidebar/draft.ts';
import { parseDraft } from '../../sidebar/parse-draft.ts';
import { ofAnotherType, placesIn, valueAt, withValueAt } from '../core/places-in.ts';
import { FULL_KPI } from '../scorecard/full-kpi.ts';

const columns = {
  date: { column: 0, header: 'Date' },
  segment: 'none',
  measures: { spend: { column: 2, header: 'Cost' }, leads: 'none' },
  wide: { 'Google cost': { channel: 'Google', measure: 'spend' }, Notes: { measure: 'none' } },
} as const;

/** Every field that there is, filled. */
const full: Draft = {
  step: 'targets',
  objective: 'Grow',
  goal: 'lead_generation',
  context: 'b2b',
  offered: ['CPL', 'LEADS'],
  proposed: ['CPL'],
  proposedFor: 'lead_generation b2b',
  chosen: ['CPL', 'CPL 2'],
  data: {
    workbook: 'Marketing',
    sheetId: 7,
    columns: { 7: columns },
    assumptions: { gross_margin: '40 %' },
    combination: {
      sheetIds: [7, 9],
      segments: { 7: { column: 1, header: 'Channel' } },
      leftOut: { 9: ['leads'] },
    },
    purchases: { sheetId: 9, columns: { 9: { customer: { column: 0, header: 'Customer' } } } },
  },
  currency: '€',
  budget: '5000',
  targets: {
    'CPL 2': {
      segment: 'Google Ads',
      costLag: '2',
      kind: 'range',
      target: '20',
      upTo: '30',
      perPeriod: true,
      periods: { '2026-11-01': '25' },
      due: '2026-12-31',
      owner: 'Giulia',
      contributors: 'Matteo',
      source: 'Ads export',
      frequency: 'monthly',
    },
  },
  targetIndex: 1,
  name: 'Leads',
  grain: 'month',
  updates: {
    scorecardId: 3,
    name: 'Leads',
    kpis: [FULL_KPI],
    assumptions: { gross_margin: 0.4 },
    reads: { sheetId: 7, sheet: 'Ads export', choices: columns },
  },
  lessons: { '3 month 46296 CPL': 'Less is more' },
};

describe('a kept draft', () => {
  it('is read as it was written, full or empty', () => {
    for (const draft of [full, emptyDraft]) {
      expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }
  });

  it('is empty where an earlier version asked for less', () => {
    const { budget: _, ...before } = full;
    expect(parseDraft(before)).toEqual({ ...full, budget: '' });
  });

  it.each(placesIn(full).map((place) => ({ name: place.join(', '), place })))(
    'is refused where another type stands at $name',
    ({ place }) => {
      expect(parseDraft(withValueAt(full, place, ofAnotherType(valueAt(full, place))))).toBeUndefined();
    },
  );

  it.each([
    { step: 'review' },
    { goal: 'toString' },
    { context: 'b2c' },
    { grain: 'decade' },
    { offered: ['NO_SUCH_KPI'] },
    { proposed: ['NO_SUCH_KPI'] },
    { chosen: ['NO_SUCH_KPI 2'] },
    { targetIndex: 3 },
    { targetIndex: -1 },
    { targets: { CPL: { kind: 'beat' } } },
    { targets: { CPL: { frequency: 'never' } } },
    { data: { ...full.data, columns: { 7: { measures: { no_such_measure: 'none' } } } } },
    { data: { ...full.data, columns: { 7: { measures: { spend: 'all' } } } } },
    {
      data: {
        ...full.data,
        columns: { 7: { measures: {}, wide: { Cost: { measure: 'no_such_measure' } } } },
      },
    },
    { data: { ...full.data, assumptions: { no_such_measure: '40 %' } } },
    { data: { ...full.data, purchases: { sheetId: 9, columns: { 9: { no_such_field: 'none' } } } } },
  ])('is refused with %j', (wrong) => {
    expect(parseDraft({ ...full, ...wrong })).toBeUndefined();
  });

  it('is nothing else', () => {
    for (const kept of [null, undefined, 'draft', 5, []]) expect(parseDraft(kept)).toBeUndefined();
  });
});
