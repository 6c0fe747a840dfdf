import { defineKpi, type Family } from '../kpi.ts';

export const sales: Family = {
  id: 'sales',
  name: 'Sales',
  kpis: [
    defineKpi({
      id: 'SALES_CYCLE',
      name: 'Average sales cycle',
      summary: 'Average number of days from opening a deal to closing it.',
      why: 'A shorter cycle brings revenue sooner and frees time for the next deal.',
      goals: ['sales'],
      contexts: ['b2b', 'saas'],
      measures: ['opened', 'closed'],
      formula: 'closed',
      unit: 'days',
      better: 'lower',
      note: 'One row per deal, with dates or serial day numbers; a row without a closing date is an open deal and is left out. Won and lost deals take different times: say which are in. A few very old deals raise the mean, so look at the longest ones too.',
      source: {
        title: 'KPI Tree: sales cycle length',
        url: 'https://kpitree.co/glossary/sales-metrics/sales-cycle-length',
      },
      // 1 January 2026 is day 46023: deals of 31, 45 and 14 days.
      example: { given: { opened: [46023, 46023, 46054], closed: [46054, 46068, 46068] }, result: 30 },
    }),
  ],
};
