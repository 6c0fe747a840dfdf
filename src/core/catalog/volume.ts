import { defineKpi, type Family } from '../kpi.ts';

export const volume: Family = {
  id: 'volume',
  name: 'Volume',
  kpis: [
    defineKpi({
      id: 'LEADS',
      name: 'Leads',
      summary: 'Number of people who showed interest and left their contact details.',
      why: 'No leads, no sales: the volume behind every rate of lead generation.',
      goals: ['lead_generation'],
      contexts: ['b2b', 'display_campaign', 'search_campaign'],
      measures: ['leads'],
      formula: 'leads',
      unit: 'number',
      better: 'higher',
      note: 'Count each person once and agree on what makes a lead: a form, a call, a download. Read it beside lead quality, since cheap leads that sales cannot use cost more than they bring.',
      source: { title: 'Loomly: lead', url: 'https://blog.loomly.com/lead-definition/' },
      example: { given: { leads: [140, 95, 65] }, result: 300 },
    }),
  ],
};
