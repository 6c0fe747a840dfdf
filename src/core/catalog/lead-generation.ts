import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const leadGeneration: Family = {
  id: 'lead_generation',
  name: 'Lead generation',
  kpis: [
    defineKpi({
      id: 'CPL',
      name: 'Cost per lead',
      summary: 'What it costs to win one lead.',
      why: 'Split by channel, it shows where a lead is cheapest.',
      goals: ['lead_generation'],
      contexts: ['b2b', 'search_campaign', 'display_campaign', 'social_campaign'],
      measures: ['spend', 'leads'],
      formula: divide('spend', 'leads'),
      unit: 'currency',
      better: 'lower',
      note: 'A cheap lead that never buys is expensive: read it beside lead quality and the lead-to-customer rate. Say whether agency fees and salaries are in the spend or only the media cost.',
      source: {
        title: 'Calculator Academy: cost per lead',
        url: 'https://calculator.academy/cost-per-lead-cpl-calculator/',
      },
      // 600 spent on 24 leads.
      example: { given: { spend: [400, 200], leads: [10, 14] }, result: 25 },
    }),
  ],
};
