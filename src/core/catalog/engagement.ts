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
    defineKpi({
      id: 'BOUNCE_RATE',
      name: 'Bounce rate',
      summary: 'Share of visits that ended without a second page or another action.',
      why: 'A high rate says that the page does not keep what the ad promised.',
      goals: ['engagement'],
      contexts: ['content_site', 'ecommerce'],
      measures: ['bounces', 'sessions'],
      formula: divide('bounces', 'sessions'),
      unit: 'percent',
      better: 'lower',
      share: 'strict',
      note: 'The classic rate counts single-page visits. Google Analytics 4 redefined it as 1 minus the engagement rate, which is usually much lower: never put figures from the two in one trend. On a page that answers the question at once a bounce may be a success.',
      source: {
        title: 'Google Analytics Help: engagement rate and bounce rate',
        url: 'https://support.google.com/analytics/answer/12195621',
      },
      // 400 of 1,000 visits.
      example: { given: { bounces: [300, 100], sessions: [600, 400] }, result: 0.4 },
    }),
    defineKpi({
      id: 'TIME_ON_SITE',
      name: 'Average time on site',
      summary: 'Average time that a visit to the website lasts.',
      why: 'People who stay are reading: attention that money alone cannot buy.',
      goals: ['engagement'],
      contexts: ['content_site', 'ecommerce'],
      measures: ['time_on_site', 'sessions'],
      formula: divide('time_on_site', 'sessions'),
      unit: 'duration',
      better: 'higher',
      note: 'Same unit out as in; cells formatted as durations are accepted. Older tools cannot see how long the last page was read and count single-page visits as zero; Google Analytics 4 reports engagement time instead, so the two do not compare. Long visits to a help page may mean that people are lost.',
      source: {
        title: 'Monash Marketing Dictionary: average time on site',
        url: 'https://www.monash.edu/business/marketing/marketing-dictionary/a/average-time-on-site',
      },
      // 9,000 seconds in 100 visits.
      example: { given: { time_on_site: [5400, 3600], sessions: [40, 60] }, result: 90 },
    }),
    defineKpi({
      id: 'PAGES_PER_VISIT',
      name: 'Pages per visit',
      summary: 'Average number of pages viewed in one visit.',
      why: 'Visitors who look further are interested: can they find more to read?',
      goals: ['engagement'],
      contexts: ['content_site', 'ecommerce'],
      measures: ['pageviews', 'sessions'],
      formula: divide('pageviews', 'sessions'),
      unit: 'number',
      better: 'higher',
      note: 'More is not always better: people who cannot find what they want view many pages. Pages that load their content without changing address count as one unless the tracking is set up for it.',
      source: {
        title: 'KPI Tree: pages per session',
        url: 'https://kpitree.co/glossary/marketing-metrics/pages-per-session',
      },
      // 2,700 pages in 900 visits.
      example: { given: { pageviews: [860, 1050, 790], sessions: [320, 280, 300] }, result: 3 },
    }),
    defineKpi({
      id: 'SOCIAL_ENGAGEMENT',
      name: 'Social engagement rate',
      summary: 'Share of the audience that reacted to your posts.',
      why: 'Tells whether followers care, however many or few you have.',
      goals: ['engagement'],
      contexts: ['social_campaign'],
      measures: ['engagements', 'audience'],
      formula: divide('engagements', 'audience'),
      unit: 'percent',
      better: 'higher',
      share: 'expected',
      note: 'The audience is reach, impressions or followers: say which, since the three give very different rates. One person may react several times, so a small reach can give more than 100%. Add up the audience of each post, not the followers once.',
      source: {
        title: 'Hootsuite: how to calculate engagement rate',
        url: 'https://blog.hootsuite.com/calculate-engagement-rate/',
      },
      // 240 reactions from 8,000 people.
      example: { given: { engagements: [150, 90], audience: [3000, 5000] }, result: 0.03 },
    }),
  ],
};
