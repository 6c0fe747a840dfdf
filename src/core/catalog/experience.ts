import { count, divide, multiply, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const experience: Family = {
  id: 'experience',
  name: 'Customer experience',
  kpis: [
    defineKpi({
      id: 'NPS',
      name: 'Net Promoter Score',
      summary: 'Percentage of promoters less percentage of detractors, from -100 to 100.',
      why: 'One question shows who would recommend you and who would warn others.',
      goals: ['customer_success'],
      contexts: ['*'],
      measures: ['scores'],
      formula: multiply(
        divide(subtract(count('scores', { atLeast: 9 }), count('scores', { atMost: 6 })), count('scores')),
        100,
      ),
      unit: 'points',
      better: 'higher',
      note: 'One row per answer on the scale from 0 to 10: 9 and 10 are promoters, 0 to 6 detractors, 7 and 8 count only in the total. The result is in points, not percent. Small samples swing widely: add KPI_NPS_MARGIN, and compare only with surveys asked in the same way.',
      source: {
        title: 'Retently Help: what is NPS and how does it work?',
        url: 'https://help.retently.com/en/articles/431320-what-is-nps-and-how-does-it-work',
      },
      // 5 promoters, 2 passives and 3 detractors of 10: 50% - 30%.
      example: { given: { scores: [10, 9, 9, 10, 9, 8, 7, 6, 3, 0] }, result: 20 },
    }),
  ],
};
