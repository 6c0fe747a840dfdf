import { divide, subtract } from '../formula.ts';
import { defineKpi, type Family } from '../kpi.ts';

export const email: Family = {
  id: 'email',
  name: 'Email',
  kpis: [
    defineKpi({
      id: 'OPEN_RATE',
      name: 'Email open rate',
      summary: 'Share of the delivered emails that were opened at least once.',
      why: 'Shows whether sender and subject line make people curious.',
      goals: ['engagement'],
      contexts: ['email_programme'],
      measures: ['unique_opens', 'delivered'],
      formula: divide('unique_opens', 'delivered'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Unique opens. Inflated since Apple Mail Privacy Protection (September 2021), which loads the tracking image whether or not the email is read, while clients that block images hide opens. Compare with your own past after that date, and trust clicks more.',
      source: {
        title: 'Mailchimp: about open and click rates',
        url: 'https://mailchimp.com/help/about-open-and-click-rates/',
      },
      // 2,250 of 9,000; the mean of 20% and 50% would be 35%.
      example: { given: { unique_opens: [1500, 750], delivered: [7500, 1500] }, result: 0.25 },
    }),
    defineKpi({
      id: 'CLICK_RATE',
      name: 'Email click rate',
      summary: 'Share of the delivered emails in which a link was clicked at least once.',
      why: 'A click is a decision: the surest sign that the content was of use.',
      goals: ['engagement'],
      contexts: ['email_programme'],
      measures: ['unique_clicks', 'delivered'],
      formula: divide('unique_clicks', 'delivered'),
      unit: 'percent',
      better: 'higher',
      share: 'strict',
      note: 'Unique clicks: several clicks of one recipient count once. Security software that tests every link counts as clicks too, mostly in companies. The base is what was delivered, not what was opened; for that there is the click-to-open rate.',
      source: {
        title: 'Mailchimp: about open and click rates',
        url: 'https://mailchimp.com/help/about-open-and-click-rates/',
      },
      example: { given: { unique_clicks: [190, 80], delivered: [7500, 1500] }, result: 0.03 },
    }),
    defineKpi({
      id: 'UNSUBSCRIBE_RATE',
      name: 'Unsubscribe rate',
      summary: 'Share of the delivered emails whose recipients left the list.',
      why: 'Says when you write too often, or to the wrong people.',
      goals: ['engagement', 'customer_success'],
      contexts: ['email_programme'],
      measures: ['unsubscribes', 'delivered'],
      formula: divide('unsubscribes', 'delivered'),
      unit: 'percent',
      better: 'lower',
      share: 'strict',
      note: 'Small figures: watch the trend over several emails. A low rate does not mean that people are happy, since many just stop reading or press the spam button. A clean-up of the list by you is not an unsubscribe.',
      source: {
        title: 'Mailchimp: email marketing benchmarks',
        url: 'https://mailchimp.com/resources/email-marketing-benchmarks/',
      },
      // 18 of 9,000.
      example: { given: { unsubscribes: [12, 6], delivered: [7500, 1500] }, result: 0.002 },
    }),
    defineKpi({
      id: 'LIST_GROWTH',
      name: 'Mailing list growth rate',
      summary: 'Net gain of subscribers as a share of the list at the start of the period.',
      why: 'Every list shrinks by itself: do you win readers faster than you lose them?',
      goals: ['lead_generation', 'engagement'],
      contexts: ['email_programme'],
      measures: ['new_subscribers', 'unsubscribes', 'list_size'],
      formula: divide(subtract('new_subscribers', 'unsubscribes'), 'list_size'),
      unit: 'percent',
      better: 'higher',
      note: 'The list size is that at the start of the period. Addresses that bounced for good and were removed shrink the list too: add them to the unsubscribes if you want them in. Bought addresses grow the list and ruin its rates.',
      source: {
        title: 'The Calcu: email list growth rate',
        url: 'https://thecalcu.com/list-growth-rate-calculator/',
      },
      // The source's example: 300 joined, 150 left, 5,000 at the start.
      example: {
        given: { new_subscribers: [180, 120], unsubscribes: [70, 80], list_size: [5000] },
        result: 0.03,
      },
    }),
  ],
};
