import { count, divide, multiply, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const internal: Family = {
  id: 'internal',
  name: 'Inside the company',
  kpis: [
    defineKpi({
      id: 'ENPS',
      name: 'Employee Net Promoter Score',
      summary: 'Percentage of employees who would recommend the workplace less those who would not.',
      why: 'People who speak well of their work bring customers and colleagues.',
      goals: ['employee_engagement'],
      contexts: ['internal'],
      measures: ['scores'],
      formula: multiply(
        divide(subtract(count('scores', { atLeast: 9 }), count('scores', { atMost: 6 })), count('scores')),
        100,
      ),
      unit: 'points',
      better: 'higher',
      note: 'The question is "How likely are you to recommend this company as a place to work?", from 0 to 10. Usually well below the score of customers, so do not compare the two. Answers must be anonymous, or only the brave tell the truth; show no result for a team of fewer than about five.',
      source: {
        title: 'Workleap: employee Net Promoter Score (eNPS)',
        url: 'https://help.workleap.com/en/articles/10281698-employee-net-promoter-score-enps',
      },
      // 3 promoters and 2 detractors of 8: 37.5% - 25%.
      example: { given: { scores: [10, 9, 9, 8, 8, 7, 5, 2] }, result: 12.5 },
    }),
    defineKpi({
      id: 'EMPLOYEE_ENGAGEMENT',
      name: 'Employee engagement rate',
      summary: 'Share of the employees surveyed whose answers count as engaged.',
      why: 'Engaged people serve customers better and stay longer.',
      goals: ['employee_engagement'],
      contexts: ['internal'],
      measures: ['engaged_employees', 'surveyed_employees'],
      formula: divide('engaged_employees', 'surveyed_employees'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Your own question and scale; the well-known published questionnaires are proprietary. Fix beforehand which answers count as engaged and never change it between surveys. Read it beside the response rate: silence is an answer too.',
      source: {
        title: 'Wikipedia: employee engagement',
        url: 'https://en.wikipedia.org/wiki/Employee_engagement',
      },
      // 63 of 90.
      example: { given: { engaged_employees: [28, 35], surveyed_employees: [40, 50] }, result: 0.7 },
    }),
    defineKpi({
      id: 'PARTICIPATION',
      name: 'Project participation rate',
      summary: 'Share of the people invited who took part.',
      why: 'Shows which internal projects the team really cares about.',
      goals: ['employee_engagement'],
      contexts: ['internal'],
      measures: ['participants', 'invited'],
      formula: divide('participants', 'invited'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Say what taking part means: signing up, turning up or contributing. Count each person once, and only those who could have come. Mandatory events always look good.',
      source: { title: 'HeyTaco: participation rate', url: 'https://heytaco.com/lexicon/participation-rate' },
      // The source's example: 80 of 100.
      example: { given: { participants: [46, 34], invited: [60, 40] }, result: 0.8 },
    }),
  ],
};
