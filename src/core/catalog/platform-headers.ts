import type { MeasureId } from './measures.ts';

/**
 * How each platform's export (English) heads the column of a measure, best first: a later name serves only where no
 * earlier one is in the table. Names that equal a measure's id or label are left out, and so is what is no measure:
 * rates and averages ("CTR", "Conv. rate", "Bounce rate", "Video played to: 100%"), which cannot be added up.
 */
export const platformHeaders = {
  // https://support.google.com/google-ads/answer/2454071 (columns of statistics tables)
  google_ads: {
    attributed_revenue: ['Conv. value'],
    conversions: ['Conv.'],
    impressions: ['Impr.'],
    spend: ['Cost'],
    video_views: ['TrueView views', 'Views'],
  },
  // https://www.facebook.com/business/help/1792720544284355 (video), https://www.jonloomer.com/glossary-cat/ads-metrics
  // "Results" are left out: what they count differs from campaign to campaign.
  meta_ads: {
    add_to_carts: ['Adds to cart', 'Website adds to cart'],
    attributed_revenue: ['Purchases conversion value', 'Website purchases conversion value'],
    // "Clicks (all)" also has likes, comments and clicks on the picture.
    clicks: ['Link clicks', 'Clicks (all)'],
    completed_views: ['Video plays at 100%'],
    engagements: ['Post engagements'],
    leads: ['Leads', 'Website leads'],
    orders: ['Purchases', 'Website purchases'],
    spend: ['Amount spent'],
    video_views: ['3-second video plays', 'ThruPlays', 'Video plays'],
  },
  // https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/ads-reporting-schema
  linkedin_ads: {
    attributed_revenue: ['Total conversion value'],
    completed_views: ['Video completions'],
    // Reactions are a part of the engagements.
    engagements: ['Total engagements', 'Reactions'],
    spend: ['Total spent'],
  },
  // https://support.google.com/analytics/answer/12923437 (traffic acquisition), and the names in the interface from
  // https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema
  google_analytics: {
    // Not a total: it is weighted by the sessions, row by row.
    average_time: ['Average engagement time per session', 'Average session duration'],
    conversions: ['Key events'],
    customers: ['Total purchasers'],
    new_customers: ['First time purchasers'],
    orders: ['Ecommerce purchases', 'Transactions'],
    pageviews: ['Views'],
    // Revenue in all also has advertising on the site and subscriptions.
    revenue: ['Purchase revenue', 'Total revenue'],
    time_on_site: ['User engagement'],
    // What the reports call users are the active ones.
    visitors: ['Active users', 'Total users'],
  },
  // https://support.google.com/webmasters/answer/7576553: "Clicks", "Impressions" and "Position" are the labels.
  search_console: {
    position: ['Average position'],
  },
  // https://mailchimp.com/help/about-email-campaign-reports (metrics of a report)
  // "Hard bounces" and "Soft bounces" are left out: each is a part of the total.
  mailchimp: {
    attributed_revenue: ['Total revenue', 'Total gross sales'],
    bounced: ['Total bounces'],
    complaints: ['Abuse complaints', 'Abuse reports'],
    delivered: ['Successful deliveries'],
    orders: ['Total orders'],
    sent: ['Total recipients'],
  },
  // https://knowledge.hubspot.com/properties/hubspots-default-deal-properties
  // https://knowledge.hubspot.com/articles/kcs_article/reports/use-the-sources-report
  // "Amount" is left out: it is filled in for open and lost deals too.
  hubspot: {
    closed: ['Close date'],
    lead_scores: ['HubSpot score'],
    leads: ['New contacts', 'Contacts'],
    opened: ['Create date'],
    sessions: ['Number of sessions'],
    won_revenue: ['Closed deal amount'],
  },
} as const satisfies Record<string, Readonly<Partial<Record<MeasureId, readonly string[]>>>>;

export type Platform = keyof typeof platformHeaders;

/** The names that the platforms give a measure: at first those that each likes best, then those it likes second. */
export function platformNames(measure: MeasureId): readonly (readonly string[])[] {
  const lists = Object.values(platformHeaders).flatMap(
    (headers: Readonly<Partial<Record<MeasureId, readonly string[]>>>) => {
      const names = headers[measure];
      return names ? [names] : [];
    },
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((names) => names[rank] ?? []));
}
