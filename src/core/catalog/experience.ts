import { add, count, divide, multiply, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const experience: Family = {
  id: 'experience',
  name: 'Customer experience',
  kpis: [
    defineKpi({
      id: 'NPS',
      name: 'Net Promoter Score',
      summary: 'Percentage of promoters less percentage of detractors, from -100 to 100.',
      why: 'One question shows who would recommend you and who would warn others.',
      goals: ['customer_success'],
      contexts: ['*'],
      measures: ['scores'],
      formula: multiply(
        divide(subtract(count('scores', { atLeast: 9 }), count('scores', { atMost: 6 })), count('scores')),
        100,
      ),
      unit: 'points',
      better: 'higher',
      note: '0-10 scale; a score outside it is an error. 9 and 10 are promoters, 0 to 6 detractors, 7 and 8 count only in the total. Not a percentage: the result is in points. Small samples swing widely, so add KPI_NPS_MARGIN and compare only with surveys asked in the same way.',
      source: {
        title: 'Retently: what is NPS and how does it work?',
        url: 'https://help.retently.com/en/articles/431320-what-is-nps-and-how-does-it-work',
      },
      // 5 promoters, 2 passives and 3 detractors of 10: 50% - 30%.
      example: { given: { scores: [10, 9, 9, 10, 9, 8, 7, 6, 3, 0] }, result: 20 },
    }),
    defineKpi({
      id: 'NPS_COUNTS',
      name: 'Net Promoter Score from counts',
      summary: 'Percentage of promoters less percentage of detractors, from counts of each.',
      why: 'The same score when your survey tool exports only sums.',
      goals: ['customer_success'],
      contexts: ['*'],
      measures: ['promoters', 'detractors', 'responses'],
      formula: multiply(divide(subtract('promoters', 'detractors'), 'responses'), 100),
      parts: [{ part: add('promoters', 'detractors'), whole: 'responses' }],
      unit: 'points',
      better: 'higher',
      bounds: [-100, 100],
      note: 'For survey exports that give counts. The responses include those who answered 7 or 8. Never average the scores of several surveys: add up their counts, as this function does.',
      source: {
        title: 'Retently: what is NPS and how does it work?',
        url: 'https://help.retently.com/en/articles/431320-what-is-nps-and-how-does-it-work',
      },
      // 130 promoters and 50 detractors of 200; the mean of 50 and 30 weighs a small survey too much.
      example: {
        given: { promoters: [30, 100], detractors: [5, 45], responses: [50, 150] },
        result: 40,
      },
    }),
    defineKpi({
      id: 'CSAT',
      name: 'Customer satisfaction',
      summary: 'Share of answers that are satisfied or very satisfied, 4 or 5 of 5.',
      why: 'Asked right after a purchase or a call, it shows where service slips.',
      goals: ['customer_success', 'employee_engagement'],
      contexts: ['*'],
      measures: ['ratings'],
      formula: divide(count('ratings', { atLeast: 4 }), count('ratings')),
      unit: 'percent',
      better: 'higher',
      note: 'Top two boxes of a 1-5 scale; an answer off the scale is an error. It is a share, not the mean of the answers: a mean of 4.2 is another figure. Mostly the very happy and the very unhappy answer, so read it beside the response rate.',
      source: {
        title: 'Delighted: how is CSAT calculated?',
        url: 'https://help.delighted.com/article/240-how-is-csat-calculated',
      },
      // 7 of 10 answers are a 4 or a 5.
      example: { given: { ratings: [5, 5, 4, 4, 4, 5, 4, 3, 2, 1] }, result: 0.7 },
    }),
    defineKpi({
      id: 'CES',
      name: 'Customer effort score',
      summary: 'Average agreement, from 1 to 7, that the company made it easy.',
      why: 'Customers who struggle leave: make it easy and they stay.',
      goals: ['customer_success'],
      contexts: ['*'],
      measures: ['efforts'],
      formula: 'efforts',
      unit: 'score',
      better: 'higher',
      note: '1-7 agreement with "made it easy": 7 is the least effort, so higher is better. The first version of 2010 asked for effort from 1 to 5, where lower was better, and others use 5 or 10 steps: never mix them. Ask right after the contact.',
      source: {
        title: 'Harvard Business Review: Stop Trying to Delight Your Customers',
        url: 'https://hbr.org/2010/07/stop-trying-to-delight-your-customers',
      },
      // 7 + 6 + 5 + 6 + 7 + 2 + 5 + 6 + 7 + 4 = 55 in 10 answers.
      example: { given: { efforts: [7, 6, 5, 6, 7, 2, 5, 6, 7, 4] }, result: 5.5 },
    }),
    defineKpi({
      id: 'FIRST_RESPONSE_TIME',
      name: 'First response time',
      summary: 'Average time until a customer gets a first answer.',
      why: 'A quick first answer calms a customer, even if the solution takes longer.',
      goals: ['customer_success'],
      contexts: ['*'],
      measures: ['response_times'],
      formula: 'response_times',
      unit: 'duration',
      better: 'lower',
      note: 'Customer care. Same unit out as in; cells formatted as durations are accepted. Automatic replies do not count as an answer. Say whether nights and weekends are in; a few forgotten requests lift the mean, so look at the median too.',
      source: {
        title: 'Geckoboard: first response time',
        url: 'https://www.geckoboard.com/learn/kpi-examples/customer-support-kpis/first-response-time/',
      },
      // 10 + 20 + 45 + 5 = 80 minutes for 4 requests.
      example: { given: { response_times: [10, 20, 45, 5] }, result: 20 },
    }),
    defineKpi({
      id: 'RESPONSE_RATE',
      name: 'Survey response rate',
      summary: 'Share of the people invited to a survey who answered it.',
      why: 'Few answers make every other survey result doubtful.',
      goals: ['customer_success', 'employee_engagement'],
      contexts: ['*'],
      measures: ['responses', 'invited'],
      formula: divide('responses', 'invited'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Invitations that never arrived do not count as invited. Say whether half-finished answers count. A high rate does not help if one group stays silent: those who do not answer often think differently.',
      source: {
        title: 'Marketing Calculator: survey response rates',
        url: 'https://marketing-calculator.net/survey-response-rate-calculator/',
      },
      // The source's example: 180 forms from 450 invitations that arrived.
      example: { given: { responses: [110, 70], invited: [250, 200] }, result: 0.4 },
    }),
  ],
};
