import { divide, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const ecommerce: Family = {
  id: 'ecommerce',
  name: 'Online shop',
  kpis: [
    defineKpi({
      id: 'AOV',
      name: 'Average order value',
      summary: 'Average revenue of one order.',
      why: 'A fuller cart earns more from the same visitors and the same ads.',
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
    defineKpi({
      id: 'ADD_TO_CART',
      name: 'Add-to-cart rate',
      summary: 'Number of times something was put into the cart, as a share of visits.',
      why: 'Judges product pages and prices before checkout can spoil the result.',
      goals: ['engagement'],
      contexts: ['ecommerce'],
      measures: ['add_to_carts', 'sessions'],
      formula: divide('add_to_carts', 'sessions'),
      unit: 'percent',
      better: 'higher',
      share: 'expected',
      note: 'Exports count either events, of which one visit may have several, or visits with at least one: only with the second can the rate not exceed 100%. Many people use the cart as a wish list.',
      source: { title: 'JetMetrics: add-to-cart rate', url: 'https://jetmetrics.io/new-add-to-cart-rate' },
      // 800 in 10,000 visits.
      example: { given: { add_to_carts: [500, 300], sessions: [6000, 4000] }, result: 0.08 },
    }),
    defineKpi({
      id: 'CART_ABANDONMENT',
      name: 'Cart abandonment rate',
      summary: 'Share of started carts that did not become an order.',
      why: 'These people wanted to buy: what stopped them at the last step?',
      goals: ['sales'],
      contexts: ['ecommerce'],
      measures: ['orders', 'carts'],
      formula: subtract(1, divide('orders', 'carts')),
      unit: 'percent',
      better: 'lower',
      share: 'expected',
      note: 'Seven in ten is usual, since many only look up the shipping cost or keep a list. More orders than carts, for example by telephone, would make it negative, which is refused: take only orders of the online shop. Abandonment of the checkout is lower and another figure.',
      source: {
        title: 'Baymard Institute: cart abandonment rate statistics',
        url: 'https://baymard.com/lists/cart-abandonment-rate',
      },
      // 240 orders from 800 carts.
      example: { given: { orders: [140, 100], carts: [500, 300] }, result: 0.7 },
    }),
    defineKpi({
      id: 'REVENUE_PER_VISITOR',
      name: 'Revenue per visitor',
      summary: 'Average revenue that one visitor of the website brings.',
      why: 'Conversion and order value in one figure: what may a visitor cost you?',
      goals: ['return_on_investment'],
      contexts: ['ecommerce'],
      measures: ['revenue', 'visitors'],
      formula: divide('revenue', 'visitors'),
      unit: 'currency',
      better: 'higher',
      note: 'Conversion rate times order value, so a discount can raise the one and lower the other: here you see what is left. Some tools divide by visits instead. A few large orders move it much in a small shop.',
      source: {
        title: 'Piwik PRO: revenue per visitor (RPV)',
        url: 'https://piwik.pro/glossary/revenue-per-visitor-rpv/',
      },
      // 9,000 from 6,000 visitors.
      example: { given: { revenue: [3000, 6000], visitors: [2500, 3500] }, result: 1.5 },
    }),
    defineKpi({
      id: 'RETURN_RATE',
      name: 'Return rate',
      summary: 'Share of orders that were sent back.',
      why: 'Every parcel that comes back eats the margin of several that stay.',
      goals: ['customer_success'],
      contexts: ['ecommerce'],
      measures: ['returned_orders', 'orders'],
      formula: divide('returned_orders', 'orders'),
      unit: 'percent',
      better: 'lower',
      share: 'expected',
      note: 'Returns arrive weeks after the order: same cohort, not same month, or a good month before a poor one gives a rate above 100%. By orders, items or value it differs; say which. Fashion has many times the returns of books.',
      source: {
        title: 'FutureProof: return rate',
        url: 'https://www.runfutureproof.com/terms/return-rate',
      },
      // The source's example: 180 of 2,000 orders.
      example: { given: { returned_orders: [100, 80], orders: [1200, 800] }, result: 0.09 },
    }),
  ],
};
