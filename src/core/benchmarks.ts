/** Where a benchmark comes from. */
interface Study {
  readonly publisher: string;
  readonly sample: string;
  /** When the figures were taken, as the publisher says it. */
  readonly period: string;
  /** The last month of the period, as 202603 for March 2026: newer figures come first. */
  readonly until: number;
  /** A: read at the publisher. B: read in a report about it. C: a rule of thumb, which nobody measured. */
  readonly grade: 'A' | 'B' | 'C';
}

/** What others reach: one published figure for a KPI, with its sample and its period. */
export interface Benchmark extends Study {
  /** The id of the KPI. */
  readonly kpi: string;
  /** Whom it is about: channel, industry, currency. */
  readonly scope: string;
  /** In the unit of the KPI; rates as fractions. */
  readonly value: number;
  /** Where the figure was read. */
  readonly source: string;
}

const studies = {
  wordStream2026Industries: {
    publisher: 'WordStream',
    sample: 'over 13,000 US Google and Microsoft campaigns, 23 industries',
    period: 'Apr 2025 - Mar 2026',
    until: 202603,
    grade: 'B',
  },
  localiq2023: {
    publisher: 'WordStream / LocaliQ',
    sample: '17,253 US campaigns, about 20% Microsoft',
    period: 'Apr 2022 - Mar 2023',
    until: 202303,
    grade: 'B',
  },
  wordStream2015: {
    publisher: 'WordStream',
    sample: '2,367 US accounts, 34.4 M USD of spend',
    period: 'Q2 2015',
    until: 201506,
    grade: 'B',
  },
  wordStream2025: {
    publisher: 'WordStream',
    sample: '726 US campaigns',
    period: '2025',
    until: 202512,
    grade: 'B',
  },
  wordStream2026: {
    publisher: 'WordStream',
    sample: 'over 13,000 US campaigns',
    period: 'Apr 2025 - Mar 2026',
    until: 202603,
    grade: 'B',
  },
  localiq2021: {
    publisher: 'WordStream / LocaliQ',
    sample: 'US campaigns',
    period: '2021',
    until: 202112,
    grade: 'B',
  },
  firstPageSage2024: {
    publisher: 'First Page Sage',
    sample: '52 agency clients',
    period: '2019 - 2024',
    until: 202412,
    grade: 'A',
  },
  kibo2020: { publisher: 'Kibo', sample: 'not stated', period: 'Q4 2020', until: 202012, grade: 'B' },
  mailchimp2019: {
    publisher: 'Mailchimp',
    sample: 'campaigns of at least 1,000 addresses',
    period: 'Oct 2019',
    until: 201910,
    grade: 'A',
  },
  mailerLite2022: {
    publisher: 'MailerLite',
    sample: 'over 40,000 accounts US, CA, UK, over 1 M campaigns',
    period: '2022',
    until: 202212,
    grade: 'A',
  },
  recurly2019: {
    publisher: 'Recurly',
    sample: 'over 1,500 sites over 19 months',
    period: '2019 report',
    until: 201912,
    grade: 'A',
  },
  davidSkok2019: {
    publisher: 'David Skok',
    sample: 'rule of thumb',
    period: '2010s',
    until: 201912,
    grade: 'C',
  },
  baymard2021: {
    publisher: 'Baymard Institute',
    sample: 'mean of 46 studies',
    period: 'Nov 2021',
    until: 202111,
    grade: 'B',
  },
  rivalIq2022: {
    publisher: 'Rival IQ',
    sample: '14 industries x 150 brands',
    period: '2022',
    until: 202212,
    grade: 'B',
  },
} as const satisfies Record<string, Study>;

type Figure = readonly [
  kpi: string,
  value: number,
  scope: string,
  study: keyof typeof studies,
  source: string,
];

const figures: readonly Figure[] = [
  ['CTR', 0.0664, 'Google search ads, all industries', 'wordStream2026Industries', 'prismnews.com'],
  ['CTR', 0.0611, 'Google search ads, all industries', 'localiq2023', 'marketingcharts.com'],
  ['CTR', 0.014, 'Google search ads, industrial services', 'wordStream2015', 'marketingprofs.com'],
  ['CTR', 0.0035, 'Google display ads, industrial services', 'wordStream2015', 'streamworksmn.com'],
  ['CTR', 0.0035, 'Google display ads, all industries', 'wordStream2015', 'streamworksmn.com'],
  ['CTR', 0.0191, 'Google search ads, all industries', 'wordStream2015', 'marketingprofs.com'],
  ['CTR', 0.0259, 'Facebook lead campaigns', 'wordStream2025', 'mbadv.agency'],
  ['CPC', 5.42, 'Google search ads, all industries, USD', 'wordStream2026', 'prismnews.com'],
  ['CPC', 4.14, 'Google search ads, industrial and commercial, USD', 'localiq2021', 'copywritinghitman.com'],
  ['CLICK_CONVERSION', 0.0818, 'Google search ads, all industries', 'wordStream2026', 'prismnews.com'],
  ['VISITOR_TO_LEAD', 0.022, 'Visitor to lead, B2B', 'firstPageSage2024', 'firstpagesage.com'],
  ['CONVERSION_RATE', 0.0257, 'Online shops, desktop', 'kibo2020', 'alaviai.webflow.io'],
  ['CONVERSION_RATE', 0.018, 'Online shops, mobile', 'kibo2020', 'alaviai.webflow.io'],
  ['CPL', 66.69, 'Google search ads, all industries, USD', 'wordStream2026', 'prismnews.com'],
  ['CPL', 27.66, 'Facebook lead campaigns, USD', 'wordStream2025', 'admanage.ai'],
  ['CPL', 393, 'B2B, USD', 'firstPageSage2024', 'firstpagesage.com'],
  ['CAC', 644, 'B2B, USD', 'firstPageSage2024', 'firstpagesage.com'],
  ['OPEN_RATE', 0.2271, 'Email, all industries', 'mailchimp2019', 'mailchimp.com'],
  ['CLICK_RATE', 0.0291, 'Email, all industries', 'mailchimp2019', 'mailchimp.com'],
  ['UNSUBSCRIBE_RATE', 0.0025, 'Email, all industries', 'mailchimp2019', 'mailchimp.com'],
  ['OPEN_RATE', 0.3765, 'Email, all industries', 'mailerLite2022', 'mailerlite.com'],
  ['CLICK_RATE', 0.0336, 'Email, all industries', 'mailerLite2022', 'mailerlite.com'],
  ['CTOR', 0.0893, 'Email, all industries', 'mailerLite2022', 'mailerlite.com'],
  ['CHURN', 0.056, 'Subscriptions, monthly, all', 'recurly2019', 'recurly.com'],
  ['CHURN', 0.0491, 'Subscriptions, monthly, B2B', 'recurly2019', 'recurly.com'],
  ['CHURN', 0.0677, 'Subscriptions, monthly, B2C', 'recurly2019', 'recurly.com'],
  ['LTV_CAC', 3, 'SaaS rule of thumb, at least', 'davidSkok2019', 'echai.ventures'],
  ['CAC_PAYBACK', 12, 'SaaS rule of thumb, at most', 'davidSkok2019', 'echai.ventures'],
  ['CART_ABANDONMENT', 0.6982, 'Online shops', 'baymard2021', 'baymard mirror'],
  ['AOV', 126.57, 'Online shops, desktop, USD', 'kibo2020', 'alaviai.webflow.io'],
  ['AOV', 93.31, 'Online shops, mobile, USD', 'kibo2020', 'alaviai.webflow.io'],
  ['SOCIAL_ENGAGEMENT', 0.0569, 'TikTok, per post and follower', 'rivalIq2022', 'wishu.io'],
  ['SOCIAL_ENGAGEMENT', 0.0047, 'Instagram, per post and follower', 'rivalIq2022', 'wishu.io'],
  ['SOCIAL_ENGAGEMENT', 0.0006, 'Facebook, per post and follower', 'rivalIq2022', 'wishu.io'],
];

/** Every published figure that names its period and its publisher, newest first. */
export const benchmarks: readonly Benchmark[] = figures
  .map(([kpi, value, scope, study, source]) => ({ kpi, value, scope, source, ...studies[study] }))
  .sort((a, b) => b.until - a.until);

/** What is known about a KPI, newest first: everything, or where the scope contains a text in any case. */
export function benchmarksOf(kpiId: string, scope = ''): readonly Benchmark[] {
  const wanted = scope.trim().toLowerCase();
  return benchmarks.filter((each) => each.kpi === kpiId && each.scope.toLowerCase().includes(wanted));
}
