import { add, divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const sales: Family = {
  id: 'sales',
  name: 'Sales',
  kpis: [
    defineKpi({
      id: 'LEAD_TO_CUSTOMER',
      name: 'Lead-to-customer rate',
      summary: 'Share of leads who became customers.',
      why: 'Marketing and sales in one figure: do the leads you win really buy?',
      goals: ['sales'],
      contexts: ['b2b', 'saas'],
      measures: ['new_customers', 'leads'],
      formula: divide('new_customers', 'leads'),
      unit: 'percent',
      better: 'higher',
      share: 'expected',
      note: 'Same cohort: follow the leads of one period until they buy or are lost. Dividing the customers of a month by the leads of the same month misleads when the sales cycle is long, and can exceed 100%. Leave out customers who never were leads.',
      source: {
        title: 'The Lead Generation Company: lead-to-customer conversion rate',
        url: 'https://www.theleadgenerationcompany.co.uk/how-to-calculate-lead-to-customer-conversion-rate/',
      },
      // The source's example: 20 of 200 leads.
      example: { given: { new_customers: [14, 6], leads: [90, 110] }, result: 0.1 },
    }),
    defineKpi({
      id: 'WIN_RATE',
      name: 'Win rate',
      summary: 'Share of closed deals that were won.',
      why: 'Tells whether sales works on the right deals and closes them well.',
      goals: ['sales'],
      contexts: ['b2b', 'saas'],
      measures: ['won', 'lost'],
      formula: divide('won', add('won', 'lost')),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Closed deals only: open ones are neither won nor lost. Deals that are left open for ever instead of being marked as lost make the rate look better than it is. By value instead of by number it can look quite different.',
      source: { title: 'Pigment: win rate', url: 'https://www.pigment.com/glossary/win-rate' },
      // 24 won of 80 closed.
      example: { given: { won: [10, 14], lost: [30, 26] }, result: 0.3 },
    }),
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
      note: 'One row per deal, with dates or serial day numbers; a row with a blank is an open deal and is left out. Won and lost deals take different times: say which are in. A few very old deals raise the mean, so look at the longest ones too.',
      source: {
        title: 'KPI Tree: sales cycle length',
        url: 'https://kpitree.co/glossary/sales-metrics/sales-cycle-length',
      },
      // 1 January 2026 is day 46023: deals of 31, 45 and 14 days.
      example: { given: { opened: [46023, 46023, 46054], closed: [46054, 46068, 46068] }, result: 30 },
    }),
    defineKpi({
      id: 'DEAL_SIZE',
      name: 'Average deal size',
      summary: 'Average value of a won deal.',
      why: 'Bigger deals reach the same revenue with fewer customers to win.',
      goals: ['sales'],
      contexts: ['b2b', 'saas'],
      measures: ['won_revenue', 'won'],
      formula: divide('won_revenue', 'won'),
      unit: 'currency',
      better: 'higher',
      note: 'Say whether a contract counts with its first year or its whole term. One very large deal can double the average, so look at the median too, and keep renewals apart from new business.',
      source: {
        title: 'Petavue: average deal size',
        url: 'https://www.petavue.com/glossary/average-deal-size',
      },
      // The source's example: 10 deals worth 250,000.
      example: { given: { won_revenue: [90_000, 160_000], won: [4, 6] }, result: 25_000 },
    }),
  ],
};
