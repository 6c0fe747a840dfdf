/** What others reach: one published figure for a KPI, with its sample and its period. */
export interface Benchmark {
  /** The id of the KPI. */
  readonly kpi: string;
  /** In the unit of the KPI; rates as fractions. */
  readonly value: number;
  /** Whom it is about: channel, industry, currency. */
  readonly scope: string;
  /** Where the figure was read. */
  readonly source: string;
  readonly publisher: string;
  readonly sample: string;
  /** When the figures were taken, as the publisher says it. */
  readonly period: string;
  /** The last month of the period, as 202603 for March 2026: newer figures come first. */
  readonly until: number;
  /** A: read at the publisher. B: read in a report about it. C: a rule of thumb, which nobody measured. */
  readonly grade: 'A' | 'B' | 'C';
}

/**
 * The studies, each with its publisher, sample, period, until and grade, and below it its figures: KPI, value, scope
 * and source. They stand as text since the script is loaded for every single cell, and few cells ask for them.
 */
const STUDIES = `WordStream|over 13,000 US Google and Microsoft campaigns, 23 industries|Apr 2025 - Mar 2026|202603|B
CTR|0.0664|Google search ads, all industries|prismnews.com

WordStream|over 13,000 US campaigns|Apr 2025 - Mar 2026|202603|B
CPC|5.42|Google search ads, all industries, USD|prismnews.com
CLICK_CONVERSION|0.0818|Google search ads, all industries|prismnews.com
CPL|66.69|Google search ads, all industries, USD|prismnews.com

WordStream|726 US campaigns|2025|202512|B
CTR|0.0259|Facebook lead campaigns|mbadv.agency
CPL|27.66|Facebook lead campaigns, USD|admanage.ai

First Page Sage|52 agency clients|2019 - 2024|202412|A
VISITOR_TO_LEAD|0.022|Visitor to lead, B2B|firstpagesage.com
CPL|393|B2B, USD|firstpagesage.com
CAC|644|B2B, USD|firstpagesage.com

WordStream / LocaliQ|17,253 US campaigns, about 20% Microsoft|Apr 2022 - Mar 2023|202303|B
CTR|0.0611|Google search ads, all industries|marketingcharts.com

MailerLite|over 40,000 accounts US, CA, UK, over 1 M campaigns|2022|202212|A
OPEN_RATE|0.3765|Email, all industries|mailerlite.com
CLICK_RATE|0.0336|Email, all industries|mailerlite.com
CTOR|0.0893|Email, all industries|mailerlite.com

Rival IQ|14 industries x 150 brands|2022|202212|B
SOCIAL_ENGAGEMENT|0.0569|TikTok, per post and follower|wishu.io
SOCIAL_ENGAGEMENT|0.0047|Instagram, per post and follower|wishu.io
SOCIAL_ENGAGEMENT|0.0006|Facebook, per post and follower|wishu.io

WordStream / LocaliQ|US campaigns|2021|202112|B
CPC|4.14|Google search ads, industrial and commercial, USD|copywritinghitman.com

Baymard Institute|mean of 46 studies|Nov 2021|202111|B
CART_ABANDONMENT|0.6982|Online shops|baymard mirror

Kibo|not stated|Q4 2020|202012|B
CONVERSION_RATE|0.0257|Online shops, desktop|alaviai.webflow.io
CONVERSION_RATE|0.018|Online shops, mobile|alaviai.webflow.io
AOV|126.57|Online shops, desktop, USD|alaviai.webflow.io
AOV|93.31|Online shops, mobile, USD|alaviai.webflow.io

Recurly|over 1,500 sites over 19 months|2019 report|201912|A
CHURN|0.056|Subscriptions, monthly, all|recurly.com
CHURN|0.0491|Subscriptions, monthly, B2B|recurly.com
CHURN|0.0677|Subscriptions, monthly, B2C|recurly.com

David Skok|rule of thumb|2010s|201912|C
LTV_CAC|3|SaaS rule of thumb, at least|echai.ventures
CAC_PAYBACK|12|SaaS rule of thumb, at most|echai.ventures

Mailchimp|campaigns of at least 1,000 addresses|Oct 2019|201910|A
OPEN_RATE|0.2271|Email, all industries|mailchimp.com
CLICK_RATE|0.0291|Email, all industries|mailchimp.com
UNSUBSCRIBE_RATE|0.0025|Email, all industries|mailchimp.com

WordStream|2,367 US accounts, 34.4 M USD of spend|Q2 2015|201506|B
CTR|0.014|Google search ads, industrial services|marketingprofs.com
CTR|0.0035|Google display ads, industrial services|streamworksmn.com
CTR|0.0035|Google display ads, all industries|streamworksmn.com
CTR|0.0191|Google search ads, all industries|marketingprofs.com`;

/** Every published figure that names its period and its publisher, newest first. */
export function allBenchmarks(): readonly Benchmark[] {
  return STUDIES.split('\n\n')
    .flatMap(benchmarksOfStudy)
    .sort((a, b) => b.until - a.until);
}

/** What is known about a KPI, newest first: everything, or where the scope contains a text in any case. */
export function benchmarksOf(kpiId: string, scope = ''): readonly Benchmark[] {
  const wanted = scope.trim().toLowerCase();
  return allBenchmarks().filter((each) => each.kpi === kpiId && each.scope.toLowerCase().includes(wanted));
}

function benchmarksOfStudy(study: string): readonly Benchmark[] {
  const [[publisher, sample, period, until, grade] = [], ...figures] = study
    .split('\n')
    .map((line) => line.split('|'));
  return figures.map(
    ([kpi, value, scope, source]) =>
      ({
        kpi,
        value: Number(value),
        scope,
        source,
        publisher,
        sample,
        period,
        until: Number(until),
        grade,
      }) as Benchmark,
  );
}
