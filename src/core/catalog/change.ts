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
    defineKpi({
      id: 'BUDGET_USE',
      name: 'Budget used',
      summary: 'Share of the budget that has been spent.',
      why: 'Tells in time whether money will run out early or be left over.',
      goals: ['return_on_investment'],
      contexts: ['*'],
      measures: ['spend', 'budget'],
      formula: divide('spend', 'budget'),
      unit: 'percent',
      better: 'context',
      note: 'Neither high nor low is good by itself: compare it with the share of the time that has passed, or use KPI_PACE. Invoices that come in late make it look too low. Over 100% is overspent.',
      source: {
        title: 'Expert PPC Services: budget utilization rate',
        url: 'https://expertppcservices.com/budget-utilization-rate-calculator',
      },
      // 4,500 of 6,000.
      example: { given: { spend: [1500, 3000], budget: [2000, 4000] }, result: 0.75 },
    }),
    defineKpi({
      id: 'TARGET_ATTAINMENT',
      name: 'Target attainment',
      summary: 'Share of the target that was reached.',
      why: 'Says in one figure how close you came to what you promised.',
      goals: ['sales'],
      contexts: ['traditional', '*'],
      measures: ['actual', 'target'],
      formula: divide('actual', 'target'),
      unit: 'percent',
      better: 'higher',
      note: 'For figures where more is better; for costs and times use KPI_PROGRESS, which needs a baseline. Adding up rows of different kinds (leads and euros) makes no sense.',
      source: {
        title: 'Calculator Academy: percentage achievement',
        url: 'https://calculator.academy/percentage-achievement-calculator/',
      },
      // 170 of 200.
      example: { given: { actual: [90, 80], target: [100, 100] }, result: 0.85 },
    }),
  ],
};
