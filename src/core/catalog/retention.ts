import { divide, multiply } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const retention: Family = {
  id: 'retention',
  name: 'Retention and lifetime value',
  kpis: [
    defineKpi({
      id: 'CHURN',
      name: 'Customer churn rate',
      summary: 'Share of the customers at the start of the period who left during it.',
      why: 'Every customer who leaves has to be won again at full acquisition cost.',
      goals: ['customer_success'],
      contexts: ['saas', 'b2b'],
      measures: ['lost_customers', 'start_customers'],
      formula: divide('lost_customers', 'start_customers'),
      unit: 'percent',
      better: 'lower',
      share: 'expected',
      note: 'The denominator is the number of customers at the start of the period, so customers won in between do not dilute it; if they leave within the same period the rate may exceed 100%. Always name the period: 2% a month is 21.5% a year, not 24%.',
      source: { title: 'Wikipedia: churn rate', url: 'https://en.wikipedia.org/wiki/Churn_rate' },
      example: { given: { lost_customers: [14, 11], start_customers: [500] }, result: 0.05 },
    }),
    defineKpi({
      id: 'CLV_MARGIN',
      name: 'Customer lifetime value (margin)',
      summary: 'Gross margin that one customer brings over the whole relationship.',
      why: 'The most that winning a customer may cost: beyond it every sale loses money.',
      goals: ['customer_success', 'return_on_investment'],
      contexts: ['ecommerce'],
      measures: ['order_value', 'purchase_frequency', 'lifespan', 'gross_margin'],
      formula: multiply(multiply(multiply('order_value', 'purchase_frequency'), 'lifespan'), 'gross_margin'),
      unit: 'currency',
      better: 'higher',
      note: 'Frequency and lifespan in the same unit of time, such as orders a year and years. It is an average over very different customers, and the future is not discounted. Compare this variant, not the one in revenue, with the acquisition cost.',
      source: {
        title: 'FeverBee: calculating customer lifetime value',
        url: 'https://www.feverbee.com/roi/calculating-customer-lifetime-value/',
      },
      // The source's example: 3 orders a year of 70, for 3 years, at a margin of 30%.
      example: {
        given: { order_value: [70], purchase_frequency: [3], lifespan: [3], gross_margin: [0.3] },
        result: 189,
      },
    }),
  ],
};
