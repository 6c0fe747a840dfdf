import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const ecommerce: Family = {
  id: 'ecommerce',
  name: 'Online shop',
  kpis: [
    defineKpi({
      id: 'AOV',
      name: 'Average order value',
      summary: 'Average revenue of one order.',
      why: 'A fuller basket earns more from the same visitors and the same ads.',
      goals: ['return_on_investment', 'sales'],
      contexts: ['ecommerce'],
      measures: ['revenue', 'orders'],
      formula: divide('revenue', 'orders'),
      unit: 'currency',
      better: 'higher',
      note: 'Say whether returns and tax are in. It is per order, not per customer. A few very large orders lift it, so look at the median too; and a free-shipping limit pulls many orders to just above it.',
      source: {
        title: 'Piwik PRO: average order value (AOV)',
        url: 'https://piwik.pro/glossary/average-order-value-aov',
      },
      // 9,000 from 200 orders.
      example: { given: { revenue: [3000, 6000], orders: [80, 120] }, result: 45 },
    }),
  ],
};
