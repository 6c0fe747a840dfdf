import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const returnOnInvestment: Family = {
  id: 'return',
  name: 'Return on investment',
  kpis: [
    defineKpi({
      id: 'CAC',
      name: 'Customer acquisition cost',
      summary: 'What it costs to win one new customer.',
      why: 'Tells whether growth pays: compare it with what a customer brings.',
      goals: ['return_on_investment', 'sales'],
      contexts: ['b2b', 'ecommerce', 'saas'],
      measures: ['cost', 'new_customers'],
      formula: divide('cost', 'new_customers'),
      unit: 'currency',
      better: 'lower',
      note: 'Fully loaded: all marketing and sales cost, salaries and tools included; media spend alone gives a flattering figure. Where the sales cycle is long, set the cost of an earlier period against the customers it won. It is not cost per acquisition, whose acquisitions may be leads or repeat orders.',
      source: {
        title: 'MarketingTerms.com: customer acquisition cost',
        url: 'https://www.marketingterms.com/glossary/customer-acquisition-cost/',
      },
      // 10,000 spent, 200 customers won.
      example: { given: { cost: [4000, 6000], new_customers: [120, 80] }, result: 50 },
    }),
    defineKpi({
      id: 'LTV_CAC',
      name: 'Lifetime value to CAC',
      summary: 'How many times over a customer pays back what it cost to win them.',
      why: 'Says in one figure whether winning more customers makes money.',
      goals: ['return_on_investment', 'customer_success'],
      contexts: ['saas', 'ecommerce', 'b2b'],
      measures: ['lifetime_value', 'acquisition_cost'],
      formula: divide('lifetime_value', 'acquisition_cost'),
      unit: 'ratio',
      better: 'higher',
      note: 'The same margin basis on both sides: a lifetime value in margin, never in revenue, against a fully loaded cost. Three is the usual rule of thumb for subscription companies; far above it may mean that too little is spent on growth.',
      source: {
        title: 'David Skok: SaaS Metrics 2.0',
        url: 'https://www.forentrepreneurs.com/saas-metrics-2/',
      },
      example: { given: { lifetime_value: [1500], acquisition_cost: [500] }, result: 3 },
    }),
  ],
};
