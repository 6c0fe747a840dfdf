import { divide, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const change: Family = {
  id: 'change',
  name: 'Change and plan',
  kpis: [
    defineKpi({
      id: 'GROWTH',
      name: 'Growth',
      summary: 'Change from the previous period as a share of the previous period.',
      why: 'One figure for any trend: followers, traffic, sales, qualified leads.',
      goals: ['awareness', 'engagement', 'sales'],
      contexts: ['*'],
      measures: ['previous', 'current'],
      formula: divide(subtract('current', 'previous'), 'previous'),
      unit: 'percent',
      better: 'higher',
      positive: ['previous'],
      note: 'Followers, traffic, sales, qualified leads. From zero or a negative start it is not defined. A small start gives impressive percentages, and a seasonal business should compare with the same period of last year.',
      source: { title: 'Wikipedia: relative change', url: 'https://en.wikipedia.org/wiki/Relative_change' },
      // From 2,000 to 2,500 followers.
      example: { given: { previous: [1200, 800], current: [1600, 900] }, result: 0.25 },
    }),
  ],
};
