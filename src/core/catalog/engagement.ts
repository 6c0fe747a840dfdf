import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const engagement: Family = {
  id: 'engagement',
  name: 'Engagement',
  kpis: [
    defineKpi({
      id: 'CTR',
      name: 'Click-through rate',
      summary: 'Share of impressions that led to a click.',
      why: 'Shows at once whether the ad speaks to the people who see it.',
      goals: ['engagement'],
      contexts: ['display_campaign', 'search_campaign', 'social_campaign'],
      measures: ['clicks', 'impressions'],
      formula: divide('clicks', 'impressions'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Clicks of all rows over impressions of all rows, not the mean of the rates per ad. Search and display differ by an order of magnitude: compare each with itself. Social platforms report both all clicks and link clicks; a rate from one cannot be compared with the other.',
      source: {
        title: 'Google Ads Help: clickthrough rate (CTR)',
        url: 'https://support.google.com/google-ads/answer/2615875',
      },
      // 50 clicks on 1,000 impressions; the mean of 2% and 17% would be 9.5%.
      example: { given: { clicks: [16, 34], impressions: [800, 200] }, result: 0.05 },
    }),
  ],
};
