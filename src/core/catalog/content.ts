import { defineKpi, type Family } from '../kpi.ts';

export const content: Family = {
  id: 'content',
  name: 'Content and search',
  kpis: [
    defineKpi({
      id: 'AVERAGE_POSITION',
      name: 'Average search position',
      summary: 'Average place of the pages among the search results, weighted by impressions.',
      why: 'The higher you stand, the more people see you without paying for it.',
      goals: ['awareness'],
      contexts: ['content_site'],
      measures: ['position', 'impressions'],
      formula: 'position',
      unit: 'number',
      better: 'lower',
      note: 'Weighted by impressions, row by row; the plain mean of the positions would give a rare query the same say as a common one. It can get worse because new pages start to appear far down, which is good news: watch single queries or pages.',
      source: {
        title: 'Search Console Help: what are impressions, position, and clicks?',
        url: 'https://support.google.com/webmasters/answer/7042828',
      },
      // (2 x 300 + 10 x 100) / 400 = 4; the plain mean would be 6.
      example: { given: { position: [2, 10], impressions: [300, 100] }, result: 4 },
    }),
  ],
};
