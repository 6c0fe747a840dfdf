import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const traditional: Family = {
  id: 'traditional',
  name: 'Print, radio, outdoor, events',
  kpis: [
    defineKpi({
      id: 'COST_PER_RESPONSE',
      name: 'Cost per response',
      summary: 'What it costs to win one response to a mailing, advertisement or event.',
      why: 'Makes a leaflet, a radio spot and a trade show comparable.',
      goals: ['lead_generation'],
      contexts: ['traditional'],
      measures: ['spend', 'responses'],
      formula: divide('spend', 'responses'),
      unit: 'currency',
      better: 'lower',
      note: 'Printing, postage, media and the stand all belong in the spend. Give each medium its own telephone number, code or address, or responses cannot be told apart. Responses trickle in for weeks: wait before you judge.',
      source: {
        title: 'Green Top Solutions: cost per response',
        url: 'https://greentopsolutions.com/pages/cost.php',
      },
      // 6,000 for 240 responses.
      example: { given: { spend: [4000, 2000], responses: [150, 90] }, result: 25 },
    }),
    defineKpi({
      id: 'COUPON_REDEMPTION',
      name: 'Coupon redemption rate',
      summary: 'Share of the coupons distributed that were used.',
      why: 'Measures print and outdoor ads by what people do in the shop.',
      goals: ['sales'],
      contexts: ['traditional'],
      measures: ['redeemed', 'distributed'],
      formula: divide('redeemed', 'distributed'),
      unit: 'percent',
      better: 'higher',
      share: 'expected',
      note: 'Many who redeem a coupon would have bought at the full price: the rate says nothing about extra sales. A code that may be used more than once, or is passed on, can give more than 100%.',
      source: {
        title: "CoGrow Marketing: let's talk about coupons",
        url: 'https://www.cogrowmarketing.com/post/let-s-talk-about-coupons',
      },
      // 300 of 12,000.
      example: { given: { redeemed: [180, 120], distributed: [7000, 5000] }, result: 0.025 },
    }),
  ],
};
