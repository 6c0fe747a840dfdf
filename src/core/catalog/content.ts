import { divide } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const content: Family = {
  id: 'content',
  name: 'Content and search',
  kpis: [
    defineKpi({
      id: 'ORGANIC_SHARE',
      name: 'Organic traffic share',
      summary: 'Share of visits that came from unpaid search results.',
      why: 'Shows how much of your traffic would stay if the ads stopped tomorrow.',
      goals: ['awareness'],
      contexts: ['content_site'],
      measures: ['organic_sessions', 'sessions'],
      formula: divide('organic_sessions', 'sessions'),
      unit: 'percent',
      better: 'context',
      share: 'strict',
      note: 'Neither high nor low is good by itself: it also rises when paid traffic falls. Many who search for your name would have come anyway, so look at searches without it. Visits without a known source hide in direct traffic.',
      source: {
        title: 'Google Analytics Help: default channel group',
        url: 'https://support.google.com/analytics/answer/9756891',
      },
      // 900 of 2,000 visits.
      example: { given: { organic_sessions: [500, 400], sessions: [1100, 900] }, result: 0.45 },
    }),
    defineKpi({
      id: 'AVERAGE_POSITION',
      name: 'Average search position',
      summary: 'Average place of the pages among the search results, weighted by impressions.',
      why: 'The higher you stand, the more people see you without paying for it.',
      goals: ['awareness'],
      contexts: ['content_site'],
      measures: ['position', 'impressions'],
      formula: 'position',
      unit: 'number',
      better: 'lower',
      bounds: [1, Number.POSITIVE_INFINITY],
      note: 'Weighted by impressions, row by row; the plain mean of the positions would give a rare query the same say as a common one. It can get worse because new pages start to appear far down, which is good news: watch single queries or pages.',
      source: {
        title: 'Search Console Help: what are impressions, position, and clicks?',
        url: 'https://support.google.com/webmasters/answer/7042828',
      },
      // (2 x 300 + 10 x 100) / 400 = 4; the plain mean would be 6.
      example: { given: { position: [2, 10], impressions: [300, 100] }, result: 4 },
    }),
    defineKpi({
      id: 'INDEX_COVERAGE',
      name: 'Index coverage',
      summary: 'Share of the submitted pages that are in the search index.',
      why: 'A page that is not in the index cannot be found, however good it is.',
      goals: ['awareness'],
      contexts: ['content_site'],
      measures: ['indexed_pages', 'submitted_pages'],
      formula: divide('indexed_pages', 'submitted_pages'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Count only submitted pages that are indexed: the index may also hold pages that you never submitted. 100% is not the aim, since copies and old pages are rightly left out. Read both figures on the same day.',
      source: {
        title: 'Search Console Help: page indexing report',
        url: 'https://support.google.com/webmasters/answer/7440203',
      },
      example: { given: { indexed_pages: [460], submitted_pages: [500] }, result: 0.92 },
    }),
  ],
};
